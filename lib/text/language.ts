/** The languages that Alongside itself speaks; packs may have others. */
export const languages = [
  { code: 'en', name: 'English', direction: 'ltr' },
  { code: 'de', name: 'Deutsch', direction: 'ltr' },
  { code: 'ar', name: 'العربية', direction: 'rtl' },
] as const;

export type LanguageCode = (typeof languages)[number]['code'];

/** The first of the wanted languages (`de-AT` counts as `de`) that we speak, or English. */
export function chooseLanguage(wanted: readonly string[]): LanguageCode {
  for (const tag of wanted) {
    const code = tag.toLowerCase().split('-')[0];
    const known = languages.find((language) => language.code === code);
    if (known) return known.code;
  }
  return 'en';
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return (
    languages.find((each) => each.code === language)?.direction ?? (/^(ar|he|fa|ur)\b/.test(language) ? 'rtl' : 'ltr')
  );
}

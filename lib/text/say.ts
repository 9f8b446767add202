import type { LanguageCode } from './language.ts';

/** A text, or its plural forms by CLDR category, chosen by the value `n`. */
export type Text = string | ({ other: string } & Partial<Record<'zero' | 'one' | 'two' | 'few' | 'many', string>>);

/** The texts of one part of the product, in every language we speak. */
export type Words<Key extends string> = Readonly<Record<LanguageCode, Readonly<Record<Key, Text>>>>;

export type Values = Readonly<Record<string, string | number>>;

/** Says a key in one language, `{name}` filled in from `values`. */
export type Say<Key extends string> = (key: Key, values?: Values) => string;

/** Declares texts: English says which keys there are, the others must have each of them. */
export function defineWords<Key extends string>(words: {
  en: Record<Key, Text>;
  de: Record<NoInfer<Key>, Text>;
  ar: Record<NoInfer<Key>, Text>;
}): Words<Key> {
  return words;
}

/** The texts of one part in one language: what goes to a page that has no room for all of them. */
export interface Spoken<Key extends string> {
  language: LanguageCode;
  texts: Readonly<Record<Key, Text>>;
}

export function sayIn<Key extends string>(words: Words<Key>, language: LanguageCode): Say<Key> {
  return sayFrom({ language, texts: words[language] });
}

export function sayFrom<Key extends string>({ language, texts }: Spoken<Key>): Say<Key> {
  return (key, values = {}) => fill(choose(texts[key], language, values['n']), values, language);
}

function choose(text: Text, language: LanguageCode, n: string | number | undefined): string {
  if (typeof text === 'string') return text;
  const form = typeof n === 'number' ? new Intl.PluralRules(language).select(n) : 'other';
  return text[form] ?? text.other;
}

function fill(text: string, values: Values, language: LanguageCode): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : whole;
    return typeof value === 'number' ? sayNumber(value, language) : (value ?? whole);
  });
}

/** A page's first formatted number takes as long as a whole card does; small ones read as they are written. */
function sayNumber(value: number, language: LanguageCode): string {
  const isPlain = language !== 'ar' && Number.isInteger(value) && Math.abs(value) < 1000;
  return isPlain ? String(value) : value.toLocaleString(language);
}

import type { Checking, Path } from './checking.ts';
import type { Fault, FaultKey } from './fault.ts';
import { hasBareImage } from './markdown.ts';
import { keyIn, keysUsed } from './text.ts';
import type { Translations } from './translations.ts';

/** A step with more words than these is a page, not a card. */
const mostWords = 300;

/** Texts that are missing, not translated, too long for a card, or show an image without saying what it is. */
export function checkTexts(checking: Checking, translations: Translations): Fault[] {
  const { tips = [], lessons = [] } = checking.pack.contributes;
  const check = (path: Path, text: string | undefined, isStep: boolean) =>
    text === undefined ? [] : checkMarkdown(checking, translations, path, text, isStep);
  return [
    ...checkKeys(checking, translations),
    ...tips.flatMap((tip, index) => check(['contributes', 'tips', index, 'text'], tip.text, true)),
    ...lessons.flatMap((lesson, index) =>
      lesson.steps.flatMap((step, nth) => {
        const path = ['contributes', 'lessons', index, 'steps', nth];
        return [
          ...check([...path, 'text'], step.text, true),
          ...check([...path, 'check', 'question'], step.check?.question, false),
        ];
      }),
    ),
  ];
}

function checkKeys({ json, pack }: Checking, { nls }: Translations): Fault[] {
  const languages = Object.keys(nls).filter((language) => language !== '');
  const has = (language: string, key: string) =>
    Object.hasOwn(nls, language) && Object.hasOwn(nls[language] ?? {}, key);
  return keysUsed(pack).flatMap(({ key, path }) => {
    if (!has('', key)) return [json.fault(path, 'fault.noText', { key })];
    return languages
      .filter((language) => !has(language, key))
      .map((language) => json.fault(path, 'fault.missingTranslation', { key, language }, { severity: 'warning' }));
  });
}

/** A text is looked at where it stands: in the pack, or in each of the languages that it is translated into. */
function checkMarkdown(
  { json }: Checking,
  { nls, fault }: Translations,
  path: Path,
  text: string,
  isStep: boolean,
): Fault[] {
  const key = keyIn(text);
  if (key === null) return complaints(text, isStep).map(({ say, values }) => json.fault(path, say, values));
  return Object.entries(nls).flatMap(([language, table]) => {
    const said = Object.hasOwn(table, key) ? (table[key] ?? '') : '';
    return complaints(said, isStep).map(({ say, values }) => fault(language, key, say, values));
  });
}

function complaints(text: string, isStep: boolean): { say: FaultKey; values: { n: number; max: number } }[] {
  const n = isStep && text.length > mostWords ? (text.match(/\S+/g)?.length ?? 0) : 0;
  const values = { n, max: mostWords };
  return [
    ...(n > mostWords ? [{ say: 'fault.tooManyWords' as const, values }] : []),
    ...(hasBareImage(text) ? [{ say: 'fault.imageNoText' as const, values }] : []),
  ];
}

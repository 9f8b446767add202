import { german, germanSecond, second } from './dictionary.ts';
import { edition } from './edition.ts';

/** An English text of the first release; what stands after a bar tells apart two uses of one word. */
export type Text = keyof typeof german;
export type Reworded = Partial<Record<Text, string>>;

/** A text in the language and the words of the edition that is being written; `{name}` is filled from the values. */
export function t(text: Text, values: Record<string, string | number> = {}): string {
  const { language, release } = edition();
  const texts: Reworded[] = language === 'de' ? [german] : [];
  if (release === 2) texts.unshift(language === 'de' ? germanSecond : second);
  const found = texts.find((some) => some[text] !== undefined)?.[text] ?? (text.split('|')[0] as string);
  return found.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

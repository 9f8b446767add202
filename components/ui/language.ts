import { createContext } from 'preact';
import { useContext, useEffect, useMemo } from 'preact/hooks';
import { directionOf, type LanguageCode } from '../../lib/text/language.ts';
import { type Say, sayIn, type Words } from '../../lib/text/say.ts';

/** The language of everything below it. */
export const Language = createContext<LanguageCode>('en');

/** Says texts of one area in the language of the surroundings. */
export function useSay<Key extends string>(words: Words<Key>): Say<Key> {
  const language = useContext(Language);
  return useMemo(() => sayIn(words, language), [words, language]);
}

/** Gives the document, where it is ours, its language, direction and title. */
export function useDocumentLanguage(language: LanguageCode | null, title: string): void {
  useEffect(() => {
    if (!language) return;
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
    document.title = title;
  }, [language, title]);
}

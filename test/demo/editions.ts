/** The faces each demo tool can show, and where in a list of words each has its own. */
export const editions = [
  { name: 'English, first release', query: 'lang=en&release=1', place: 0, release: 1, german: false },
  { name: 'English, second release', query: 'release=2', place: 1, release: 2, german: false },
  { name: 'German, first release', query: 'lang=de', place: 2, release: 1, german: true },
  { name: 'German, second release', query: 'lang=de&release=2', place: 3, release: 2, german: true },
] as const;

export type Edition = (typeof editions)[number];

/** One thing in the words of every edition, in the order of `editions`. */
export type Words = readonly [string, string, string, string];

/** The words of an edition out of a table of them. */
export function wordsOf<Name extends string>(table: Record<Name, Words>, { place }: Edition): Record<Name, string> {
  const entries = Object.entries<Words>(table).map(([name, words]) => [name, words[place]]);
  return Object.fromEntries(entries) as Record<Name, string>;
}

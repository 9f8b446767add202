import type { PageSummary } from './description.ts';
import { hash } from './fold.ts';
import type { Sighting } from './sighting.ts';
import { countLeft, filterOf } from './word-filter.ts';

/** What an element is called in code; empty where it is not. */
export const markOf = ({
  field,
  tie,
  href,
  test,
  id,
}: Pick<Sighting, 'field' | 'tie' | 'href' | 'test' | 'id'>): string => field || tie || href || test || id;

/** The words of a sighting by what they are: numbers, so that none can be read. */
export const wordsIn = {
  texts: ({ says, data }) => (says && !data ? [hash(says)] : []),
  ids: ({ id }) => (id ? [hash(id)] : []),
  links: ({ test, field, href }) =>
    [test && `t${test}`, field && `n${field}`, href && `h${href}`].filter(Boolean).map((each) => hash(each)),
  classes: ({ classes }) => classes.map((each) => hash(each)),
  icons: ({ icon }) => (icon ? [hash(icon)] : []),
  attributes: ({ attributes }) => attributes.map((each) => hash(each)),
  places: ({ place }) => [place],
} satisfies Record<string, (one: Sighting) => number[]>;

export type Property = keyof typeof wordsIn;
export const properties = Object.keys(wordsIn) as Property[];
const room: Partial<Record<Property, number>> = { texts: 140, places: 90 };

export const wordsOfPage = (name: Property, page: readonly Sighting[]): number[] =>
  page.flatMap(wordsIn[name] as (one: Sighting) => number[]);

/** Sums up what a page is made of. */
export function summaryOf(page: readonly Sighting[]): PageSummary {
  return Object.fromEntries(
    properties.map((name) => [name, filterOf(wordsOfPage(name, page), room[name] ?? 50)]),
  ) as unknown as PageSummary;
}

export type Alive = Record<Property, number>;

/** How much of the described page is left on this one, by property, 0 to 1. */
export function* aliveOn(summary: PageSummary, page: readonly Sighting[]): Generator<void, Alive> {
  const alive: Partial<Alive> = {};
  for (const name of properties) {
    const filter = summary[name];
    alive[name] = (countLeft(filter, wordsOfPage(name, page)) + 0.5) / (filter.n + 1);
    yield;
  }
  return alive as Alive;
}

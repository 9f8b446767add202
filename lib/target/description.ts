import type { Kind } from './sighting.ts';
import type { WordFilter } from './word-filter.ts';

/**
 * What is kept of an element so that it is found again: independent pieces of evidence, plain JSON, nothing of a person.
 * What stands for texts of the page beyond the element's own is numbers too short to be turned back.
 */
export interface Description {
  kind: Kind;
  tag: string;
  role: string;
  type: string;
  says: string;
  /** Instead of what it says, where that is a record's: only that it is. */
  data: boolean;
  id: string;
  test: string;
  field: string;
  href: string;
  hint: string;
  classes: readonly string[];
  icon: string;
  attributes: readonly string[];
  host: string;
  tie: string;
  /** How far down it comes among those of its kind, 0 to 1. */
  rank: number;
  head: string;
  section: string;
  /** From the element up: "tag.position.number of its like". */
  path: string;
  /** A number for its way down from the body. */
  place: number;
  box: readonly [number, number, number, number];
  column: string;
  /** Which one it is of those on the page that say the same and are of its kind, and how many there are. */
  twin: readonly [order: number, count: number];
  /** Six characters for each neighbour, nearest first: what it says and what it looks like. */
  before: string;
  after: string;
  page: PageSummary;
  /** How those on the page that were most like it agree with it, one character for each property. */
  rivals: string[];
  /** Whether it is none of what is usually pointed at. */
  unusual?: true;
}

/** What a page is made of, so that a later one tells how much of it is left. */
export type PageSummary = Record<'texts' | 'ids' | 'links' | 'classes' | 'icons' | 'attributes' | 'places', WordFilter>;

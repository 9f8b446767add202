import type { Closeup, Sighting } from './sighting.ts';

export type Sort = 'name' | 'mark' | 'look' | 'place';

/** Logarithms: how much likelier what was read of an element is of the one that is meant than of any other. */
export interface Evidence {
  name: number;
  mark: number;
  look: number;
  place: number;
}

/** An element that may be the described one. */
export interface Candidate {
  /** Its index among the page's sightings. */
  index: number;
  sighting: Sighting;
  close: Closeup;
  /** By rule, how well it agrees: 0 is best; -1 where the rule says nothing. */
  levels: number[];
  evidence: Evidence;
  /** What the number of its like says for its being there, a logarithm. */
  stays: number;
  /** How little its place says, 0 to 1: where one of its like is gone, the others slid. */
  shifted: number;
  /** How many fewer say its name now than did on the described page. */
  missing: number;
  /** Whether it says something else where most texts are as they were; or shows it, where it has a picture for a name. */
  isRenamed: boolean;
  /** Whether it says something else and may be a node that was taken for it: nothing tells that it does the same. */
  isReused: boolean;
}

/** One property that is compared. */
export interface Rule {
  name: string;
  sort: Sort;
  /** How well a candidate agrees: 0 is best, 3 is least; -1 where nothing can be said. */
  levelOf: (candidate: Candidate) => number;
  /** How often the described element itself has each level where the property survived. */
  ifSame: readonly number[];
  /** Whether agreement is that of a written value, not of a yes or no. */
  isValue: boolean;
  /** How likely it is that the property survived. */
  alive: number;
  /** By level, the share of the candidates that have it; known when they were weighed. */
  common: number[];
}

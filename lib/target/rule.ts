import type { Sort } from './belief.ts';
import type { Closeup, Sighting } from './sighting.ts';

/** An element that may be the described one. */
export interface Candidate {
  /** Its index among the page's sightings. */
  index: number;
  sighting: Sighting;
  close: Closeup;
  /** By rule, how well it agrees: 0 is best; -1 where the rule says nothing. */
  levels: number[];
  /** Logarithms: how much likelier what was read is of the described element than of any other. */
  evidence: number;
  placed: number;
  /** Whether fewer say its name now than did on the described page. */
  isOneMissing: boolean;
  /** Whether it says something else, where most texts are as they were. */
  isRenamed: boolean;
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
}

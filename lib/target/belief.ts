/** How much each sort of property is believed, and what speaks against all candidates. */
export interface Belief {
  /** Its share of the evidence that counts: properties of a sort depend on one another. */
  name: number;
  mark: number;
  look: number;
  place: number;
  /** The weight of "it is gone" against all candidates, and how it grows with their number; logarithms. */
  gone: number;
  crowd: number;
  /** The most that its place can say for a candidate: a neighbour that slid into it has all of that as well. */
  placeAtMost: number;
  /** How far a candidate is set back that is more like another element of the described page, and when not at all. */
  rival: number;
  rivalFree: number;
}

export type Sort = 'name' | 'mark' | 'look' | 'place';

/** Fitted on real releases; `npm run bench:targets` prints what the same gives on an application left out of it. */
export const fitted: Belief = {
  name: 0.862,
  mark: 0.611,
  look: 0.159,
  place: 0.281,
  gone: -0.281,
  crowd: 0.357,
  placeAtMost: 5.08,
  rival: 0.515,
  rivalFree: 0.465,
};

/** What a candidate lacks when fewer say its name than did before: one of them is gone, and it may be this one. */
export const missingTwin = 5;

/** The most that its place can say against a candidate: that it was moved is one event, however much shows it. */
export const placeAtLeast = 2;

/** How sure an answer must be. */
export const threshold = 0.57;

/** How sure where one of its like is missing, and where texts are alive but its name is not: both speak for "gone". */
export const thresholdMissing = 0.85;
export const thresholdRenamed = 0.95;

/** So much of a page's texts must be left for a name that is nowhere to count as missed. */
export const textsAlive = 0.7;

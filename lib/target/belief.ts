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
  name: 0.89,
  mark: 0.63,
  look: 0.15,
  place: 0.285,
  gone: -0.34,
  crowd: 0.37,
  placeAtMost: 5.5,
  rival: 0.52,
  rivalFree: 0.9,
};

/** What a candidate lacks when fewer say its name than did before: one of them is gone, and it may be this one. */
export const missingTwin = 5;

/** How sure an answer must be. */
export const threshold = 0.65;

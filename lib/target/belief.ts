/** How much each sort of property is believed, what speaks against all candidates, and how sure an answer must be. */
export interface Belief {
  /** Its share of the evidence that counts: properties of a sort depend on one another. */
  name: number;
  mark: number;
  look: number;
  place: number;
  /** The weight of "it is gone" against all candidates, and how it grows with their number; logarithms. */
  gone: number;
  crowd: number;
  /** How it grows with the likeness of the second best: where one is like that by chance, so may the best be. */
  lead: number;
  /** How it grows with the places and the texts that are as they were: where little changed, what is not found is missed. */
  steady: number;
  told: number;
  /** The most that its place can say for a candidate: a neighbour that slid into it has all of that as well. */
  placeAtMost: number;
  /** The weight of "it is gone" of one that was beside the described element, a logarithm. */
  rivalGone: number;
  /** What a candidate lacks when fewer say its name than did before: one of them is gone, and it may be this one. */
  missing: number;
  /** How sure an answer must be. */
  sure: number;
}

/** How sure an answer must be. */
export const threshold = 0.56;

/** How sure where texts are alive, but its name is not; or icons, and its own that stood for a name. */
export const thresholdRenamed = 0.97;

/** Fitted on real releases; `npm run bench:targets` prints what the same gives on an application left out of it. */
export const fitted: Belief = {
  name: 0.807,
  mark: 0.78,
  look: 0.607,
  place: 0.55,
  gone: -0.5,
  crowd: 0.588,
  lead: 0.357,
  steady: 1.3,
  told: 0.6,
  placeAtMost: 5.836,
  rivalGone: 1.503,
  missing: 2.469,
  sure: threshold,
};

/** The most that looks can say for a candidate: all of its sort look like that. */
export const lookAtMost = 2;

/** The most that its place can say against a candidate: that it was moved is one event, however much shows it. */
export const placeAtLeast = 2;

/** So much of a page's texts, or icons, must be left for one that is nowhere to count as missed. */
export const textsAlive = 0.7;

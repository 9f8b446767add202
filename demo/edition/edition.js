// @ts-check

const { lang, dataset } = document.documentElement;

export const isGerman = lang === 'de';
export const isSecond = dataset.release === '2';

/** What dates and amounts are written in. */
export const locale = lang;

/**
 * The pieces as they stand, or in the order the second release has them in, by their places.
 * @template Piece @param {Piece[]} pieces @param {number[]} second @returns {Piece[]}
 */
export function arranged(pieces, second) {
  return isSecond ? second.map((place) => /** @type {Piece} */ (pieces[place])) : pieces;
}

import type { Check } from './lesson.ts';

/**
 * Whether an answer is right: the numbers of the choices, or of the items in the order that was given; null where it is
 * no answer to this check.
 */
export function isRight(check: Check, given: readonly number[]): boolean | null {
  if (check.kind === 'task' || given.length === 0 || new Set(given).size !== given.length) return null;
  const size = check.kind === 'order' ? check.items.length : check.choices.length;
  if (given.some((each) => each >= size)) return null;
  switch (check.kind) {
    case 'order':
      // Two items that say the same are the same.
      return given.length === size ? given.every((each, at) => check.items[each] === check.items[at]) : null;
    case 'choice':
      return given.length === 1 ? (check.choices[given[0] ?? 0]?.correct ?? null) : null;
    case 'several':
      return check.choices.every(({ correct }, at) => correct === given.includes(at));
  }
}

/** The order in which the items of a check are first shown: never the right one, and the same whenever it is shown. */
export function mixed(size: number, seed: string): number[] {
  const order = Array.from({ length: size }, (_, at) => at);
  let state = [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);
  for (let left = size - 1; left > 0; left--) {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    // Below itself: so nothing stays where it belongs.
    const other = Math.floor((state / 2 ** 32) * left);
    [order[left], order[other]] = [order[other] as number, order[left] as number];
  }
  return order;
}

import { wordsOf } from './fold.ts';

// Levels of agreement: 0 equal, 1 similar, 2 other, 3 lacking; -1 where the described element has no such property.

/** Two texts say about the same: one holds the other, or half of their words are shared. */
export function levelOfText(wanted: string, found: string): number {
  return levelOf(wanted, found, () => {
    const [short, long] = wanted.length < found.length ? [wanted, found] : [found, wanted];
    if (short.length > 3 && long.includes(short) && (long[short.length] === ' ' || short.length > 0.45 * long.length))
      return true;
    return shareOf(wordsOf(wanted), wordsOf(found)) >= 0.5;
  });
}

/** Two names in code: equal but for figures and marks is similar. */
export function levelOfMark(wanted: string, found: string): number {
  return levelOf(wanted, found, () => bare(wanted) !== '' && bare(wanted) === bare(found));
}

/** Where two links lead: the same last part, or most parts, is similar. */
export function levelOfLink(wanted: string, found: string): number {
  return levelOf(wanted, found, () => {
    const [a, b] = [wordsOf(wanted), wordsOf(found)];
    return shareOf(a, b) >= 0.6 || (a.at(-1) === b.at(-1) && (a.at(-1)?.length ?? 0) > 3);
  });
}

function levelOf(wanted: string, found: string, isSimilar: () => boolean): number {
  if (!wanted) return -1;
  if (!found) return 3;
  return wanted === found ? 0 : isSimilar() ? 1 : 2;
}

const bare = (name: string) => name.replace(/[\W_\d]+/g, '').toLowerCase();

/** How much two lists share, of all that is in either. */
export function shareOf(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const shared = new Set(other.filter((each) => one.includes(each))).size;
  return shared === 0 ? 0 : shared / new Set([...one, ...other]).size;
}

/** The longest common subsequence of two lists, as a share of the longer. */
export function commonOrder<T>(one: readonly T[], other: readonly T[]): number {
  const longer = Math.max(one.length, other.length);
  if (longer === 0) return 1;
  let before = new Array<number>(other.length + 1).fill(0);
  for (const each of one) {
    const now = [0];
    other.forEach((that, j) => {
      now.push(each === that ? (before[j] ?? 0) + 1 : Math.max(before[j + 1] ?? 0, now[j] ?? 0));
    });
    before = now;
  }
  return (before.at(-1) ?? 0) / longer;
}

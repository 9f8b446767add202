import type { Matrix } from '../../lib/plan/manager.ts';

/** A team in four numbers. Null where there are too few people for a number to mean anything. */
export interface Summary {
  people: number;
  sample: number;
  earned: number;
  /** Earned within the last 30 days. */
  recent: number;
  /** Names of the badges that exactly one person holds. */
  single: string[] | null;
  /** Names of the badges that nobody holds. */
  nobody: string[] | null;
}

const enoughPeople = 3;
const recentDays = 30;

/** Counts what a matrix holds, as of the time at which the record answered. */
export function summarise(matrix: Matrix): Summary {
  const earned = matrix.people.flatMap((person) => person.cells.filter((cell) => cell.earned !== null));
  const since = Date.parse(matrix.asOf) - recentDays * 86_400_000;
  const heldBy = (badge: string) => earned.filter((cell) => cell.badge === badge).length;
  const namesHeldBy = (count: number) =>
    matrix.people.length < enoughPeople
      ? null
      : matrix.badges.filter((badge) => heldBy(badge.id) === count).map((badge) => badge.name);
  return {
    people: matrix.people.length,
    sample: matrix.people.filter((person) => person.sample).length,
    earned: earned.length,
    recent: earned.filter((cell) => Date.parse(cell.earned ?? '') >= since).length,
    single: namesHeldBy(1),
    nobody: namesHeldBy(0),
  };
}

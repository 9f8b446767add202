import type { Description } from '../target/description.ts';

/** How a captured target was found, or that it was not: kinds of evidence and scores, nothing of what the page says. */
export interface TargetSight {
  how: 'changed' | 'missing';
  /** The kinds of evidence of the best guess that are as they were captured, and those that are not. */
  agree: readonly string[];
  differ: readonly string[];
  /** How likely the best guess is the one, 0 to 1. */
  score: number;
  /** How much more speaks for it than for the second, a logarithm. */
  margin: number;
}

/** Where a target was seen like that, and how often. */
export interface TargetReport extends TargetSight {
  screen: string | null;
  lesson: string | null;
  step: string | null;
  count: number;
  /** ISO 8601 */
  first: string;
  last: string;
}

/** What is known in this browser of a captured target that did not stand as its pack says. */
export interface TargetNews {
  tool: string;
  target: string;
  /** What the pack says, by which it is told whether all this is still of that. */
  of: string;
  /** The element as it was last found, to be used in its place where the trainer says so. */
  renewed: Description | null;
  use: 'old' | 'new';
  reports: readonly TargetReport[];
}

/** So many places are kept of one target. */
const mostReports = 40;

/** Adds what was seen to what is known; the same thing in the same place is counted. */
export function addReport(
  reports: readonly TargetReport[],
  seen: TargetSight & Pick<TargetReport, 'screen' | 'lesson' | 'step'>,
  now: string,
): TargetReport[] {
  const isSame = ({ how, screen, lesson, step }: TargetReport) =>
    how === seen.how && screen === seen.screen && lesson === seen.lesson && step === seen.step;
  const before = reports.find(isSame);
  const others = reports.filter((each) => each !== before);
  const added = { ...seen, count: (before?.count ?? 0) + 1, first: before?.first ?? now, last: now };
  return [added, ...others].slice(0, mostReports);
}

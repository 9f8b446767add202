import { missingTwin } from './belief.ts';
import type { Candidate, Rule } from './rule.ts';

/** So many of those that were most like the described element are remembered. */
export const rivalsKept = 3;

/** A candidate's levels as text, one character for each rule. */
export function writeLevels({ levels }: Candidate): string {
  return levels.map((level) => (level < 0 ? '-' : level)).join('');
}

/**
 * How much likelier a candidate is the described element than the most like of those that were beside it, a logarithm:
 * told by the properties in which these differed from it.*/
export function againstRivals(
  rivals: readonly string[],
  rules: readonly Rule[],
  { levels, isOneMissing }: Candidate,
): number {
  const sums = rivals.map((rival) =>
    rules.reduce((sum, { alive }, i) => {
      const there = Number(rival[i]);
      if (!(there > 0)) return sum;
      const worth = Math.log((0.55 * alive + 0.3) / (0.3 - 0.25 * alive));
      return levels[i] === 0 ? sum + worth : levels[i] === there ? sum - worth : sum;
    }, 0),
  );
  const against = sums.length ? Math.max(-30, Math.min(8, ...sums)) : 4;
  return isOneMissing ? against - missingTwin : against;
}

import { type Belief, placeAtLeast } from './belief.ts';
import type { Candidate, Rule } from './rule.ts';

/** So many comparisons are made between two turns of the page. */
const turn = 400;
/** A page has as many candidates as this, or is reckoned to: on a small one, too, nothing has another's name by chance. */
const usual = 60;

/**
 * Adds what the rules say to their candidates' evidence: the logarithm of how often the described element would agree
 * like this, over how common it is on this very page. Where a property did not survive, all agree as if by chance.
 */
export function* weigh(
  rules: readonly Rule[],
  candidates: readonly Candidate[],
  twins: number,
  belief: Belief,
): Generator<void, void> {
  for (const rule of rules) {
    const counts = [0, 0, 0, 0];
    let told = 0;
    for (const [i, candidate] of candidates.entries()) {
      const level = rule.levelOf(candidate);
      candidate.levels.push(level);
      if (level >= 0) {
        counts[level] = (counts[level] ?? 0) + 1;
        told++;
      }
      if (i % turn === turn - 1) yield;
    }
    const worth = counts.map((count, level) => {
      // A name that others had on the described page as well says no more than that it is one of them.
      const had = rule.name === 'says' && level === 0 ? Math.max(count + 0.5, twins) : count + 0.5;
      const among = level === 0 && rule.isValue ? Math.max(told, usual) : told;
      const ratio = (rule.alive * (rule.ifSame[level] ?? 0.02) * (among + 2)) / had + 1 - rule.alive;
      return belief[rule.sort] * Math.max(-3.5, Math.min(6.5, Math.log(ratio)));
    });
    for (const candidate of candidates) {
      const value = worth[candidate.levels.at(-1) ?? -1] ?? 0;
      if (rule.sort === 'place') candidate.placed += value;
      else candidate.evidence += value;
    }
    yield;
  }
}

const limited = (value: number, limit: number) => limit * Math.tanh(value / limit);

/** All evidence of a candidate; what its place says has a limit, either way. */
export function sumOf({ evidence, placed }: Candidate, { placeAtMost }: Belief): number {
  return evidence + (placed > 0 ? limited(placed, placeAtMost) : limited(placed, placeAtLeast));
}

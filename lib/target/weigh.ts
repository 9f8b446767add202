import { type Belief, lookAtMost, placeAtLeast } from './belief.ts';
import type { Candidate, Evidence, Rule } from './rule.ts';

/** So many comparisons are made between two turns of the page. */
const turn = 400;
/** A page has as many candidates as this, or is reckoned to: on a small one, too, nothing has another's name by chance. */
const usual = 60;

/**
 * Adds what the rules say to their candidates' evidence: the logarithm of how often the described element would agree
 * like this, over how common it is on this very page. Where a property did not survive, all agree as if by chance.
 */
export function* weigh(rules: readonly Rule[], candidates: readonly Candidate[], twins: number): Generator<void, void> {
  for (const rule of rules) {
    const counts = [0, 0, 0, 0];
    let told = 0;
    let i = 0;
    for (const candidate of candidates) {
      const level = rule.levelOf(candidate);
      candidate.levels.push(level);
      if (level >= 0) {
        counts[level] = (counts[level] ?? 0) + 1;
        told++;
      }
      if (++i % turn === 0) yield;
    }
    rule.common = counts.map((count) => (count + 0.5) / (told + 2));
    const worth = counts.map((count, level) => {
      // A name that others had on the described page as well says no more than that it is one of them.
      const had = rule.name === 'says' && level === 0 ? Math.max(count + 0.5, twins) : count + 0.5;
      const among = level === 0 && rule.isValue ? Math.max(told, usual) : told;
      // That it lacks something, or has what another had, speaks for nobody.
      const most = rule.ifSame.length === 2 && level === 1 ? 0 : Number.POSITIVE_INFINITY;
      return Math.min(most, ratioOf(rule, (rule.ifSame[level] ?? 0.02) * ((among + 2) / had)));
    });
    for (const { levels, evidence } of candidates) evidence[rule.sort] += worth[levels.at(-1) ?? -1] ?? 0;
    yield;
  }
}

/** The most that a single property tells, a logarithm: no more are told apart by it. */
export const mostTold = 6.5;

/** The logarithm of a ratio that holds where a property survived; no single property decides. */
export function ratioOf({ alive }: Pick<Rule, 'alive'>, ratio: number): number {
  return Math.max(-3.5, Math.min(mostTold, Math.log(alive * ratio + 1 - alive)));
}

const limited = (value: number, limit: number) => limit * Math.tanh(value / limit);

/** All evidence together; what looks and its place say has a limit. With `shifted`, its place says less, either way. */
export function sumOf({ name, mark, look, place }: Evidence, belief: Belief, shifted = 0): number {
  const looks = belief.look * look;
  const stands = belief.place * place;
  const room = (limit: number) => Math.max(0.1, limit * (1 - shifted));
  return (
    belief.name * name +
    belief.mark * mark +
    (looks > 0 ? limited(looks, lookAtMost) : looks) +
    limited(stands, room(stands > 0 ? belief.placeAtMost : placeAtLeast))
  );
}

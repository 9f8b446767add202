import { type Belief, thresholdRenamed } from './belief.ts';
import type { Comparison } from './compare.ts';
import type { Standing } from './rivals.ts';
import type { Candidate } from './rule.ts';
import { mostTold, sumOf } from './weigh.ts';

/** What was chosen among candidates; `chosen` is null when none is sure enough. */
export interface Decision {
  chosen: Candidate | null;
  first: Candidate | null;
  /** How likely the first is the one, 0 to 1. */
  score: number;
  /** How much more evidence it has than the second, a logarithm. */
  margin: number;
  best: readonly { candidate: Candidate; score: number }[];
}

/** Chooses the described element among the candidates, or none: each may be it, and it may be gone. */
export function decide(comparison: Comparison, standings: readonly Standing[], belief: Belief): Decision {
  const { candidates } = comparison;
  const sums = candidates.map((candidate, i) => totalOf(candidate, standings[i] as Standing, belief));
  const order = candidates.map((_, i) => i).sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0));
  const [best] = order;
  const first = best === undefined ? null : (candidates[best] ?? null);
  if (best === undefined || !first) return { chosen: null, first: null, score: 0, margin: 0, best: [] };
  const isFirst = (i: number) => i === best || isSameThing(first, candidates[i] as Candidate);
  const second = order.find((i) => !isFirst(i));
  const runnerUp = second === undefined ? Number.NEGATIVE_INFINITY : (sums[second] ?? 0);
  const gone = goneOf(comparison, runnerUp, belief);
  const most = Math.max(gone, ...sums);
  const odds = sums.map((sum) => Math.exp(sum - most));
  const all = odds.reduce((sum, each) => sum + each, Math.exp(gone - most));
  const score = order.filter(isFirst).reduce((sum, i) => sum + (odds[i] ?? 0), 0) / all;
  return {
    chosen: score >= enoughFor(first, belief) ? first : null,
    first,
    score,
    margin: Math.min(Number.MAX_SAFE_INTEGER, (sums[best] ?? 0) - runnerUp),
    best: order.slice(0, 3).map((i) => ({ candidate: candidates[i] as Candidate, score: (odds[i] ?? 0) / all })),
  };
}

function totalOf(
  { evidence, stays, shifted, missing }: Candidate,
  { isOwn, renamed }: Standing,
  belief: Belief,
): number {
  const lacking = missing > renamed ? belief.missing : 0;
  return sumOf(evidence, belief, shifted) + stays + isOwn - lacking;
}

/** So little a second best may say. */
const least = -6;

/** What speaks for its being gone. */
function goneOf({ among, alive }: Comparison, runnerUp: number, { gone, crowd, lead, steady, told }: Belief): number {
  return (
    gone +
    crowd * Math.min(mostTold, Math.log(among + 1)) +
    steady * alive.places +
    told * alive.texts +
    lead * Math.max(least, runnerUp)
  );
}

function enoughFor({ isRenamed, isReused }: Candidate, { sure }: Belief): number {
  if (isReused) return Number.POSITIVE_INFINITY;
  return isRenamed ? thresholdRenamed : sure;
}

/** Whether one lies in the other and fills most of it: pointing at either is the same. */
export function isSameThing({ close: one }: Candidate, { close: other }: Candidate): boolean {
  const [ax, ay, aw, ah] = one.box;
  const [bx, by, bw, bh] = other.box;
  const width = Math.min(ax + aw, bx + bw) - Math.max(ax, bx);
  const height = Math.min(ay + ah, by + bh) - Math.max(ay, by);
  const shared = Math.max(0, width) * Math.max(0, height);
  return shared >= 0.5 * (aw * ah + bw * bh - shared) && isWithin(one.path, other.path);
}

function isWithin(one: readonly string[], other: readonly string[]): boolean {
  const [outer, inner] = one.length < other.length ? [one, other] : [other, one];
  return outer.every((step, i) => step === inner[inner.length - outer.length + i]);
}

import { type Belief, threshold, thresholdMissing, thresholdRenamed } from './belief.ts';
import type { Candidate } from './rule.ts';
import { sumOf } from './weigh.ts';

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

/**
 * Chooses the described element among candidates, or none: each may be it, and it may be gone.
 *
 * @param among how many candidates there were before the short list
 * @param against how much likelier each is the described element than another of its page, a logarithm
 */
export function decide(
  candidates: readonly Candidate[],
  among: number,
  against: readonly number[],
  belief: Belief,
): Decision {
  const sums = candidates.map((candidate, i) => sumOf(candidate, belief) + setBack(against[i] ?? 0, belief));
  const gone = belief.gone + belief.crowd * Math.log(among + 1);
  const most = Math.max(gone, ...sums);
  const odds = sums.map((sum) => Math.exp(sum - most));
  const all = odds.reduce((sum, each) => sum + each, Math.exp(gone - most));
  const order = candidates.map((_, i) => i).sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0));
  const [best] = order;
  const first = best === undefined ? null : (candidates[best] ?? null);
  if (best === undefined || !first) return { chosen: null, first: null, score: 0, margin: 0, best: [] };
  const isFirst = (i: number) => i === best || isSameThing(first, candidates[i] as Candidate);
  const score = order.filter(isFirst).reduce((sum, i) => sum + (odds[i] ?? 0), 0) / all;
  const second = order.find((i) => !isFirst(i));
  return {
    chosen: score >= enoughFor(first) ? first : null,
    first,
    score,
    margin: second === undefined ? Number.MAX_SAFE_INTEGER : (sums[best] ?? 0) - (sums[second] ?? 0),
    best: order.slice(0, 3).map((i) => ({ candidate: candidates[i] as Candidate, score: (odds[i] ?? 0) / all })),
  };
}

function enoughFor({ isOneMissing, isRenamed }: Candidate): number {
  return isRenamed ? thresholdRenamed : isOneMissing ? thresholdMissing : threshold;
}

/** The logarithm of how likely it is not one of the rivals. */
function setBack(against: number, { rival, rivalFree }: Belief): number {
  return -Math.log1p(Math.exp(-(rival * against + rivalFree)));
}

/** Whether one lies in the other and fills most of it: pointing at either is the same. */
export function isSameThing({ close: one }: Candidate, { close: other }: Candidate): boolean {
  const [outer, inner] = one.path.length < other.path.length ? [one, other] : [other, one];
  if (inner.path.slice(-outer.path.length).join(' ') !== outer.path.join(' ')) return false;
  const [ax, ay, aw, ah] = one.box;
  const [bx, by, bw, bh] = other.box;
  const width = Math.min(ax + aw, bx + bw) - Math.max(ax, bx);
  const height = Math.min(ay + ah, by + bh) - Math.max(ay, by);
  const shared = Math.max(0, width) * Math.max(0, height);
  return shared >= 0.5 * (aw * ah + bw * bh - shared);
}

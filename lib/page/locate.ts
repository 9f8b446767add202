import { type Belief, fitted } from '../target/belief.ts';
import { type Comparison, compareAll, compareClosely } from '../target/compare.ts';
import { type Decision, decide } from '../target/decide.ts';
import type { Description } from '../target/description.ts';
import { pageOf } from '../target/page.ts';
import { standingsOf } from '../target/rivals.ts';
import { aliveOn } from '../target/summary.ts';
import { createCloseups } from './closeup.ts';
import { findUnchanged } from './find-unchanged.ts';
import { type Seen, sight } from './sight.ts';

/**
 * Why an answer is what it is: it stands as it did; it is likely enough; another is as likely; it is too unlike; there
 * is nothing of its kind.
 */
export type Reason = 'unchanged' | 'likely' | 'tie' | 'unlike' | 'nothing';

/** What became of a described element on a page. */
export interface Located {
  element: Element | null;
  /** The best guess, even where it is not sure enough to be pointed at. */
  first: Element | null;
  /** How likely the best guess is the one, 0 to 1. */
  score: number;
  /** How much more speaks for it than for the second, a logarithm. */
  margin: number;
  why: Reason;
  /** Properties of the best guess that are as described, and those that are not. */
  agree: readonly string[];
  differ: readonly string[];
  best: readonly { element: Element; score: number }[];
}

/**
 * Finds a described element in a document, its open shadow roots and its frames of the same origin, or nothing: pointing
 * at the wrong one is worse. It yields before 16 ms have gone by, so that the page has its turn.
 */
export function* locate(old: Description, document: Document, belief: Belief = fitted): Generator<void, Located> {
  const unchanged = findUnchanged(old, document);
  if (unchanged)
    return {
      ...nothing,
      element: unchanged,
      first: unchanged,
      score: 1,
      margin: Number.MAX_SAFE_INTEGER,
      why: 'unchanged',
    };
  yield;
  const seen = yield* sight(document, { also: old.unusual ? old.tag : undefined });
  const page = yield* pageOf(seen);
  const alive = yield* aliveOn(old.page, seen);
  const comparison = yield* compareAll(old, alive, page, belief);
  comparison.candidates = yield* withRoom(comparison, seen);
  yield* compareClosely(comparison);
  yield;
  return tell(decide(comparison, standingsOf(old.rivals, comparison, belief), belief), comparison, seen);
}

const nothing: Located = {
  element: null,
  first: null,
  score: 0,
  margin: 0,
  why: 'nothing',
  agree: [],
  differ: [],
  best: [],
};

/** The least that an element takes up that can be pointed at, in pixels either way. */
const least = 4;

function* withRoom({ candidates }: Comparison, seen: readonly Seen[]): Generator<void, Comparison['candidates']> {
  const closeup = createCloseups();
  for (const candidate of candidates) {
    candidate.close = closeup((seen[candidate.index] as Seen).element);
    yield;
  }
  return candidates.filter(({ close: { box } }) => box[2] >= least && box[3] >= least);
}

function tell({ chosen, first, score, margin, best }: Decision, { rules }: Comparison, seen: readonly Seen[]): Located {
  if (!first) return nothing;
  const elementOf = ({ index }: { index: number }) => (seen[index] as Seen).element;
  // The page had its turn since it was read.
  const element = chosen && elementOf(chosen).isConnected ? elementOf(chosen) : null;
  const named = (isSo: (level: number) => boolean) =>
    rules.filter((_, i) => isSo(first.levels[i] ?? -1)).map(({ name }) => name);
  return {
    element,
    first: elementOf(first),
    score,
    margin,
    why: element ? 'likely' : margin < 1 ? 'tie' : 'unlike',
    agree: named((level) => level === 0),
    differ: named((level) => level > 0),
    best: best.map(({ candidate, score: each }) => ({ element: elementOf(candidate), score: each })),
  };
}

import { isDescribed } from '../pack/described.ts';
import { type Choice, chooseTarget, type Evidence, scoreOf } from '../target/score.ts';
import type { Target } from '../target/target.ts';
import { createNameGuard, type Gather, waysTo } from './candidates.ts';
import { isInside } from './composed.ts';
import { documentsIn, frameName, type Reachable } from './documents.ts';
import { evidenceOf } from './evidence.ts';
import type { ShadowRoots } from './shadow-roots.ts';
import type { Found, Side } from './side.ts';
import { hasRoom, isShown } from './visible.ts';

/** Finds the elements that targets describe. */
export interface Finder {
  find(target: Target): Found | null;
  /** What is found and, where a target is any of several rows, the same in the other rows; known now, at any cost. */
  findAlike(target: Target): Found[];
  /** Whether it is known if there is such an element. */
  knows(target: Target): boolean;
}

interface Held {
  found: Found;
  score: number | null;
}

interface Candidate extends Found {
  evidence: Evidence;
}

/**
 * Makes a finder over the top document, its readable frames and their open shadow roots; our own host is not found. For
 * a captured target it tells what the locator knows; on a screen that a target is not of, nothing is found.
 */
export function createFinder(
  top: Document,
  shadows: ShadowRoots,
  side: Pick<Side, 'host' | 'locate'> & Partial<Pick<Side, 'place'>>,
): Finder {
  const held = new WeakMap<Target, Held>();

  /** What is known of a target without a search; null where that is nothing, undefined where it must be searched for. */
  const known = (target: Target, atOnce?: boolean): Found[] | null | undefined => {
    if (target.screens && side.place && !target.screens.includes(side.place.screen ?? '')) return [];
    return isDescribed(target) ? (side.locate?.(target, atOnce) ?? null) : undefined;
  };

  const find = (target: Target): Found | null => {
    const elements = known(target);
    if (elements !== undefined) return elements?.[0] ?? null;
    const last = held.get(target);
    if (last && isStill(target, last)) return last.found;
    held.delete(target);
    const [first] = search(target);
    if (!first) return null;
    const found: Found = { element: first.element, frames: first.frames };
    held.set(target, { found, score: scoreOf(target, first.evidence) });
    return found;
  };

  const findAlike = (target: Target): Found[] => {
    const elements = known(target, true);
    return elements === undefined ? search(target) : (elements ?? []);
  };

  const search = (target: Target): Candidate[] => {
    const documents = documentsIn(top).filter(
      (each) => !target.frame || target.frame === frameName(each.frames.at(-1)),
    );
    const found = searchIn(target, documents);
    // A shadow root may have come since the last search: ask again, once, where nothing was found.
    return found.length === 0 && shadows.search(documents) ? searchIn(target, documents) : found;
  };

  const searchIn = (target: Target, documents: readonly Reachable[]): Candidate[] => {
    const candidates = new Map<Element, Candidate>();
    const ways = waysTo(target);
    const mayBe = createNameGuard(target);
    const gather = (way: Gather, { document, frames }: Reachable) => {
      for (const part of [document, ...shadows.of(document)]) {
        for (const element of way(part)) {
          if (candidates.has(element) || element === side.host || !mayBe(element)) continue;
          const evidence = evidenceOf(element, frames);
          if (scoreOf(target, evidence) !== null && hasRoom(element))
            candidates.set(element, { element, frames, evidence });
        }
      }
    };
    for (const way of ways) {
      for (const each of documents) gather(way, each);
      const all = [...candidates.values()];
      const choice = chooseTarget(
        target,
        all.map(({ evidence }) => evidence),
      );
      const chosen = resolve(choice, all);
      const [first] = chosen;
      // One that fits in part may yet be outdone by one that a later way gathers.
      if (first && (way === ways.at(-1) || scoreOf(target, first.evidence) === 1)) return chosen;
    }
    return [];
  };

  return { find, findAlike, knows: (target) => known(target) !== null };
}

/** Checks one found before: it is still there, visible, and fits as well as it did. */
function isStill(target: Target, { found: { element, frames }, score }: Held): boolean {
  if (!element.isConnected || !isShown(element)) return false;
  const inPlace = frames.every((frame, at) => {
    const holds = frames[at + 1] ?? element;
    return frame.isConnected && (frame as HTMLIFrameElement).contentDocument === holds.ownerDocument;
  });
  return inPlace && scoreOf(target, evidenceOf(element, frames)) === score;
}

/** The chosen ones; of equal ones that lie in one another, the innermost. */
function resolve(choice: Choice, all: readonly Candidate[]): Candidate[] {
  const pick = (indices: number[]) => indices.flatMap((index) => all[index] ?? []);
  if ('index' in choice) return pick(choice.alike);
  if (choice.none !== 'tie' || choice.best.length < 2) return [];
  const best = pick(choice.best);
  const inner = best.find((one) => best.every((each) => each === one || isInside(one.element, each.element)));
  return inner ? [inner] : [];
}

import { isDescribed } from '../pack/described.ts';
import { chooseTarget, type Evidence, scoreOf } from '../target/score.ts';
import type { Target } from '../target/target.ts';
import { waysTo } from './candidates.ts';
import { documentsIn, frameName } from './documents.ts';
import { drain } from './drain.ts';
import { evidenceOf } from './evidence.ts';
import { createFinder } from './find.ts';
import { locateTarget } from './locate-target.ts';
import { isWeaker } from './report-targets.ts';
import { createShadowRoots } from './shadow-roots.ts';
import { hasRoom } from './visible.ts';

/** What became of a target on a page. */
export interface Judged {
  verdict: 'found' | 'weaker' | 'ambiguous' | 'gone';
  /** How likely it is the one, 0 to 1; of a target written by hand, how much of its evidence holds. */
  score: number;
  /** The kinds of evidence that do not hold. */
  differ: readonly string[];
}

/** From here on it is one of several, rather than none. */
const someOfThem = 0.5;

/** Looks for a target on a page as the extension does, at one go. */
export function judgeTarget(target: Target, top: Document): Judged {
  return isDescribed(target) ? judgeDescribed(target, top) : judgeWritten(target, top);
}

function judgeDescribed(target: Parameters<typeof locateTarget>[0], top: Document): Judged {
  const { elements, located } = drain(locateTarget(target, top));
  const { score, differ, best, why } = located;
  if (elements.length > 0) return { verdict: isWeaker(located) ? 'weaker' : 'found', score, differ };
  const together = best.reduce((sum, each) => sum + each.score, 0);
  const isAmbiguous = why === 'unchanged' || why === 'likely' || (why === 'tie' && together >= someOfThem);
  return { verdict: isAmbiguous ? 'ambiguous' : 'gone', score, differ };
}

function judgeWritten(target: Target, top: Document): Judged {
  const shadows = createShadowRoots(() => null);
  const found = createFinder(top, shadows, { host: null }).find(target);
  if (found) {
    const evidence = evidenceOf(found.element, found.frames);
    const score = scoreOf(target, evidence) ?? 0;
    return { verdict: score === 1 ? 'found' : 'weaker', score, differ: score === 1 ? [] : lost(target, evidence) };
  }
  const documents = documentsIn(top).filter(({ frames }) => !target.frame || target.frame === frameName(frames.at(-1)));
  const candidates = waysTo(target).flatMap((way) =>
    documents.flatMap(({ document, frames }) =>
      [document, ...shadows.of(document)]
        .flatMap((part) => [...way(part)])
        .filter(hasRoom)
        .map((element) => evidenceOf(element, frames)),
    ),
  );
  const choice = chooseTarget(target, candidates);
  const isAmbiguous = 'index' in choice || choice.none === 'tie';
  return { verdict: isAmbiguous ? 'ambiguous' : 'gone', score: 0, differ: [] };
}

/** The pieces of evidence that do not hold by themselves. */
function lost(target: Target, found: Evidence): string[] {
  return Object.entries(target)
    .filter(
      ([kind, value]) => scoreOf(kind === 'row' ? { tag: found.tag, row: target.row } : { [kind]: value }, found) !== 1,
    )
    .map(([kind]) => kind);
}

import type { DescribedTarget } from '../pack/described.ts';
import { threshold, thresholdMissing } from '../target/belief.ts';
import type { Description } from '../target/description.ts';
import { isAsWritten } from './as-written.ts';
import { counterparts } from './counterparts.ts';
import { type Located, locate } from './locate.ts';

/** What a captured target is on a page: the elements alike, the one meant first, and how the first was told. */
export interface Sought {
  elements: Element[];
  located: Located;
}

/** Finds what a captured target means, or nothing: as it was captured, and as is written beside that. Yields in time. */
export function* locateTarget(target: DescribedTarget, top: Document): Generator<void, Sought> {
  if (target.row) return yield* locateInRows(target, top);
  const located = yield* locate(target.described, top);
  const chosen = choose(located, (element) => isAsWritten(target, element));
  return { elements: chosen ? [chosen] : [], located };
}

/** What is ruled out by what is written counts no longer against the others. */
function choose({ element, best }: Located, isMeant: (element: Element) => boolean): Element | null {
  if (element && isMeant(element)) return element;
  const left = best.filter((each) => isMeant(each.element));
  const ruledOut = best.filter((each) => !left.includes(each)).reduce((sum, { score }) => sum + score, 0);
  const [first] = left;
  return first && ruledOut > 0 && first.score / (1 - ruledOut) >= thresholdMissing ? first.element : null;
}

/** In a list it does not matter which row it was captured in, nor how many there were. */
function* locateInRows(target: DescribedTarget, top: Document): Generator<void, Sought> {
  const { described, row } = target;
  const [order, count] = described.twin;
  let { located, all } = yield* listOf({ ...described, twin: [Math.min(order, 1), Math.min(count, 2)] }, top);
  // What none but it said may have been its record's: that may be gone, and it says nothing of the list.
  if (all.length === 0 && described.says && count === 1)
    ({ located, all } = yield* listOf({ ...described, says: '', data: true }, top));
  if (count === 1) located = { ...located, differ: located.differ.filter((kind) => kind !== 'says') };
  const meant: Element[] = [];
  for (const each of all) {
    if (isAsWritten(target, each)) meant.push(each);
    yield;
  }
  if (row === 'any') return { elements: meant, located };
  return { elements: row === 'first' || meant.length === 1 ? meant.slice(0, 1) : [], located };
}

/** What is most like a description, with the same in the other rows of its list; none where that is not sure. */
function* listOf(described: Description, top: Document): Generator<void, { located: Located; all: Element[] }> {
  const located = yield* locate(described, top);
  const all = located.first ? yield* counterparts(located.first) : [];
  return { located, all: isSure(located, all) ? all : [] };
}

/** The same in the rows of one list share what speaks for them: it is one of them, whichever. */
function isSure({ element, best, differ }: Located, all: readonly Element[]): boolean {
  if (all.length === 0) return false;
  if (element) return true;
  const scores = best.filter((each) => all.includes(each.element)).map(({ score }) => score);
  const shown = scores.reduce((sum, each) => sum + each, 0);
  const enough = differ.includes('says') ? thresholdMissing : threshold;
  return shown + (all.length - scores.length) * Math.min(...scores) >= enough;
}

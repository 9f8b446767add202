import type { DescribedTarget } from '../pack/described.ts';
import type { Description } from '../target/description.ts';
import { reads } from '../tool/glob.ts';
import { isAsWritten } from './as-written.ts';
import { rowLength } from './evidence.ts';
import { type Located, locate } from './locate.ts';
import { type RowList, rowListOf } from './row-list.ts';
import { textOf } from './visible.ts';

/** How likely one must be that it is: ruled in by what is written, or by what it says; and where that is another. */
const enough = 0.6;
const enoughRenamed = 0.85;

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
  return first && ruledOut > 0 && first.score / (1 - ruledOut) >= enoughRenamed ? first.element : null;
}

/** In a list it does not matter which row it was captured in, nor how many there were. */
function* locateInRows(target: DescribedTarget, top: Document): Generator<void, Sought> {
  const { described } = target;
  const [order, count] = described.twin;
  let { located, list } = yield* locateList({ ...described, twin: [Math.min(order, 1), Math.min(count, 2)] }, top);
  // What none but it said may have been its record's: that may be gone, and it says nothing of the list.
  if (!list && described.says && count === 1)
    ({ located, list } = yield* locateList({ ...described, says: '', data: true }, top));
  if (count === 1) located = { ...located, differ: located.differ.filter((kind) => kind !== 'says') };
  const meant = list ? yield* meantIn(list, target) : [];
  const isClear = target.row === 'any' || target.row === 'first' || meant.length === 1;
  return { elements: isClear ? meant : [], located };
}

function* meantIn({ rows, sameIn }: RowList, target: DescribedTarget): Generator<void, Element[]> {
  const { row } = target;
  const meant: Element[] = [];
  for (const each of rows) {
    const may = typeof row !== 'object' || reads(`*${row.says}*`, textOf(each, rowLength));
    const same = may ? sameIn(each) : null;
    if (same && isAsWritten(target, same)) meant.push(same);
    if (row === 'first' && meant.length > 0) break;
    yield;
  }
  return meant;
}

/** What is most like a description, and the list that it lies in; no list where it is not sure to be one of its rows. */
function* locateList(
  described: Description,
  top: Document,
): Generator<void, { located: Located; list: RowList | null }> {
  const located = yield* locate(described, top);
  const list = located.first ? yield* rowListOf(located.first) : null;
  return { located, list: list && isSure(located, list) ? list : null };
}

/** The same in the rows of one list share what speaks for them: it is one of them, whichever. */
function isSure({ element, best, differ }: Located, { rows, sameIn }: RowList): boolean {
  if (element) return true;
  const isOne = (one: Element) => rows.some((row) => row.contains(one) && sameIn(row) === one);
  const scores = best.filter((each) => isOne(each.element)).map(({ score }) => score);
  if (scores.length === 0) return false;
  const shown = scores.reduce((sum, each) => sum + each, 0);
  return (
    shown + (rows.length - scores.length) * Math.min(...scores) >= (differ.includes('says') ? enoughRenamed : enough)
  );
}

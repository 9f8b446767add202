import { rows as rowSelector } from './evidence.ts';
import { kindOf } from './kind.ts';
import { look } from './sight.ts';

const lists = 'table,ul,ol,[role=table],[role=grid],[role=treegrid],[role=list],[role=listbox],[role=feed]';
/** So many rows tell whether what an element says is the tool's or its record's. */
const sample = 40;
/** So many rows are gone through between two turns of the page. */
const turn = 200;

/** The list that an element's row is of. */
export interface RowList {
  /** In the page's order. */
  rows: readonly Element[];
  /** The same element in a row; null where that has none. */
  sameIn(row: Element): Element | null;
}

/**
 * The list around an element, or null where it lies in no row. What most rows say in its place is the tool's, and must
 * be said; what each says otherwise is a record's. Yields after each row.
 */
export function* rowListOf(element: Element): Generator<void, RowList | null> {
  const row = element.closest(rowSelector);
  if (!row) return null;
  const rows = yield* rowsBeside(row);
  const way = wayIn(row, element);
  const make = makeOf(element);
  const says = saysOf(element);
  const place = (each: Element) => (each === row ? element : placeIn(each, way, (one) => makeOf(one) === make));
  let [all, saying] = [0, 0];
  for (const each of rows.slice(0, sample)) {
    const same = place(each);
    if (same) all++;
    if (same && saysOf(same) === says) saying++;
    yield;
  }
  const isOfTool = 2 * saying > all;
  return {
    rows,
    sameIn(each) {
      const same = place(each);
      return same && isOfTool && saysOf(same) !== says ? null : same;
    },
  };
}

function* rowsBeside(row: Element): Generator<void, Element[]> {
  const listOf = ({ parentElement }: Element) => parentElement?.closest(lists) ?? parentElement;
  const list = listOf(row);
  const beside: Element[] = [];
  for (const [i, each] of [...(list?.querySelectorAll(row.localName) ?? [])].entries()) {
    if (each.matches(rowSelector) && listOf(each) === list) beside.push(each);
    if (i % turn === turn - 1) yield;
  }
  return beside;
}

type Step = [tag: string, index: number];

/** The way down from a row to an element in it. */
function wayIn(row: Element, element: Element): Step[] {
  const way: Step[] = [];
  for (let each = element; each !== row && each.parentElement; each = each.parentElement)
    way.unshift([each.localName, likeIn(each.parentElement, each.localName).indexOf(each)]);
  return way;
}

const likeIn = (parent: Element, tag: string) => [...parent.children].filter(({ localName }) => localName === tag);

/** What stands where the other does in its row; where rows differ in build, the only one that is of its make. */
function placeIn(row: Element, way: readonly Step[], isSame: (element: Element) => boolean): Element | null {
  let at: Element | undefined = row;
  for (const [tag, index] of way) at = at && likeIn(at, tag)[index];
  if (at && isSame(at)) return at;
  const tag = way.at(-1)?.[0];
  const all = tag ? [...row.querySelectorAll(tag)].filter(isSame) : [];
  return all.length === 1 ? (all[0] ?? null) : null;
}

function makeOf(element: Element): string {
  const kind = kindOf(element);
  if (!kind) return '';
  const { tag, role, type, test, icon } = look(element, kind);
  return JSON.stringify([kind, tag, role, type, test, icon]);
}

function saysOf(element: Element): string {
  return look(element, kindOf(element) ?? 'text').says;
}

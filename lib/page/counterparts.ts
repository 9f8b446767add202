import { rows } from './evidence.ts';
import { kindOf } from './kind.ts';
import { look } from './sight.ts';

const lists = 'table,ul,ol,[role=table],[role=grid],[role=treegrid],[role=list],[role=listbox],[role=feed]';

/** An element in a row, and what it says. */
interface InRow {
  element: Element;
  says: string;
}

/**
 * An element of a list's row and the same in the list's other rows, in the page's order; none where it lies in no row.
 * What most rows say there is the tool's, and must be said; what each says otherwise is a record's. Yields after each row.
 */
export function* counterparts(element: Element): Generator<void, Element[]> {
  const row = element.closest(rows);
  if (!row) return [];
  const way = wayIn(row, element);
  const like = makeOf(element);
  const found: InRow[] = [];
  for (const each of rowsBeside(row)) {
    const same = each === row ? element : sameIn(each, way, (one) => makeOf(one) === like);
    if (same) found.push({ element: same, says: saysOf(same) });
    yield;
  }
  const says = saysOf(element);
  const saying = found.filter((each) => each.says === says);
  return (2 * saying.length > found.length ? saying : found).map((each) => each.element);
}

function rowsBeside(row: Element): Element[] {
  const listOf = ({ parentElement }: Element) => parentElement?.closest(lists) ?? parentElement;
  const list = listOf(row);
  const all = list?.querySelectorAll(row.localName) ?? [];
  return [...all].filter((each) => each.matches(rows) && listOf(each) === list);
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
function sameIn(row: Element, way: readonly Step[], isSame: (element: Element) => boolean): Element | null {
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

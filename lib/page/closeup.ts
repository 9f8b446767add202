import { fold } from '../target/fold.ts';
import type { Closeup } from '../target/sighting.ts';
import { firstChildOf, nextOf, parentNodeOf, tagOf, typeOf } from './child-nodes.ts';
import { textOf } from './visible.ts';

/** Reads what is asked of the few elements of a page that are compared closely; it needs layout. */
export function createCloseups(): (element: Element) => Closeup {
  const stand = createStand();
  return (element) => ({
    path: pathOf(element, stand),
    box: boxOf(element),
    column: columnOf(element),
  });
}

/** An element's way up to the body: "tag", its position among its like, and how many there are. */
export function pathOf(element: Element, stand = createStand()): string[] {
  const path: string[] = [];
  let node: Node | null = element;
  while (node && (typeOf(node) === 11 || tagOf(node) !== 'body')) {
    const up: ParentNode | null = parentNodeOf(node);
    if (typeOf(node) === 11) {
      path.push('^');
      node = (node as ShadowRoot).host;
      continue;
    }
    path.push(tagOf(node) + stand(node, up));
    node = up;
  }
  return path;
}

/** Tells where elements stand among their like; those in one parent are counted once. */
function createStand(): (node: Node, parent: Node | null) => string {
  const known = new Map<Node, Map<string, Node[]>>();
  return (node, parent) => {
    if (!parent) return '.1.1';
    const all = known.get(parent) ?? byTag(parent);
    known.set(parent, all);
    const like = all.get(tagOf(node)) ?? [];
    return `.${like.indexOf(node) + 1}.${like.length}`;
  };
}

function byTag(parent: Node): Map<string, Node[]> {
  const found = new Map<string, Node[]>();
  for (let node = firstChildOf(parent); node; node = nextOf(node)) {
    if (typeOf(node) !== 1) continue;
    const like = found.get(tagOf(node));
    if (like) like.push(node);
    else found.set(tagOf(node), [node]);
  }
  return found;
}

function boxOf(element: Element): Closeup['box'] {
  const { left, top, width, height } = element.getBoundingClientRect();
  const view = element.ownerDocument.defaultView;
  const round = Math.round;
  return [round(left + (view?.scrollX ?? 0)), round(top + (view?.scrollY ?? 0)), round(width), round(height)];
}

const cells = 'td,th,[role=gridcell],[role=cell],[role=columnheader]';
const rows = 'tr,[role=row]';
const tables = 'table,[role=grid],[role=table]';

/** What the head of its column says. */
function columnOf(element: Element): string {
  const cell = element.closest(cells);
  const row = cell?.closest(rows);
  if (!cell || !row) return '';
  const heads = row.closest(tables)?.querySelector('thead tr, tr, [role=row]');
  const head = heads && heads !== row ? heads.children[[...row.children].indexOf(cell)] : null;
  return head ? fold(textOf(head, 60)) : '';
}

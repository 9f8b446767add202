import { fold } from '../target/fold.ts';
import type { Closeup } from '../target/sighting.ts';
import { parentNodeOf } from './child-nodes.ts';
import { textOf } from './visible.ts';

/** Reads what is asked of the few elements that are compared closely; it needs layout. */
export function closeup(element: Element): Closeup {
  return { path: pathOf(element), box: boxOf(element), column: columnOf(element) };
}

/** An element's way up to the body: "tag", its position among its like, and how many there are. */
export function pathOf(element: Element): string[] {
  const path: string[] = [];
  let node: Node | null = element;
  while (node && (node as Element).localName !== 'body') {
    const up: ParentNode | null = parentNodeOf(node);
    if (node.nodeType === 11) {
      path.push('^');
      node = (node as ShadowRoot).host;
      continue;
    }
    path.push((node as Element).localName + positionOf(node as Element));
    node = up;
  }
  return path;
}

function positionOf(element: Element): string {
  let before = 1;
  let after = 0;
  const tag = element.localName;
  for (let each = element.previousElementSibling; each; each = each.previousElementSibling)
    if (each.localName === tag) before++;
  for (let each = element.nextElementSibling; each; each = each.nextElementSibling) if (each.localName === tag) after++;
  return `.${before}.${before + after}`;
}

function boxOf(element: Element): Closeup['box'] {
  const { left, top, width, height } = element.getBoundingClientRect();
  const view = element.ownerDocument.defaultView;
  const round = Math.round;
  return [round(left + (view?.scrollX ?? 0)), round(top + (view?.scrollY ?? 0)), round(width), round(height)];
}

/** What the head of its column says. */
function columnOf(element: Element): string {
  const cell = element.closest('td,th,[role=gridcell],[role=cell]');
  const row = cell?.closest('tr,[role=row]');
  if (!cell || !row) return '';
  const heads = row.closest('table,[role=grid],[role=table]')?.querySelector('thead tr, tr, [role=row]');
  const head = heads && heads !== row ? heads.children[[...row.children].indexOf(cell)] : null;
  return head ? fold(textOf(head, 60)) : '';
}

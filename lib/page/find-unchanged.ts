import type { Description } from '../target/description.ts';
import { firstChildOf, nextOf, tagOf, typeOf } from './child-nodes.ts';
import { pathOf } from './closeup.ts';
import { kindOf } from './kind.ts';
import { look } from './sight.ts';
import { hasRoom } from './visible.ts';

/** Finds an element that stands where it did, among as many of its like on every level, and looks as it did. */
export function findUnchanged(old: Description, document: Document): Element | null {
  const element = walkTo(old.path.split(' '), document);
  const kind = element && kindOf(element);
  if (!element || kind !== old.kind || pathOf(element).join(' ') !== old.path || !hasRoom(element)) return null;
  const now = look(element, kind);
  const same =
    (old.data || now.says === old.says) &&
    (['tag', 'role', 'type', 'id', 'test', 'field', 'href', 'icon', 'tie'] as const).every(
      (key) => now[key] === old[key],
    ) &&
    now.attributes.join() === old.attributes.join() &&
    now.classes.slice(0, 6).join() === old.classes.join();
  return same ? element : null;
}

function walkTo(path: readonly string[], document: Document): Element | null {
  let at: Element | null = document.body;
  let inside: ParentNode | null = at;
  for (const step of path.toReversed()) {
    if (step === '^') {
      inside = at?.shadowRoot ?? null;
      continue;
    }
    const [tag, position] = step.split('.');
    at = inside ? childOf(inside, tag ?? '', Number(position)) : null;
    inside = at;
  }
  return at;
}

function childOf(parent: ParentNode, tag: string, position: number): Element | null {
  let left = position;
  for (let child = firstChildOf(parent); child; child = nextOf(child))
    if (typeOf(child) === 1 && tagOf(child) === tag && --left === 0) return child as Element;
  return null;
}

import type { Description } from '../target/description.ts';
import { firstChildOf, nextOf, tagOf, typeOf } from './child-nodes.ts';
import { kindOf } from './kind.ts';
import { look } from './sight.ts';
import { hasRoom } from './visible.ts';

/** Finds an element that stands where it did, among as many of its like on every level, and looks as it did. */
export function findUnchanged(old: Description, document: Document): Element | null {
  const element = walkTo(old.path.split(' '), document);
  const kind = element && kindOf(element);
  if (!element || kind !== old.kind || !hasRoom(element)) return null;
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
    at = inside && childAt(inside, step);
    inside = at;
  }
  return at;
}

/** The child at a step of a path: "tag", its position among its like, and how many there are. */
function childAt(parent: ParentNode, step: string): Element | null {
  const [, tag, position, count] = /^(.+)\.(\d+)\.(\d+)$/.exec(step) ?? [];
  let found: Element | null = null;
  let like = 0;
  for (let child = firstChildOf(parent); child; child = nextOf(child)) {
    if (typeOf(child) !== 1 || tagOf(child) !== tag) continue;
    like += 1;
    if (like === Number(position)) found = child as Element;
  }
  return like === Number(count) ? found : null;
}

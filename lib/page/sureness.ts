import type { Sureness } from '../plan/pick.ts';
import type { Description } from '../target/description.ts';
import { drain } from './drain.ts';
import { locate } from './locate.ts';

/**
 * How surely an element is found by its description: compared with all others on its page, as if it did not stand where
 * it does.
 */
export function surenessOf(described: Description, element: Element, top: Document): Sureness {
  const moved: Description = { ...described, path: `${described.path} html.1.1` };
  const { first, element: found, score, margin } = drain(locate(moved, top));
  const isFound = found === element;
  return { isFound, score: first === element ? score : 0, margin: Math.min(margin, 99), alike: described.twin[1] };
}

import { compareAtHome, describeSighting, rivalsIn } from '../target/describe-sighting.ts';
import type { Description } from '../target/description.ts';
import { pageOf } from '../target/page.ts';
import { createCloseups } from './closeup.ts';
import { drain } from './drain.ts';
import { type Seen, sight } from './sight.ts';

/** Describes an element so that it is found again on a later release; null where it cannot be seen. */
export function describe(element: Element): Description | null {
  return drain(describing(element));
}

/** Describes an element, giving the page its turn. */
export function* describing(element: Element): Generator<void, Description | null> {
  const seen = yield* sight(element.ownerDocument, { also: element });
  const index = seen.findIndex((each) => each.element === element);
  const one = seen[index];
  if (!one) return null;
  const page = yield* pageOf(seen);
  const closeup = createCloseups();
  const description = describeSighting(page, index, closeup(element));
  const comparison = yield* compareAtHome(description, page);
  for (const candidate of comparison.candidates) candidate.close = closeup((seen[candidate.index] as Seen).element);
  const self = comparison.candidates.find((each) => each.index === index);
  if (self) description.rivals = yield* rivalsIn(comparison, self);
  return one.unusual ? { ...description, unusual: true } : description;
}

import { drain } from '../../../lib/page/drain.ts';
import { locate } from '../../../lib/page/locate.ts';
import type { Belief } from '../../../lib/target/belief.ts';
import type { Description } from '../../../lib/target/description.ts';

/** A locator with another belief than the fitted one. */
export const locateBy = (belief: Belief) => (description: Description, document: Document) =>
  drain(locate(description, document, belief));

import { describe } from '../../lib/page/describe.ts';
import { drain } from '../../lib/page/drain.ts';
import { locate as locateInTurns } from '../../lib/page/locate.ts';
import type { Description } from '../../lib/target/description.ts';

export { describe, locateInTurns };

/** The locator as the extension runs it, driven to its end at one go. */
export function locate(description: Description, document: Document) {
  return drain(locateInTurns(description, document));
}

import type { Target } from '../target/target.ts';
import { createFinder } from './find.ts';
import type { Person } from './person.ts';
import { createShadowRoots } from './shadow-roots.ts';
import type { Side } from './side.ts';
import { createPageKeys } from './watch-keys.ts';

// Whoever asks has just pressed something of ours.
const notTyping: Person = { isTyping: () => false, isCalm: () => true };

/**
 * Makes the reader of a page's keys for somebody who asks why a lesson is not shown. It answers with states alone:
 * whether a thing is so, and of a parameter of the address whether it is set.
 */
export function createContextReader(top: Document, side: Side): NonNullable<Side['readContext']> {
  const shadows = createShadowRoots(() => side.host);
  const finder = createFinder(top, shadows, side);
  return (keys: readonly string[], targets: Readonly<Record<string, Target>>) => {
    const page = createPageKeys(top, { targets, busy: false }, { side, finder, person: notTyping });
    return Object.fromEntries(keys.map((key) => [key, Boolean(page.read(key))]));
  };
}

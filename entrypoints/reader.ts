import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { holdsNow } from '../lib/page/holds-now.ts';
import { createContextReader } from '../lib/page/read-context.ts';
import { sideOf } from '../lib/page/side.ts';

/**
 * Brought when somebody asks why a lesson is not shown, and for the clauses of tips: reads the page's keys, once a call,
 * and watches nothing.
 */
export default defineUnlistedScript(() => {
  const side = sideOf(globalThis);
  if (!side || side.signal.aborted) return;
  side.readContext ??= createContextReader(document, side);
  side.holds ??= (when, targets) => holdsNow(when, targets, side);
});

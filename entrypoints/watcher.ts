import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sideOf } from '../lib/page/side.ts';
import { startWatching } from '../lib/page/watch.ts';

/** The second script, for pages with a plan: evaluates its clauses, finds its targets, sees its steps done. */
export default defineUnlistedScript(() => {
  const side = sideOf(globalThis);
  if (side && !side.signal.aborted && !side.find) startWatching(document, side);
});

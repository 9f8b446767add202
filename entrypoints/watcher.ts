import { sideOf } from '../lib/page/side.ts';
import { startWatching } from '../lib/page/watch.ts';

// The second script, for pages with a plan: evaluates its clauses, finds its targets, sees its steps done. Written out
// where `defineUnlistedScript` would do, since every byte of it is on every page of a tool.
export default {
  main() {
    const side = sideOf(globalThis);
    if (side && !side.signal.aborted && !side.find) startWatching(document, side);
  },
};

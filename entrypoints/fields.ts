import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hearFields } from '../lib/page/hear-fields.ts';
import { createContextReader } from '../lib/page/read-context.ts';
import { sideOf } from '../lib/page/side.ts';

/** Brought where a tip of a tool's pack has a rule: looks at fields when they are left. */
export default defineUnlistedScript(() => {
  const side = sideOf(globalThis);
  if (!side || side.signal.aborted || side.hearsFields) return;
  side.hearsFields = true;
  side.readContext ??= createContextReader(document, side);
  hearFields(document, side);
});

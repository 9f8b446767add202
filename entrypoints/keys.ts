import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hearKeys } from '../lib/page/hear-keys.ts';
import { createContextReader } from '../lib/page/read-context.ts';
import { sideOf } from '../lib/page/side.ts';

/** Brought where a tool's pack has keybindings: runs its commands. */
export default defineUnlistedScript(() => {
  const side = sideOf(globalThis);
  if (!side || side.signal.aborted || side.hearsKeys) return;
  side.hearsKeys = true;
  side.readContext ??= createContextReader(document, side);
  hearKeys(window, side);
});

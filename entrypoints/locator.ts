import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startLocating } from '../lib/page/locator.ts';
import { createReporter } from '../lib/page/report-targets.ts';
import { sideOf } from '../lib/page/side.ts';

/** Brought where a plan has captured targets: finds them, and tells when they changed. */
export default defineUnlistedScript(() => {
  const side = sideOf(globalThis);
  if (side && !side.signal.aborted && !side.locate) startLocating(document, side, createReporter(side));
});

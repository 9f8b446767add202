import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pickElement } from '../lib/page/pick.ts';
import { sideOf } from '../lib/page/side.ts';
import type { Picked, PickHints } from '../lib/plan/pick.ts';

/** What the studio calls in the page (lib/browser/pick.ts). */
interface PickScope {
  __alongsidePick?: { pick(hints: PickHints): Promise<Picked | null>; end(): void };
}

/** Brought when a trainer picks an element: waits to be asked, once; a newer copy ends what an older one does. */
export default defineUnlistedScript(() => {
  // In a frame of the same origin the page that holds it does all of this.
  if (frameElement) return;
  const scope = globalThis as PickScope;
  scope.__alongsidePick?.end();
  const controller = new AbortController();
  scope.__alongsidePick = {
    pick: (hints) => pickElement(document, hints, sideOf(globalThis)?.place.screen ?? null, controller.signal),
    end: () => controller.abort(),
  };
});

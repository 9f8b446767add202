import { render } from 'preact';
import type { Side } from '../../lib/page/side.ts';
import type { StaffService } from '../../lib/plan/staff.ts';
import { createGuard } from './guard.ts';
import { createHost } from './host.ts';
import { Overlay } from './overlay.tsx';
import type { Surfaces } from './surfaces.ts';

export interface MountOptions {
  side: Side;
  service: StaffService;
  /** Brings what opens on demand; null where it can't be had. */
  bring: () => Promise<Surfaces | null>;
  css: string;
  mode: 'open' | 'closed';
}

/** Brings the overlay to a page, once; nothing of it is left when the side's signal aborts. */
export function mountOverlay({ side, service, bring: bringScript, css, mode }: MountOptions): void {
  if (side.overlay || side.signal.aborted) return;
  side.overlay = true;
  const controller = new AbortController();
  const { signal } = controller;
  const overlay = createHost({ css, mode, signal, giveUp: leave });
  const guard = createGuard(overlay, signal);
  const { root } = overlay;
  side.host = overlay.host;
  side.signal.addEventListener('abort', leave, { signal });
  const bring = async () => {
    const surfaces = await bringScript();
    if (surfaces) overlay.style(surfaces.css);
    return surfaces;
  };
  render(<Overlay {...{ side, service, bring, guard, root, signal, leave }} />, root);

  function leave() {
    // Drawn away first, while the focus can still be handed back.
    render(null, root);
    controller.abort();
    side.overlay = false;
    side.host = null;
  }
}

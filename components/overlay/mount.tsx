import { render } from 'preact';
import type { Side } from '../../lib/page/side.ts';
import type { StaffService } from '../../lib/plan/staff.ts';
import type { Panel } from './drawer.tsx';
import { createGuard } from './guard.ts';
import { createHost } from './host.ts';
import { Overlay } from './overlay.tsx';

export interface MountOptions {
  side: Side;
  service: StaffService;
  panel: Panel;
  css: string;
  mode: 'open' | 'closed';
}

/** Brings the overlay to a page, once; nothing of it is left when the side's signal aborts. */
export function mountOverlay({ side, service, panel, css, mode }: MountOptions): void {
  if (side.overlay || side.signal.aborted) return;
  side.overlay = true;
  const controller = new AbortController();
  const { signal } = controller;
  const overlay = createHost({ css, mode, signal, giveUp: leave });
  const guard = createGuard(overlay, signal);
  const { root } = overlay;
  side.host = overlay.host;
  side.signal.addEventListener('abort', leave, { signal });
  render(<Overlay {...{ side, service, panel, guard, root, signal, leave }} />, root);

  function leave() {
    // Drawn away first, while the focus can still be handed back.
    render(null, root);
    controller.abort();
    side.overlay = false;
    side.host = null;
  }
}

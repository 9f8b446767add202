import { render } from 'preact';
import type { Side } from '../../lib/page/side.ts';
import type { StaffService } from '../../lib/plan/staff.ts';
import { groundOf } from './ground.ts';
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
  const { root, guard, signal, wear, join, leave } = groundOf(side, mode);
  wear(css);
  const place = root.appendChild(document.createElement('div'));
  join(() => {
    render(null, place);
    side.overlay = false;
  });
  const bring = async () => {
    const surfaces = await bringScript();
    if (surfaces) wear(surfaces.css);
    return surfaces;
  };
  render(<Overlay {...{ side, service, bring, guard, root, signal, leave }} />, place);
}

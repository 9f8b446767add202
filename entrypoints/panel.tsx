import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createSurfaces } from '../components/overlay/draw-surfaces.tsx';
import drawerCss from '../components/overlay/drawer.css?inline';
import paletteCss from '../components/overlay/palette.css?inline';
import { setSurfaces, surfacesOf } from '../components/overlay/surfaces.ts';
import staffCss from '../components/staff/staff.css?inline';
import { StaffPanel } from '../components/staff/staff-panel.tsx';

/** What the overlay opens when it is asked for: the drawer with a person's lessons, the palette. */
export default defineUnlistedScript(() => {
  if (!surfacesOf(globalThis)) setSurfaces(globalThis, createSurfaces(StaffPanel, staffCss + drawerCss + paletteCss));
});

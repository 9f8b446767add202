import { type ComponentType, render } from 'preact';
import { Boundary } from './boundary.tsx';
import { Surroundings } from './context.ts';
import { Drawer, type DrawerProps, type Panel } from './drawer.tsx';
import { Palette } from './palette.tsx';
import type { DrawSurface, Surfaces } from './surfaces.ts';

/** Makes the surfaces that the overlay brings on demand; `panel` is what its drawer holds. */
export function createSurfaces(panel: Panel, css: string): Surfaces {
  const InDrawer = (props: DrawerProps) => <Drawer {...props} panel={panel} />;
  return { css, drawer: drawn(InDrawer), palette: drawn(Palette) };
}

function drawn<Props extends object>(Surface: ComponentType<Props>): DrawSurface<Props> {
  return (into, surroundings, props) => {
    const surface = props && (
      <Surroundings.Provider value={surroundings}>
        <Boundary>
          <Surface {...props} />
        </Boundary>
      </Surroundings.Provider>
    );
    render(surface, into);
  };
}

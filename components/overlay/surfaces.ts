import type { OverlayContext } from './context.ts';
import type { DrawerProps } from './drawer.tsx';
import type { PaletteProps } from './palette.tsx';

/** Draws a surface into an element, anew with each call; with null it goes. */
export type DrawSurface<Props> = (into: Element, surroundings: OverlayContext, props: Props | null) => void;

/**
 * What opens only when a person asks for it. It comes with a script of its own, so that a lesson's card brings no more
 * than a card needs.
 */
export interface Surfaces {
  css: string;
  drawer: DrawSurface<DrawerProps>;
  palette: DrawSurface<PaletteProps>;
}

const key = '__alongsideSurfaces';

/** The surfaces that were brought to this page, or null. */
export function surfacesOf(scope: object): Surfaces | null {
  return (scope as Record<string, Surfaces | undefined>)[key] ?? null;
}

export function setSurfaces(scope: object, surfaces: Surfaces): void {
  (scope as Record<string, Surfaces>)[key] = surfaces;
}

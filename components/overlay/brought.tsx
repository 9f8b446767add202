import { useLayoutEffect, useRef } from 'preact/hooks';
import { useSurroundings } from './context.ts';
import type { DrawSurface, Surfaces } from './surfaces.ts';

/** Where a surface that came with a script of its own is drawn. */
export function Brought<Props extends object>({ draw, props }: { draw: DrawSurface<Props>; props: Props }) {
  const surroundings = useSurroundings();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (place.current) draw(place.current, surroundings, props);
  });
  useLayoutEffect(() => {
    const { current } = place;
    return () => void (current && draw(current, surroundings, null));
  }, [draw]);
  return <div ref={place} />;
}

/** Brings the surfaces once, before the first of them opens; what is shown stays until they are here. */
export function useSurfaces(bring: () => Promise<Surfaces | null>, onFailure: () => void) {
  const surfaces = useRef<Surfaces | null>(null);
  const open = async (then: () => void) => {
    surfaces.current ??= await bring().catch(() => null);
    if (surfaces.current) then();
    else onFailure();
  };
  return { surfaces, open };
}

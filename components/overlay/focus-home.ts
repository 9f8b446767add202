import { useLayoutEffect, useRef } from 'preact/hooks';
import { useSurroundings } from './context.ts';

/**
 * Ties the focus to a surface of ours: moves it in when the surface comes, if it was called by a key, and back to the
 * page when it goes. Gives the ref of the surface.
 */
export function useFocusHome<Surface extends HTMLElement>(takeFocus: boolean) {
  const { guard } = useSurroundings();
  const surface = useRef<Surface>(null);
  useLayoutEffect(() => {
    if (takeFocus) surface.current?.focus({ preventScroll: true });
    return () => guard.handBack();
  }, []);
  return surface;
}

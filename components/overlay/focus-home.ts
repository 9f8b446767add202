import { useLayoutEffect, useRef } from 'preact/hooks';
import { useSurroundings } from './context.ts';

/**
 * Ties the focus to a surface of ours: moves it in when the surface comes, if that was called by a key and the surface
 * `takes` it, and back to the page when it goes. Gives the ref of the surface.
 */
export function useFocusHome<Surface extends HTMLElement>(takes: boolean) {
  const { guard, calledByKey } = useSurroundings();
  const surface = useRef<Surface>(null);
  useLayoutEffect(() => {
    if (takes && calledByKey()) surface.current?.focus({ preventScroll: true });
    return () => guard.handBack();
  }, []);
  return surface;
}

import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { coveredBy, keptFree } from './place.ts';

const corners = ['bottom-end', 'bottom-start', 'top-end'] as const;
/** When a page's layout is looked at again, in milliseconds after the card came. */
const settling = [100, 400, 1200];
/** After the last scroll, in milliseconds: until then the page moves under the card, whichever corner it is in. */
const REST_MS = 150;

/** Keeps a card in the first corner where nothing that is used lies beneath, else where least does. */
export function useFreeCorner(card: RefObject<HTMLElement | null>, changes: unknown): void {
  useLayoutEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const place = () => card.current && moveToFreeCorner(card.current);
    let rest: ReturnType<typeof setTimeout> | undefined;
    const atRest = () => {
      clearTimeout(rest);
      rest = setTimeout(place, REST_MS);
    };
    place();
    window.addEventListener('resize', atRest, { signal });
    window.addEventListener('focusin', place, { signal });
    window.addEventListener('scroll', atRest, { capture: true, passive: true, signal });
    // A page that has just come may still be drawing what would lie beneath.
    const timers = settling.map((ms) => setTimeout(place, ms));
    return () => {
      controller.abort(0);
      for (const timer of [...timers, rest]) clearTimeout(timer);
    };
  }, [changes]);
}

function moveToFreeCorner(card: HTMLElement): void {
  const keepFree = keptFree(card, null);
  let best = { corner: corners[0] as string, covered: Number.POSITIVE_INFINITY };
  for (const corner of corners) {
    card.dataset['corner'] = corner;
    const covered = coveredBy(card.getBoundingClientRect(), keepFree);
    if (covered < best.covered) best = { corner, covered };
    if (covered === 0) break;
  }
  card.dataset['corner'] = best.corner;
}

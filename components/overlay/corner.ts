import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { interactive } from './controls.ts';

const corners = ['bottom-end', 'bottom-start', 'top-end'] as const;
/** When a page's layout is looked at again, in milliseconds after the card came. */
const settling = [100, 400, 1200];
/** Distance of the points that are probed: smaller than anything that is meant to be pressed. */
const PROBE_PX = 16;
/** Keeps a card in the first corner where nothing interactive of the page lies beneath, else where least does. */
export function useFreeCorner(card: RefObject<HTMLElement | null>, changes: unknown): void {
  useLayoutEffect(() => {
    const controller = new AbortController();
    const place = () => card.current && moveToFreeCorner(card.current);
    place();
    window.addEventListener('resize', place, { signal: controller.signal });
    window.addEventListener('focusin', place, { signal: controller.signal });
    window.addEventListener('scroll', place, { capture: true, passive: true, signal: controller.signal });
    // A page that has just come may still be drawing what would lie beneath.
    const timers = settling.map((ms) => setTimeout(place, ms));
    return () => {
      controller.abort();
      for (const timer of timers) clearTimeout(timer);
    };
  }, [changes]);
}

function moveToFreeCorner(card: HTMLElement): void {
  let best = { corner: corners[0] as string, covered: Number.POSITIVE_INFINITY };
  for (const corner of corners) {
    card.dataset['corner'] = corner;
    const covered = countCovered(card.getBoundingClientRect(), document);
    if (covered < best.covered) best = { corner, covered };
    if (covered === 0) break;
  }
  card.dataset['corner'] = best.corner;
}

function countCovered(rect: DOMRect, page: Document): number {
  let covered = 0;
  for (let y = rect.top; y < rect.bottom + PROBE_PX; y += PROBE_PX) {
    for (let x = rect.left; x < rect.right + PROBE_PX; x += PROBE_PX) {
      if (isInteractiveAt(Math.min(x, rect.right), Math.min(y, rect.bottom), page)) covered++;
    }
  }
  return covered;
}

function isInteractiveAt(x: number, y: number, page: Document): boolean {
  const top = page.elementsFromPoint(x, y).find((element) => element.localName !== 'alongside-overlay');
  if (!top) return false;
  if (top instanceof HTMLIFrameElement || top.localName === 'frame') return isInteractiveInFrame(top, x, y);
  const control = top.closest(interactive);
  return control !== null || (top === page.activeElement && top !== page.body);
}

function isInteractiveInFrame(frame: Element, x: number, y: number): boolean {
  const inside = (frame as HTMLIFrameElement).contentDocument;
  if (!inside) return false;
  const rect = frame.getBoundingClientRect();
  return isInteractiveAt(x - rect.left - frame.clientLeft, y - rect.top - frame.clientTop, inside);
}

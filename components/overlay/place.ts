import {
  arrow,
  computePosition,
  detectOverflow,
  type MiddlewareState,
  offset,
  type Placement,
  shift,
} from '@floating-ui/dom';
import type { Box } from './follow.ts';

/** From the target's edge: 4 px to the ring, 2 px of ring, and the arrow. */
const GAP_PX = 16;
const MARGIN_PX = 8;
const sides: Placement[] = ['bottom', 'top', 'right', 'left'];

export interface Place {
  side: Placement;
  left: number;
  top: number;
  /** Where the arrow's middle is along the card's edge; null where it fits nowhere. */
  arrow: { left: number | undefined; top: number | undefined };
}

interface Rated extends Place {
  /** Pixels outside the window, then pixels of what should stay free. */
  outside: number;
  covered: number;
}

/**
 * Finds the side of the target where the card fits and covers least of what should stay free (an open dialog, the
 * focused field); null when it fits on none. The side it has now wins a draw, so that the card does not jump.
 */
export async function findPlace(
  target: Box,
  card: HTMLElement,
  pointer: HTMLElement,
  keepFree: Box[],
  now: string | undefined,
): Promise<Place | null> {
  const order = [...sides].sort((a, b) => Number(b === now) - Number(a === now));
  const rated = await Promise.all(order.map((side) => rate(side, target, card, pointer, keepFree)));
  const fitting = rated.filter((place) => place.outside < 1).sort((a, b) => a.covered - b.covered);
  return fitting[0] ?? null;
}

async function rate(
  side: Placement,
  target: Box,
  card: HTMLElement,
  pointer: HTMLElement,
  keepFree: Box[],
): Promise<Rated> {
  const reference = { getBoundingClientRect: () => ({ ...target, ...edges(target), x: target.left, y: target.top }) };
  const { x, y, middlewareData } = await computePosition(reference, card, {
    strategy: 'fixed',
    placement: side,
    middleware: [
      offset(GAP_PX),
      shift({ padding: MARGIN_PX }),
      arrow({ element: pointer, padding: 12 }),
      { name: 'outside', fn: measureOutside },
    ],
  });
  const box = { left: x, top: y, width: card.offsetWidth, height: card.offsetHeight };
  const covered = keepFree.reduce((sum, free) => sum + overlap(box, free), 0);
  const outside = (middlewareData['outside']?.['px'] as number | undefined) ?? 0;
  return {
    side,
    left: x,
    top: y,
    arrow: { left: middlewareData.arrow?.x, top: middlewareData.arrow?.y },
    outside,
    covered,
  };
}

async function measureOutside(state: MiddlewareState) {
  const { top, bottom, left, right } = await detectOverflow(state);
  return { data: { px: [top, bottom, left, right].reduce((sum, px) => sum + Math.max(0, px), 0) } };
}

function edges({ left, top, width, height }: Box) {
  return { right: left + width, bottom: top + height };
}

export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** What of the page a card should not cover: open dialogs and the field that has the focus. */
export function keptFree(): Box[] {
  const dialogs = document.querySelectorAll('dialog[open], [role=dialog], [role=alertdialog]');
  const { activeElement } = document;
  const isField = activeElement?.matches('input, select, textarea, [contenteditable]');
  return [...dialogs, ...(isField && activeElement ? [activeElement] : [])].map((element) =>
    element.getBoundingClientRect(),
  );
}

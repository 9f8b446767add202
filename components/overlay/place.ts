import {
  arrow,
  computePosition,
  detectOverflow,
  type MiddlewareState,
  offset,
  type Placement,
  type Platform,
  shift,
} from '@floating-ui/core';
import { inUse } from './controls.ts';
import type { Box } from './follow.ts';
import { layerAround, layersIn } from './layers.ts';

/** From the target's edge: 4 px to the ring, 2 px of ring, and the arrow. */
const GAP_PX = 16;
const MARGIN_PX = 8;
/** How much of itself a card may lie over controls before it had better stand far from its target. */
const FAR_IS_WORTH = 0.25;
/** How far from where it would stand a card may be and still be seen to belong to its target. */
const NEAR_PX = 240;
/** Of a card in a corner of the window. */
const EDGE_PX = 16;
const sides: Placement[] = ['bottom', 'top', 'right', 'left'];

export interface Place {
  side: Placement;
  left: number;
  top: number;
  /** Where the arrow's middle is along the card's edge; null where something lies between the card and its target. */
  arrow: { left: number | undefined; top: number | undefined } | null;
}

/** A place, the box of a card there, and how many pixels it takes outside the window. */
interface Rated extends Place {
  box: Box;
  outside: number;
}

/** A corner of the window, for a card that has no good side of its target. */
export interface Corner {
  edge: 'bottom' | 'top';
  end: 'left' | 'right';
}

/** What a card is placed by. */
export interface Around {
  target: Box;
  /** What of the top document the target lies in. */
  holder: Element;
  /** The target may have opened something. */
  opened: boolean;
}

/**
 * Finds where the card of a target covers least of what should stay free (an open dialog, the focused field, every
 * control that can be used, and nothing at all of what the target has opened): a side of the target where it fits, a
 * little further off behind what lies there, else a corner of the window. The side it has now is asked first, so that the
 * card does not jump, and the first that covers least is taken.
 */
export async function findPlace(
  { target, holder, opened }: Around,
  card: HTMLElement,
  pointer: HTMLElement,
  now: string | undefined,
): Promise<Place | Corner> {
  const flat = platformFor(target, card);
  const inTurn = sides.toSorted((a, b) => Number(b === now) - Number(a === now));
  const places = await Promise.all(inTurn.map((side) => rate(side, flat, card, pointer)));
  const fitting = places.filter(({ outside }) => outside < 1);
  const boxes = fitting.map(({ box }) => box);
  const layers = opened ? layersIn(boxes, holder, hostOf(card)) : [];
  // Most of the window is none of these places': it is looked at only for a card that had better stand far away.
  const nearby = fitting.length > 0 ? keptFree(card, holder, around(boxes)) : [];
  const [beside] = fitting
    .filter(({ box }) => !layers.some((layer) => overlap(box, layer) > 0))
    .map((place) => ({ ...place, covered: coveredBy(place.box, nearby) }))
    .sort((a, b) => a.covered - b.covered);
  const worth = FAR_IS_WORTH * card.offsetWidth * card.offsetHeight;
  if (beside && beside.covered <= worth) return beside;
  const free = keptFree(card, holder);
  const [behind] = fitting.flatMap((place) => movedOn(place, layers, free, worth) ?? []).sort((a, b) => a.by - b.by);
  if (behind) return behind;
  const corner = freeCorner(card, [target, target, ...layers, ...free]);
  return beside && beside.covered <= corner.covered + worth ? beside : corner;
}

/**
 * A place moved on, away from the target, until the card covers nothing of the layers and little of the rest; null where
 * that is too far or out of the window.
 */
function movedOn(
  from: Rated,
  layers: readonly Box[],
  keepFree: readonly Box[],
  little: number,
): (Rated & { by: number }) | null {
  const { left, top, width, height } = from.box;
  const box = { ...from.box };
  const by = () => Math.abs(box.left - left) + Math.abs(box.top - top);
  const { clientWidth, clientHeight } = document.documentElement;
  const isInside = () =>
    box.left >= 0 && box.top >= 0 && box.left + width <= clientWidth && box.top + height <= clientHeight;
  while (by() <= NEAR_PX && isInside()) {
    const under = layers.filter((layer) => overlap(box, layer) > 0);
    if (under.length === 0 && coveredBy(box, keepFree) <= little)
      return { ...from, left: box.left, top: box.top, box, arrow: null, by: by() };
    const beneath = around(under.length > 0 ? under : keepFree.filter((each) => overlap(box, each) > 0));
    if (from.side === 'right') box.left = beneath.left + beneath.width + MARGIN_PX;
    else if (from.side === 'left') box.left = beneath.left - width - MARGIN_PX;
    else if (from.side === 'bottom') box.top = beneath.top + beneath.height + MARGIN_PX;
    else box.top = beneath.top - height - MARGIN_PX;
  }
  return null;
}

/** The box that holds all of these. */
function around(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}

/** The corner where a card covers least; at the end of the line rather than its start. */
export function freeCorner(card: HTMLElement, keepFree: readonly Box[]): Corner & { covered: number } {
  const { clientWidth, clientHeight } = document.documentElement;
  const [width, height] = [card.offsetWidth, card.offsetHeight];
  const ends = card.matches(':dir(rtl)') ? (['left', 'right'] as const) : (['right', 'left'] as const);
  const corners = (['bottom', 'top'] as const).flatMap((edge) => ends.map((end) => ({ edge, end })));
  const rated = corners.map((corner) => {
    const left = corner.end === 'left' ? EDGE_PX : clientWidth - width - EDGE_PX;
    const top = corner.edge === 'top' ? EDGE_PX : clientHeight - height - EDGE_PX;
    return { ...corner, covered: coveredBy({ left, top, width, height }, keepFree) };
  });
  return rated.sort((a, b) => a.covered - b.covered)[0] as Corner & { covered: number };
}

/** How many pixels of what should stay free a box lies over. */
export function coveredBy(box: Box, keepFree: readonly Box[]): number {
  return keepFree.reduce((sum, free) => sum + overlap(box, free), 0);
}

/**
 * What the library would find out by reading the styles of all that holds the card: its host fills the window, so the
 * window is all there is. Read once for all sides.
 */
function platformFor(target: Box, card: HTMLElement): Platform {
  const { clientWidth, clientHeight } = document.documentElement;
  const size = { width: card.offsetWidth, height: card.offsetHeight };
  const rects = { reference: { ...target, x: target.left, y: target.top }, floating: { x: 0, y: 0, ...size } };
  return {
    getElementRects: () => rects,
    getClippingRect: () => ({ x: 0, y: 0, width: clientWidth, height: clientHeight }),
    getDimensions: (part) => ({ width: (part as HTMLElement).offsetWidth, height: (part as HTMLElement).offsetHeight }),
    getOffsetParent: () => card,
    convertOffsetParentRelativeRectToViewportRelativeRect: ({ rect }) => rect,
    isElement: () => false,
    isRTL: () => false,
  };
}

async function rate(side: Placement, flat: Platform, card: HTMLElement, pointer: HTMLElement): Promise<Rated> {
  const { x, y, middlewareData } = await computePosition({ getBoundingClientRect: () => noRect }, card, {
    strategy: 'fixed',
    platform: flat,
    placement: side,
    middleware: [
      offset(GAP_PX),
      shift({ padding: MARGIN_PX }),
      arrow({ element: pointer, padding: 12 }),
      { name: 'outside', fn: measureOutside },
    ],
  });
  return {
    side,
    left: x,
    top: y,
    arrow: { left: middlewareData.arrow?.x, top: middlewareData.arrow?.y },
    box: { left: x, top: y, width: card.offsetWidth, height: card.offsetHeight },
    outside: (middlewareData['outside']?.['px'] as number | undefined) ?? 0,
  };
}

async function measureOutside(state: MiddlewareState) {
  const { top, bottom, left, right } = await detectOverflow(state);
  return { data: { px: [top, bottom, left, right].reduce((sum, px) => sum + Math.max(0, px), 0) } };
}

/** The platform knows the target's box. */
const noRect = { x: 0, y: 0, width: 0, height: 0, top: 0, left: 0, right: 0, bottom: 0 };

export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** What of the page a card should not cover, in a part of the window or all of it: what is in use there, and the field that has the focus. */
export function keptFree(card: Element, holder: Element | null, within?: Box): Box[] {
  const { activeElement } = document;
  const field = activeElement?.matches('input, select, textarea, [contenteditable]') ? activeElement : null;
  const layer = holder && layerAround(holder);
  return [...(field ? [field.getBoundingClientRect()] : []), ...(layer ? [layer] : []), ...inUse(card, holder, within)];
}

function hostOf(card: Element): Element | null {
  return (card.getRootNode() as Partial<ShadowRoot>).host ?? null;
}

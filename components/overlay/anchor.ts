import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Found } from '../../lib/page/side.ts';
import { bringIntoView } from './bring-into-view.ts';
import { type Box, follow } from './follow.ts';
import { type Around, type Corner, findPlace, freeCorner, keptFree, overlap } from './place.ts';

export interface Anchored {
  /** Holds card and ring, and fills the window. */
  both: RefObject<HTMLElement | null>;
  card: RefObject<HTMLElement | null>;
  ring: RefObject<HTMLElement | null>;
  arrow: RefObject<HTMLElement | null>;
}

/** Under this width the card is a sheet at the window's edge. */
const SHEET_BELOW_PX = 480;

/**
 * Keeps the ring around the target and the card beside it, written straight to their styles: a moving target must not
 * cost a drawing. Where it would cover what is used, it goes to a corner; in a narrow window to the edge
 * that leaves the target free. While the target moves the card moves along; where it is best is found when that is over. `brings`:
 * at first the target is brought into view.
 */
export function useAnchor(
  { both, card, ring, arrow }: Anchored,
  found: Found | null,
  opened: number,
  changes: string,
  brings: boolean,
): void {
  useLayoutEffect(() => {
    const surface = card.current;
    if (!surface) return;
    if (!found) return detach(surface);
    const controller = new AbortController();
    const { signal } = controller;
    let nudged = false;
    // Once only: after that the person scrolls as they like.
    const makeRoom = () => {
      if (!nudged) found.element.scrollIntoView({ block: 'start' });
      nudged = true;
    };
    const around = (target: Box) => ({ target, holder: holderOf(found), opened: opened > 0 });
    let placedFor: Box | null = null;
    let motion: { of: HTMLElement; animation: Animation } | null = null;
    const settle = () => {
      if (!motion) return;
      motion.animation.cancel();
      motion.of.style.transform = '';
      motion = null;
    };
    signal.addEventListener('abort', settle);
    const onPlace = (box: Box) => {
      if (isGone(box)) return;
      settle();
      placedFor = box;
      if (ring.current) drawRing(ring.current, box);
      if (arrow.current) void attach(surface, arrow.current, around(box), makeRoom, signal);
    };
    const onMove = (box: Box) => {
      if (!placedFor || isGone(box)) return;
      // A card in a corner stays there.
      const moved = surface.dataset['side'] ? both.current : ring.current;
      if (motion && motion.of !== moved) settle();
      motion ??= moved && { of: moved, animation: inMotion(moved) };
      if (motion) motion.of.style.transform = `translate(${box.left - placedFor.left}px, ${box.top - placedFor.top}px)`;
    };
    const onRest = (box: Box) => {
      if (!isGone(box) && placedFor && (box.left !== placedFor.left || box.top !== placedFor.top)) onPlace(box);
      else settle();
    };
    // To scroll would close what it has opened.
    if (brings && opened === 0) bringIntoView(found, signal);
    follow(found, surface, { onPlace, onMove, onRest }, signal);
    return () => controller.abort(0);
  }, [found, opened, changes]);
}

/**
 * An animation that changes nothing. While one runs the browser moves an element's layer alone; what is moved by script
 * without it makes the browser sort all layers of the page anew for every frame, the dearest part of following.
 */
function inMotion(element: HTMLElement): Animation {
  const still = { transform: 'none' };
  return element.animate([still, still], { duration: 1e7, composite: 'add' });
}

/** Gone from the page: the ring stays where it last was until the target is found anew. */
function isGone({ width, height }: Box): boolean {
  return width === 0 && height === 0;
}

function drawRing(ring: HTMLElement, { left, top, width, height }: Box): void {
  const at = { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
  Object.assign(ring.style, at);
}

async function attach(
  card: HTMLElement,
  arrow: HTMLElement,
  around: Around,
  makeRoom: () => void,
  signal: AbortSignal,
): Promise<void> {
  if (isNarrow()) return toEdge(card, around.target, makeRoom);
  const place = await findPlace(around, card, arrow, card.dataset['side']);
  if (signal.aborted) return;
  if ('edge' in place) return toCorner(card, place);
  card.dataset['side'] = place.side;
  delete card.dataset['edge'];
  Object.assign(card.style, { left: `${place.left}px`, top: `${place.top}px` });
  arrow.style.display = place.arrow ? '' : 'none';
  arrow.style.left = place.arrow?.left === undefined ? '' : `${place.arrow.left}px`;
  arrow.style.top = place.arrow?.top === undefined ? '' : `${place.arrow.top}px`;
}

/** What of the top document the target lies in: its shadow host, its frame, or it itself. */
function holderOf({ element, frames }: Found): Element {
  let holder = frames[0] ?? element;
  for (let root = holder.getRootNode(); root instanceof ShadowRoot; root = holder.getRootNode()) holder = root.host;
  return holder;
}

/** To the bottom; to the top when the target would lie beneath; where it lies beneath both, the page must make room. */
function toEdge(card: HTMLElement, target: Box, makeRoom: () => void): void {
  const covers = () => overlap(card.getBoundingClientRect(), target) > 0;
  detach(card);
  if (!covers()) return;
  card.dataset['edge'] = 'top';
  if (!covers()) return;
  card.dataset['edge'] = 'bottom';
  makeRoom();
}

function isNarrow(): boolean {
  return document.documentElement.clientWidth < SHEET_BELOW_PX;
}

/** A card without a target: in the corner where it covers least. */
function detach(card: HTMLElement): void {
  toCorner(card, isNarrow() ? { edge: 'bottom', end: 'right' } : freeCorner(card, keptFree(card, null)));
}

function toCorner(card: HTMLElement, { edge, end }: Corner): void {
  delete card.dataset['side'];
  card.dataset['edge'] = edge;
  card.dataset['end'] = end;
  Object.assign(card.style, { left: '', top: '' });
}

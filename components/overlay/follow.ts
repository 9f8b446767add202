import type { Found } from '../../lib/page/side.ts';
import { hearMoves, watchPlace } from './moves.ts';

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Still frames after which nothing is thought to move any more. */
const STILL_FRAMES = 6;
/** A page that has just come may still be drawing: it is looked at once more, in milliseconds. */
const LOOK_AGAIN_MS = 500;

/** Where an element is in the top window, through the frames that it lies in. */
export function boxOf({ element, frames }: Found): Box {
  const rect = element.getBoundingClientRect();
  let { left, top } = rect;
  for (const frame of frames) {
    const outer = frame.getBoundingClientRect();
    left += outer.left + frame.clientLeft;
    top += outer.top + frame.clientTop;
  }
  return { left, top, width: rect.width, height: rect.height };
}

/** Hears of an element's box. */
export interface Follower {
  /** It is there, or it or the card beside it has another size. */
  onPlace(box: Box): void;
  /** It is somewhere else, and may be moving on. */
  onMove(box: Box): void;
  /** It has come to rest there. */
  onRest(box: Box): void;
}

/** Tells of an element's box now and whenever it moves; frames are counted only while something does. */
export function follow(found: Found, card: HTMLElement, follower: Follower, signal: AbortSignal): void {
  let last: Box | null = null;
  let size: string | null = null;
  let still = 0;
  let frame = 0;
  let resting: AbortController | null = null;

  /** Whether something moved since the last look. */
  function look(): boolean {
    const box = boxOf(found);
    const sizes = [box.width, box.height, card.offsetWidth, card.offsetHeight].join();
    const isResized = sizes !== size;
    if (isSame(last, box) && !isResized) return false;
    last = box;
    size = sizes;
    if (isResized) follower.onPlace(box);
    else follower.onMove(box);
    return true;
  }
  function step() {
    still = look() ? 0 : still + 1;
    frame = still < STILL_FRAMES ? requestAnimationFrame(step) : 0;
    if (frame > 0) return;
    if (last) follower.onRest(last);
    rest();
  }
  function rest() {
    resting = new AbortController();
    watchPlace(found, wake, resting.signal);
  }
  function wake() {
    still = 0;
    if (frame > 0 || !look()) return;
    resting?.abort(0);
    frame = requestAnimationFrame(step);
  }
  look();
  rest();
  hearMoves([found], card, wake, signal);
  const again = setTimeout(wake, LOOK_AGAIN_MS);
  signal.addEventListener('abort', () => {
    clearTimeout(again);
    resting?.abort(0);
    cancelAnimationFrame(frame);
  });
}

/** Whether a box is where and as large as it was before; not where there was none. */
export function isSame(before: Box | null, { left, top, width, height }: Box): boolean {
  return before?.left === left && before.top === top && before.width === width && before.height === height;
}

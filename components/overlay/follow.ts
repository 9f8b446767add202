import { autoUpdate } from '@floating-ui/dom';
import type { Found } from '../../lib/page/side.ts';

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Still frames after which nothing is thought to move any more. */
const STILL_FRAMES = 6;

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

/** Calls with the element's box now and whenever it moves; frames are counted only while something does. */
export function follow(found: Found, floating: HTMLElement, onMove: (box: Box) => void, signal: AbortSignal): void {
  let last = '';
  let still = 0;
  let frame = 0;

  function step() {
    const box = boxOf(found);
    const now = JSON.stringify(box);
    still = now === last ? still + 1 : 0;
    if (now !== last) onMove(box);
    last = now;
    frame = still < STILL_FRAMES ? requestAnimationFrame(step) : 0;
  }
  function wake() {
    still = 0;
    if (frame === 0) step();
  }
  const stop = autoUpdate(found.element, floating, wake);
  signal.addEventListener('abort', () => {
    stop();
    cancelAnimationFrame(frame);
  });
}

/** Brings an element into view where it is cut off or out of sight, at ease unless the person wants less motion. */
export function bringIntoView({ element }: Found, signal: AbortSignal): void {
  const observer = new IntersectionObserver(([entry]) => {
    observer.disconnect();
    if (!entry || entry.intersectionRatio > 0.9) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: calm ? 'auto' : 'smooth' });
  });
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
}

import type { Found } from '../../lib/page/side.ts';

/** Still frames after which nothing is thought to move any more. */
const STILL_FRAMES = 6;
/** What lies above a field may change while nothing moves: it is looked at again, in milliseconds. */
const LOOK_AGAIN_MS = { active: 300, idle: 2000 };

/** Tells when what is followed may have moved. */
export interface Motion {
  follow(found: readonly Found[]): void;
}

export interface Moved {
  place: () => boolean;
  atRest: () => void;
  /** Whether the person does something. */
  isActive: () => boolean;
}

/**
 * Calls `place` once a frame while something that is followed moves, after `atRest` when it has come to rest, and now and
 * then after that; `place` says whether anything has moved. Nothing runs for a frame in which nothing does.
 */
export function createMotion({ place, atRest, isActive }: Moved, signal: AbortSignal): Motion {
  let followed: readonly Found[] = [];
  let following = new AbortController();
  let resting = new AbortController();
  let frame = 0;
  let glance = 0;
  let lookedAt = 0;
  let still = 0;

  const step = () => {
    still = place() ? 0 : still + 1;
    frame = still < STILL_FRAMES ? requestAnimationFrame(step) : 0;
    if (frame === 0) rest();
  };
  const wake = () => {
    resting.abort();
    still = 0;
    if (frame === 0 && followed.length > 0 && !signal.aborted) frame = requestAnimationFrame(step);
  };
  const rest = () => {
    atRest();
    place();
    lookedAt = performance.now();
    resting = new AbortController();
    for (const { element } of followed) watchPlace(element, wake, resting.signal);
    const timer = setInterval(lookAgain, LOOK_AGAIN_MS.active);
    resting.signal.addEventListener('abort', () => clearInterval(timer));
  };
  const lookAgain = () => {
    const isDue = isActive() || performance.now() - lookedAt >= LOOK_AGAIN_MS.idle;
    if (!isDue || document.visibilityState !== 'visible') return;
    lookedAt = performance.now();
    // In a frame of the page's own its layout is read when it is made anyway.
    glance ||= requestAnimationFrame(() => {
      glance = 0;
      if (frame === 0 && place()) wake();
    });
  };
  const stop = () => {
    following.abort();
    resting.abort();
    cancelAnimationFrame(frame);
    cancelAnimationFrame(glance);
    [frame, glance] = [0, 0];
  };
  signal.addEventListener('abort', stop);
  return {
    follow(found) {
      stop();
      followed = found;
      if (found.length === 0 || signal.aborted) return;
      following = new AbortController();
      hearMoves(found, wake, following.signal);
      wake();
    },
  };
}

/** Hears what may move elements: scrolling, in whichever part, and another size of window or element. */
function hearMoves(found: readonly Found[], wake: () => void, signal: AbortSignal): void {
  const documents = found.flatMap(({ element, frames }) => [element, ...frames].map((each) => each.ownerDocument));
  for (const { defaultView: view } of new Set([document, ...documents]))
    for (const type of ['scroll', 'resize'])
      view?.addEventListener(type, wake, { capture: true, passive: true, signal });
  const sizes = new ResizeObserver(wake);
  for (const { element } of found) sizes.observe(element);
  signal.addEventListener('abort', () => sizes.disconnect());
}

/** Calls when an element at rest is moved by whatever happens on the page: it is watched through a hole of its own size. */
function watchPlace(element: Element, onMove: () => void, signal: AbortSignal): void {
  const { top, left, right, bottom } = element.getBoundingClientRect();
  const { clientWidth, clientHeight } = element.ownerDocument.documentElement;
  const edges = [top, clientWidth - right, clientHeight - bottom, left].map((edge) => `${-Math.floor(edge)}px`);
  let seen: number | null = null;
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (seen === null) seen = entry?.intersectionRatio ?? 0;
      else onMove();
    },
    { root: element.ownerDocument, rootMargin: edges.join(' '), threshold: [0, 0.25, 0.5, 0.75, 0.9, 0.99, 1] },
  );
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
}

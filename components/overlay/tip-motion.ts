import type { Found } from '../../lib/page/side.ts';
import { hearMoves, watchPlace } from './moves.ts';

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
    resting.abort(0);
    still = 0;
    if (frame === 0 && followed.length > 0 && !signal.aborted) frame = requestAnimationFrame(step);
  };
  const rest = () => {
    atRest();
    place();
    lookedAt = performance.now();
    resting = new AbortController();
    for (const each of followed) watchPlace(each, wake, resting.signal);
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
    following.abort(0);
    resting.abort(0);
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
      hearMoves(found, null, wake, following.signal);
      wake();
    },
  };
}

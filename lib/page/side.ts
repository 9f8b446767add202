import type { PageAnswer, PageMessage, PagePush } from '../plan/message.ts';
import type { Plan } from '../plan/plan.ts';
import type { Target } from '../target/target.ts';

/**
 * What our scripts in one page share, in the extension's own world, where the page cannot reach it. The detector makes
 * it, the watcher adds `find`, the overlay adds itself; each comes only when it is needed.
 */
export interface Side {
  plan: Plan | null;
  /** Aborted when the extension is updated, or a newer copy of the detector takes over. */
  signal: AbortSignal;
  /** Sends to the background and takes its plan; listeners hear of it. Null when the background is gone. */
  ask(message: PageMessage): Promise<PageAnswer | null>;
  onPlan(listener: (plan: Plan | null) => void, signal: AbortSignal): void;
  onPush(listener: (push: PagePush) => void, signal: AbortSignal): void;
  /** The watcher's: finds a target now. */
  find: ((target: Target) => Found | null) | null;
  /** The watcher's: the offer that may be shown now, or null; calls on every change. */
  onOffer: ((listener: (lesson: string | null) => void, signal: AbortSignal) => void) | null;
  overlay: boolean;
}

/** An element found for a target, and the frames it lies in, outermost first. */
export interface Found {
  element: Element;
  frames: Element[];
}

const key = '__alongside';

/** The side of this page, or null before the detector has run. */
export function sideOf(scope: object): Side | null {
  return (scope as Record<string, Side | undefined>)[key] ?? null;
}

export function setSide(scope: object, side: Side): void {
  (scope as Record<string, Side>)[key] = side;
}

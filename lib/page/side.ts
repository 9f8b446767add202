import type { DescribedTarget } from '../pack/described.ts';
import type { PageAnswer, PageMessage, PagePush } from '../plan/message.ts';
import type { Plan } from '../plan/plan.ts';
import type { Target } from '../target/target.ts';
import type { ToolMatch } from '../tool/match.ts';
import type { ToolRule } from '../tool/rules.ts';
import type { When } from '../when/expression.ts';
import type { Deed } from './deeds.ts';
import type { TipLink } from './tip-link.ts';

/**
 * What our scripts in one page share, in the extension's own world, where the page cannot reach it. The detector makes
 * it, the watcher adds `find`, the overlay adds itself; each comes only when it is needed.
 */
export interface Side {
  plan: Plan | null;
  /** Where the page is, as the detector sees it; newer than the plan while that is being asked for. */
  place: Place;
  /** Whether the person did something within the last seconds, or the page has just begun: when things change, look often. */
  isActive(): boolean;
  /** Aborted when the extension is updated, or a newer copy of the detector takes over. */
  signal: AbortSignal;
  /** Sends to the background and takes its plan; listeners hear of it. Null when the background is gone. */
  ask(message: PageMessage): Promise<PageAnswer | null>;
  onPlan(listener: (plan: Plan | null) => void, signal: AbortSignal): void;
  onPlace(listener: (place: Place) => void, signal: AbortSignal): void;
  onPush(listener: (push: PagePush) => void, signal: AbortSignal): void;
  /** The detector's: which of these tools this page is, for a page that no rules are kept for yet. */
  probe(rules: ToolRule[]): ToolMatch;
  /** The detector's: reads the rules for this address again. */
  refresh(): void;
  /** The watcher's: finds a target now. */
  find: ((target: Target) => Found | null) | null;
  /** The watcher's: what a deed on the elements of a path does for the lesson; to be called if it was done. */
  weigh?: (type: Deed, path: EventTarget[]) => (() => void) | undefined;
  /** The watcher's: asks for another look at the page. */
  lookAgain?: () => void;
  /**
   * The locator's, once it was brought: what a captured target is known to be now, the element meant first; null while
   * that is not known, or, `atOnce`, never null: for when the page may be about to leave. It searches on by itself, and
   * asks for another look when it knows better.
   */
  locate?: (target: DescribedTarget, atOnce?: boolean) => Found[] | null;
  /** The watcher's: the offer that may be shown now, or null; calls at once and on every change. */
  onOffer: ((listener: (lesson: string | null) => void, signal: AbortSignal) => void) | null;
  /** The reader's, once it was brought: the states of page keys now, of parameters whether they are set. */
  readContext?: (keys: readonly string[], targets: Readonly<Record<string, Target>>) => Record<string, boolean>;
  /** The reader's: whether a clause over page keys holds now. */
  holds?: (when: When, targets: Readonly<Record<string, Target>>) => boolean;
  /** The keys' script is here. */
  hearsKeys?: boolean;
  /** The fields' script is here. */
  hearsFields?: boolean;
  /** What no event tells of a lesson's steps is heard. */
  hearsSilentDeeds?: boolean;
  /** The tips' script is here. */
  tips?: TipLink;
  overlay: boolean;
  /** The detector's: whether a dialog or a menu may be open above the page. */
  mayBeOpen: boolean;
  /** The element that the overlay hangs in: never found, and what happens in it is not the page's. */
  host: Element | null;
}

/** A tool and its screen. `params` are of the screen's address and never leave the page. */
export interface Place {
  tool: string | null;
  screen: string | null;
  params: Record<string, string>;
  tied: string[];
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

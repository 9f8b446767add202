import type { DottedTip, Plan } from '../plan/plan.ts';
import type { Found, Side } from './side.ts';

/** A tip whose target is on the page. */
export interface FoundTip {
  tip: string;
  /** What readers call its dot. */
  name: string;
  found: Found;
}

/** Between two looks, in milliseconds: while the person does something, and else. */
const LOOK_AGAIN_MS = { active: 300, idle: 2000 };
/** So many looks in a row must not find what is still drawn before it is let go: to judge what has changed takes time. */
const DOUBTS = 3;

/**
 * Tells of the tips of the plan that can be shown now, and of every change. Nothing is observed for it: it looks now and
 * then, and not while an offer is shown.
 */
export function watchTips(top: Document, side: Side, tell: (tips: FoundTip[]) => void): void {
  let shown: FoundTip[] = [];
  let isOffering = false;
  let lookedAt = -Infinity;
  const doubts = new Map<string, number>();
  let timer: ReturnType<typeof setInterval> | undefined;

  const seek = (tip: DottedTip, plan: Plan): FoundTip[] => {
    const target = plan.targets[tip.target];
    if (!target || !mayShow(tip, plan, side)) return [];
    const found = side.find?.(target);
    const before = shown.find((each) => each.tip === tip.tip);
    const missed = found ? 0 : (doubts.get(tip.tip) ?? 0) + 1;
    doubts.set(tip.tip, missed);
    if (found) return [{ tip: tip.tip, name: tip.name, found }];
    return before && missed < DOUBTS && isDrawn(before.found) ? [before] : [];
  };
  const look = () => {
    lookedAt = performance.now();
    const { plan } = side;
    const next = !plan || isOffering ? [] : plan.tips.flatMap((each) => seek(each, plan));
    const isSame = next.length === shown.length && next.every((each, at) => isAlike(each, shown[at]));
    if (isSame) return;
    shown = next;
    tell(shown);
  };
  const lookAgain = () => {
    const isDue = side.isActive() || performance.now() - lookedAt >= LOOK_AGAIN_MS.idle;
    if (top.visibilityState === 'visible' && (isDue || !shown.every(({ found }) => isDrawn(found)))) look();
  };
  const take = (plan: Plan | null) => {
    clearInterval(timer);
    if (plan && plan.tips.length > 0) timer = setInterval(lookAgain, LOOK_AGAIN_MS.active);
    look();
  };
  const hearOffer = (lesson: string | null) => {
    isOffering = lesson !== null;
    look();
  };
  side.onPlan(take, side.signal);
  side.onPlace(look, side.signal);
  side.onOffer?.(hearOffer, side.signal);
  side.signal.addEventListener('abort', () => clearInterval(timer));
  take(side.plan);
}

/** A clause holds only once its reader is here. */
function mayShow({ when }: DottedTip, { targets }: Plan, { holds }: Side): boolean {
  return when === true || holds?.(when, targets) === true;
}

function isAlike(one: FoundTip, other: FoundTip | undefined): boolean {
  return one.tip === other?.tip && one.name === other.name && one.found.element === other.found.element;
}

function isDrawn({ element }: Found): boolean {
  return element.isConnected && element.ownerDocument.defaultView !== null && element.getClientRects().length > 0;
}

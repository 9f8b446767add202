import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Side } from '../../lib/page/side.ts';
import type { PagePush } from '../../lib/plan/message.ts';
import type { Plan } from '../../lib/plan/plan.ts';

/** The plan as it stands. */
export function usePlan(side: Side, signal: AbortSignal): Plan | null {
  const [plan, setPlan] = useState(side.plan);
  useEffect(() => {
    setPlan(side.plan);
    side.onPlan(setPlan, signal);
  }, []);
  return plan;
}

export function usePushes(side: Side, signal: AbortSignal, onPush: (push: PagePush) => void): void {
  const latest = useRef(onPush);
  latest.current = onPush;
  // Not a moment after the drawing: the script that brought us may be asked for the drawer at once.
  useLayoutEffect(() => side.onPush((push) => latest.current(push), signal), []);
}

const LOOK_AGAIN_MS = 50;

/** Whether the watcher is there. It may come later than we do: a plan that shows something is then drawn again. */
function useWatcher(side: Side, plan: Plan | null): boolean {
  const [isHere, setHere] = useState(side.find !== null);
  const isAwaited = !isHere && plan !== null && (plan.lesson !== null || plan.offers.length > 0);
  useEffect(() => {
    if (!isAwaited) return;
    const timer = setInterval(() => setHere(side.find !== null), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isAwaited]);
  return isHere;
}

/** The lesson that may be offered now, until it is turned down here. */
export function useOffered(side: Side, signal: AbortSignal, plan: Plan | null) {
  const hasWatcher = useWatcher(side, plan);
  const [offered, setOffered] = useState<string | null>(null);
  const [dismissed, dismiss] = useState<string | null>(null);
  const source = useRef<Side['onOffer']>(null);
  useEffect(() => {
    if (!side.onOffer || source.current === side.onOffer) return;
    source.current = side.onOffer;
    side.onOffer((lesson) => {
      setOffered(lesson);
      dismiss((before) => (before === lesson ? before : null));
    }, signal);
  }, [plan, hasWatcher]);
  return { offered: offered === dismissed ? null : offered, dismiss };
}

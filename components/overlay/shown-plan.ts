import { useEffect, useState } from 'preact/hooks';
import type { LessonView, Plan } from '../../lib/plan/plan.ts';

/** How long a step that was just done stays, ticked, before the next one comes. */
const TICK_MS = 450;

/** The plan as it is shown: for a moment still the one whose step was just done, then the present one. */
export function useShownPlan(plan: Plan | null): { plan: Plan | null; ticked: boolean } {
  const [shown, setShown] = useState(plan);
  const ticked = shown !== plan && isStepDone(shown?.lesson ?? null, plan?.lesson ?? null) && !wantsCalm();
  useEffect(() => {
    if (!ticked) return setShown(plan);
    const timer = setTimeout(() => setShown(plan), TICK_MS);
    return () => clearTimeout(timer);
  }, [plan, ticked]);
  return ticked ? { plan: shown, ticked } : { plan, ticked };
}

function isStepDone(previous: LessonView | null, next: LessonView | null): boolean {
  if (!previous?.step || next?.attempt !== previous.attempt) return false;
  const { id } = previous.step;
  return next.step?.id !== id && next.dots.some((dot) => dot.id === id && dot.state === 'done');
}

function wantsCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

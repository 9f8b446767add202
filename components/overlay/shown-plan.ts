import { useEffect, useRef, useState } from 'preact/hooks';
import type { LessonView, Plan } from '../../lib/plan/plan.ts';

/** How long a step that was just done stays, ticked, before the next one comes. */
const TICK_MS = 450;

/**
 * The plan as it is shown: for a moment still the one whose step was just done, then the present one; not before it is
 * known whether its step is to be shown at all.
 */
export function useShownPlan(plan: Plan | null): { plan: Plan | null; ticked: boolean } {
  const shown = useRef(isOpen(plan) ? null : plan);
  const [, redraw] = useState(0);
  const before = shown.current;
  const present = isOpen(plan) ? before : plan;
  const ticked = before !== plan && isStepDone(before?.lesson ?? null, plan?.lesson ?? null) && !wantsCalm();
  if (!ticked) shown.current = present;
  useEffect(() => {
    if (!ticked || present === before) return;
    const timer = setTimeout(() => {
      shown.current = present;
      redraw((n) => n + 1);
    }, TICK_MS);
    return () => clearTimeout(timer);
  }, [present, ticked]);
  return { plan: ticked ? before : present, ticked };
}

/** Whether the page has yet to say if the step whose turn it is belongs here. */
function isOpen(plan: Plan | null): boolean {
  return Boolean(plan?.lesson?.asks);
}

function isStepDone(previous: LessonView | null, next: LessonView | null): boolean {
  if (!previous?.step || previous.step.done || next?.attempt !== previous.attempt) return false;
  const { id } = previous.step;
  return next.step?.id !== id && next.dots.some((dot) => dot.id === id && dot.state === 'done');
}

function wantsCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { LessonView } from '../../lib/plan/plan.ts';

/** How long a step that was just done stays, ticked, before the next one comes. */
const TICK_MS = 450;

/** The lesson as it is shown: the step just done once more, as done, then what the plan says. */
export function useShownLesson(lesson: LessonView | null): { view: LessonView | null; ticked: boolean } {
  const before = useRef(lesson);
  const [ticked, setTicked] = useState<LessonView | null>(null);
  const previous = before.current;
  const justDone = previous !== null && ticked === null && isStepDone(previous, lesson);

  useEffect(() => {
    before.current = lesson;
    if (!previous || !justDone || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    setTicked(previous);
    const timer = setTimeout(() => setTicked(null), TICK_MS);
    return () => {
      clearTimeout(timer);
      setTicked(null);
    };
  }, [lesson]);
  return ticked ? { view: ticked, ticked: true } : { view: lesson, ticked: false };
}

function isStepDone(previous: LessonView, next: LessonView | null): boolean {
  const { step } = previous;
  if (!step || next?.attempt !== previous.attempt || next.step?.id === step.id) return false;
  return next.dots.some((dot) => dot.id === step.id && dot.state === 'done');
}

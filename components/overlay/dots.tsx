import type { LessonView } from '../../lib/plan/plan.ts';
import { useSurroundings } from './context.ts';

/** One dot a step, done ones filled; named "Step 2 of 4". */
export function Dots({ view }: { view: LessonView }) {
  const { say } = useSurroundings();
  return (
    <span class="ao-dots" role="img" aria-label={say('step', { n: stepNumber(view), of: view.dots.length })}>
      {view.dots.map((dot, at) => (
        <i key={dot.id} class={`ao-dot ao-${dot.state}`} data-now={at === view.at ? '' : undefined} />
      ))}
    </span>
  );
}

/** From 1; the last step's while only the effect is waited for. */
export function stepNumber(view: LessonView): number {
  return Math.min(view.at + 1, view.dots.length);
}

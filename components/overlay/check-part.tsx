import { CircleX } from 'lucide';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Check } from '../../lib/lesson/lesson.ts';
import { Icon } from '../ui/icon.tsx';
import { Markdown } from '../ui/markdown.tsx';
import { CheckChoices } from './check-choices.tsx';
import { CheckOrder } from './check-order.tsx';
import { useSurroundings } from './context.ts';

interface CheckPartProps {
  check: Check;
  /** The answer last given wrongly, to explain it. */
  wrong: readonly number[] | null;
  given: readonly number[];
  onGive: (given: number[]) => void;
}

/** What a check asks, how one answers it, and why the last answer was not right. */
export function CheckPart({ check, wrong, given, onGive }: CheckPartProps) {
  const { say } = useSurroundings();
  const question = useId();
  const explanation = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wrong !== null) explanation.current?.scrollIntoView({ block: 'nearest' });
  }, [wrong]);
  const because = wrong && (becauseOf(check, wrong) ?? say(`check.again.${check.kind}`));
  return (
    <div class="ao-check">
      <div id={question}>
        <Markdown blocks={check.question} />
      </div>
      {check.kind === 'order' && <CheckOrder check={check} question={question} order={given} onOrder={onGive} />}
      {(check.kind === 'choice' || check.kind === 'several') && (
        <CheckChoices check={check} question={question} chosen={given} onChoose={onGive} />
      )}
      <div ref={explanation} role="status">
        {because !== null && (
          <p class="ao-wrong">
            <Icon icon={CircleX} />
            <span>
              <strong>{say('check.wrong')}</strong> {because}
            </span>
          </p>
        )}
      </div>
    </div>
  );
}

/** Why the first wrong choice is wrong; null where none says. */
function becauseOf(check: Check, wrong: readonly number[]): string | null {
  if (!('choices' in check)) return null;
  const chosen = wrong.map((at) => check.choices[at]).filter((each) => each && !each.correct);
  return chosen.find((each) => each?.because)?.because ?? null;
}

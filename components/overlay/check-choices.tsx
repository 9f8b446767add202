import { CircleX } from 'lucide';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Check } from '../../lib/lesson/lesson.ts';
import { Icon } from '../ui/icon.tsx';
import { Markdown } from '../ui/markdown.tsx';
import { useSurroundings } from './context.ts';

interface CheckChoicesProps {
  check: Check;
  /** The choice last answered wrongly, to explain it. */
  wrong: number | null;
  choice: number | null;
  onChoose: (choice: number) => void;
}

/** A question with its choices, and why the last answer was not right. */
export function CheckChoices({ check, wrong, choice, onChoose }: CheckChoicesProps) {
  const { say } = useSurroundings();
  const question = useId();
  const name = useId();
  const explanation = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wrong !== null) explanation.current?.scrollIntoView({ block: 'nearest' });
  }, [wrong]);
  const because = wrong === null ? null : (check.choices[wrong]?.because ?? say('check.again'));
  return (
    <div class="ao-check">
      <div id={question}>
        <Markdown blocks={check.question} />
      </div>
      <div class="ao-choices" role="radiogroup" aria-labelledby={question}>
        {check.choices.map((each, at) => (
          <label key={each.text} class="ao-choice">
            <input type="radio" name={name} value={at} checked={choice === at} onChange={() => onChoose(at)} />
            <span>{each.text}</span>
          </label>
        ))}
      </div>
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

import { useId } from 'preact/hooks';
import type { Check } from '../../lib/lesson/lesson.ts';

interface CheckChoicesProps {
  check: Check & { kind: 'choice' | 'several' };
  /** The id of the question. */
  question: string;
  chosen: readonly number[];
  onChoose: (chosen: number[]) => void;
}

/** The answers to choose from: one, or several. */
export function CheckChoices({ check: { kind, choices }, question, chosen, onChoose }: CheckChoicesProps) {
  const name = useId();
  const isSeveral = kind === 'several';
  const choose = (at: number, isOn: boolean) => {
    if (!isSeveral) return onChoose([at]);
    onChoose(isOn ? [...chosen, at] : chosen.filter((each) => each !== at));
  };
  const answers = choices.map((each, at) => (
    <label key={each.text} class="ao-choice">
      <input
        type={isSeveral ? 'checkbox' : 'radio'}
        name={name}
        value={at}
        checked={chosen.includes(at)}
        onChange={(event) => choose(at, event.currentTarget.checked)}
      />
      <span>{each.text}</span>
    </label>
  ));
  if (isSeveral) {
    return (
      <fieldset class="ao-choices" aria-labelledby={question}>
        {answers}
      </fieldset>
    );
  }
  return (
    <div class="ao-choices" role="radiogroup" aria-labelledby={question}>
      {answers}
    </div>
  );
}

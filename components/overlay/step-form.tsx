import { Check as CheckIcon } from 'lucide';
import { useState } from 'preact/hooks';
import type { Act } from '../../lib/lesson/player.ts';
import type { LessonView } from '../../lib/plan/plan.ts';
import type { Target } from '../../lib/target/target.ts';
import type { SayOverlay } from '../../lib/text/words/overlay.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Markdown } from '../ui/markdown.tsx';
import { CheckChoices } from './check-choices.tsx';
import { useSurroundings } from './context.ts';
import { Missing } from './missing.tsx';

interface StepFormProps {
  view: LessonView;
  textId: string;
  target: Target | null;
  missing: boolean;
  ticked: boolean;
  onAct: (act: Act) => void;
  /** Looks for the target once more; false when it isn't there. */
  onShow: () => boolean;
}

/** What a step says, and what one can do about it in the card. */
export function StepForm({ view, textId, target, missing, ticked, onAct, onShow }: StepFormProps) {
  const { say } = useSurroundings();
  const [choice, setChoice] = useState<number | null>(null);
  const { step } = view;
  const answer = (event: Event) => {
    event.preventDefault();
    if (choice !== null) onAct({ act: 'answer', choice });
  };
  return (
    <form class="ao-step" onSubmit={answer}>
      <div class="ao-body">
        <div id={textId}>{step ? <Markdown blocks={step.body} /> : <p>{say('wait.effect')}</p>}</div>
        {step?.check && <CheckChoices check={step.check} wrong={step.wrong} choice={choice} onChoose={setChoice} />}
        {missing && !ticked && <Missing target={target} onShow={onShow} />}
      </div>
      <div class="ao-actions">
        <Button
          look="quiet"
          aria-disabled={!view.canGoBack}
          onClick={() => view.canGoBack && !ticked && onAct({ act: 'back' })}
        >
          {say('back')}
        </Button>
        {step && !step.check && (
          <Button look="quiet" onClick={() => !ticked && onAct({ act: 'skip' })}>
            {say('skip')}
          </Button>
        )}
        <span class="ao-gap" />
        {ticked ? <Ticked /> : <Forward view={view} chosen={choice !== null} onAct={onAct} />}
      </div>
    </form>
  );
}

function Ticked() {
  const { say } = useSurroundings();
  return (
    <span class="ao-ticked">
      <Icon icon={CheckIcon} />
      {say('step.done')}
    </span>
  );
}

/** The way on: an answer, Next, or what the person is to do in the tool. */
function Forward({ view, chosen, onAct }: { view: LessonView; chosen: boolean; onAct: (act: Act) => void }) {
  const { say } = useSurroundings();
  if (view.step?.check) {
    return (
      <Button look="primary" type="submit" aria-disabled={!chosen}>
        {say('check.answer')}
      </Button>
    );
  }
  if (view.step?.next) {
    return (
      <Button look="primary" onClick={() => onAct({ act: 'next' })}>
        {say('next')}
      </Button>
    );
  }
  return <span class="ao-waiting">{sayAwaited(view, say)}</span>;
}

function sayAwaited(view: LessonView, say: SayOverlay): string {
  const awaited = view.watch[0];
  return awaited && awaited.on !== 'check' ? say(`wait.${awaited.on}`) : '';
}

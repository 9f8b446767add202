import { Check as CheckIcon } from 'lucide';
import { useState } from 'preact/hooks';
import { mixed } from '../../lib/lesson/answer.ts';
import type { Act } from '../../lib/lesson/player.ts';
import type { LessonView } from '../../lib/plan/plan.ts';
import type { Target } from '../../lib/target/target.ts';
import type { SayOverlay } from '../../lib/text/words/overlay.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { CheckPart } from './check-part.tsx';
import { useSurroundings } from './context.ts';
import { Missing } from './missing.tsx';
import { StepText } from './step-text.tsx';

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
  const { step } = view;
  const [given, setGiven] = useState<readonly number[]>(() => firstGiven(view));
  const answer = (event: Event) => {
    event.preventDefault();
    if (step?.check && !step.done && given.length > 0) onAct({ act: 'answer', choices: given });
  };
  return (
    <form class="ao-step" onSubmit={answer}>
      <div class="ao-body" ref={letScroll}>
        <StepText view={view} textId={textId} onLink={() => step && onAct({ act: 'did', step: step.id })} />
        {step?.check && !step.done && (
          <CheckPart check={step.check} wrong={step.wrong} given={given} onGive={setGiven} />
        )}
        {missing && !ticked && <Missing target={target} elsewhere={step?.elsewhere} onShow={onShow} />}
      </div>
      <div class="ao-actions">
        <Button
          look="quiet"
          aria-disabled={!view.canGoBack}
          onClick={() => view.canGoBack && !ticked && onAct({ act: 'back' })}
        >
          {say('back')}
        </Button>
        {step?.skip && (
          <Button look="quiet" onClick={() => !ticked && onAct({ act: 'skip' })}>
            {say('skip')}
          </Button>
        )}
        <span class="ao-gap" />
        {ticked ? <Ticked /> : <Forward view={view} missing={missing} given={given.length > 0} onAct={onAct} />}
      </div>
    </form>
  );
}

/** A text longer than its card can be scrolled by keyboard; a shorter one is no stop on the way. */
function letScroll(body: HTMLElement | null): void {
  if (body && body.scrollHeight > body.clientHeight) body.tabIndex = 0;
}

/** Things to be brought into order stand in some order from the start. */
function firstGiven({ attempt, step }: LessonView): readonly number[] {
  return step?.check?.kind === 'order' ? mixed(step.check.items.length, `${attempt} ${step.id}`) : [];
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

interface ForwardProps {
  view: LessonView;
  /** What the person is to act on is not there. */
  missing: boolean;
  given: boolean;
  onAct: (act: Act) => void;
}

/** The way on: an answer, Next, to be shown how, or what the person is to do in the tool. */
function Forward({ view, missing, given, onAct }: ForwardProps) {
  const { say } = useSurroundings();
  const { step } = view;
  if (step?.next) {
    return (
      <Button look="primary" onClick={() => onAct({ act: 'next' })}>
        {say('next')}
      </Button>
    );
  }
  if (step?.check?.kind === 'task' && step.unguided) {
    return <Button onClick={() => onAct({ act: 'guide' })}>{say('check.guide')}</Button>;
  }
  if (step?.check && step.check.kind !== 'task') {
    return (
      <Button look="primary" type="submit" aria-disabled={!given}>
        {say('check.answer')}
      </Button>
    );
  }
  return missing ? null : <span class="ao-waiting">{sayAwaited(view, say)}</span>;
}

function sayAwaited(view: LessonView, say: SayOverlay): string {
  const [awaited] = view.step?.check ? (view.ahead[0]?.watch ?? []) : view.watch;
  return awaited && awaited.on !== 'check' ? say(`wait.${awaited.on}`) : '';
}

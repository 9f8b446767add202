import { Flag, X } from 'lucide';
import { useEffect, useId, useLayoutEffect, useState } from 'preact/hooks';
import type { Act } from '../../lib/lesson/player.ts';
import type { Side } from '../../lib/page/side.ts';
import type { LessonView, StepView } from '../../lib/plan/plan.ts';
import type { Target } from '../../lib/target/target.ts';
import { IconButton } from '../ui/button.tsx';
import { useCardBeside } from './card-beside.ts';
import { CommandButtons } from './command-buttons.tsx';
import { useSurroundings } from './context.ts';
import { Dots, stepNumber } from './dots.tsx';
import { useLeaveByItself } from './leave-by-itself.ts';
import { useLeftEscape } from './left-escape.ts';
import { plainText } from './plain-text.ts';
import { ReportForm } from './report-form.tsx';
import { RestingLesson } from './resting-lesson.tsx';
import { Ring } from './ring.tsx';
import { StepForm } from './step-form.tsx';

/** A card that goes on by itself stays for at least so long, and longer for each word, in milliseconds. */
const READ_MS = { least: 4000, word: 400 };

/** How long a card whose target is not there stays open when nobody turns to it, in milliseconds. */
const RESTS_AFTER_MS = 4000;

interface LessonCardProps {
  view: LessonView;
  targets: Record<string, Target>;
  /** The step shown was just done. */
  ticked: boolean;
  find: Side['find'];
  onAct: (act: Act) => void;
  onReport: (target: ReportedTarget, comment: string | null) => void;
  onLessons: () => void;
}

/** How the target of the card stood, as it can be seen here. */
export type ReportedTarget = 'found' | 'missing' | 'none';

/** The card of a lesson under way, beside the target of its step. */
export function LessonCard({ view, targets, ticked, find, onAct, onReport, onLessons }: LessonCardProps) {
  const { say, announce, guard } = useSurroundings();
  const target = view.step?.target ? (targets[view.step.target] ?? null) : null;
  const stepId = view.step?.id ?? '';
  const [rests, setRests] = useState<string | null>(null);
  const [reported, setReported] = useState<string | null>(null);
  const isResting = rests === stepId;
  const { sight, show, both, card, ring, arrow } = useCardBeside(find, target, `${stepId} ${isResting}`, ticked);
  const isMissing = sight.state === 'missing';
  const restsAfter = isMissing && rests !== `${stepId} opened` ? RESTS_AFTER_MS : null;
  const reads = isMissing || sight.state === 'looking' || reported === stepId ? null : readingTime(view, ticked);
  const stay = useLeaveByItself(
    restsAfter ?? reads,
    () => {
      if (isMissing) setRests(stepId);
      else onAct({ act: 'did', step: stepId });
    },
    stepId,
  );
  useEffect(() => {
    if (sight.found) setRests(null);
  }, [sight.found]);
  const title = useId();
  const text = useId();
  useStepAloud(view);
  useFocusKept(card, `${view.step?.id} ${ticked} ${reported}`);

  const cancel = () => {
    // By keyboard it stays in the card; who pressed goes on where they were.
    if (!guard.byKeyboard()) guard.handBack();
    setReported(null);
  };
  const report = (comment: string | null) => {
    cancel();
    announce(say('report.sent'));
    onReport(target ? (isMissing ? 'missing' : 'found') : 'none', comment);
  };
  useLeftEscape(() => isResting || onAct({ act: 'close' }));
  if (isResting) {
    const open = () => setRests(`${stepId} opened`);
    return <RestingLesson card={card} title={view.title} onOpen={open} onClose={() => onAct({ act: 'close' })} />;
  }

  return (
    <div ref={both} class="ao-both">
      {sight.found && <Ring ring={ring} done={ticked} />}
      <div
        ref={card}
        class="ao-card ao-lesson"
        role="dialog"
        aria-modal="false"
        aria-keyshortcuts="F6"
        aria-labelledby={title}
        aria-describedby={text}
        tabIndex={-1}
        {...stay}
        onKeyDown={(event) => event.key === 'Escape' && onAct({ act: 'close' })}
      >
        {sight.found && <i ref={arrow} class="ao-arrow" />}
        <div class="ao-head">
          <h2 id={title} class="ao-title" title={view.title}>
            {view.title}
          </h2>
          <Dots view={view} />
          <IconButton
            icon={Flag}
            name={say('report')}
            aria-expanded={reported === stepId}
            onClick={() => (reported === stepId ? cancel() : setReported(stepId))}
          />
          <CommandButtons on={{ lessons: onLessons }} />
          <IconButton icon={X} name={say('close')} onClick={() => onAct({ act: 'close' })} />
        </div>
        <StepForm
          key={view.step?.id ?? ''}
          view={view}
          textId={text}
          target={target}
          missing={isMissing}
          ticked={ticked}
          onAct={onAct}
          onShow={show}
        />
        {reported === stepId && <ReportForm onSend={report} onCancel={cancel} />}
      </div>
    </div>
  );
}

/** How long a step that completes by being shown is shown; null for any other. */
function readingTime({ step, watch }: LessonView, ticked: boolean): number | null {
  if (!step || step.done || ticked || !watch.some(({ on }) => on === 'shown')) return null;
  const words = plainText(step.body).split(/\s+/).length;
  return Math.max(READ_MS.least, words * READ_MS.word);
}

/** Reads each step out where the focus is elsewhere. */
function useStepAloud(view: LessonView): void {
  const { say, announce } = useSurroundings();
  useEffect(() => {
    const where = say('step', { n: stepNumber(view), of: view.dots.length });
    announce(`${view.title}. ${where}. ${view.step ? stepAloud(view.step) : say('wait.effect')}`);
  }, [view.step?.id]);
}

function stepAloud({ body, check }: StepView): string {
  return plainText(check ? [...body, ...check.question] : body);
}

/** Keeps the focus in the card when what had it there goes with a change; where it is elsewhere it stays. */
function useFocusKept(card: { current: HTMLElement | null }, changes: string): void {
  const hasFocus = () => card.current?.contains((card.current.getRootNode() as ShadowRoot).activeElement) ?? false;
  // While this is drawn nothing has gone yet.
  const hadFocus = hasFocus();
  useLayoutEffect(() => {
    if (hadFocus && !hasFocus()) card.current?.focus({ preventScroll: true });
  }, [changes]);
}

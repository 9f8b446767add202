import { Check as CheckIcon } from 'lucide';
import type { LessonView } from '../../lib/plan/plan.ts';
import { Icon } from '../ui/icon.tsx';
import { Markdown } from '../ui/markdown.tsx';
import { useSurroundings } from './context.ts';

interface StepTextProps {
  view: LessonView;
  textId: string;
  /** A link was followed that completes the step. */
  onLink: () => void;
}

/** What a step says, and that it may be left out or was done before. */
export function StepText({ view: { step, watch }, textId, onLink }: StepTextProps) {
  const { say } = useSurroundings();
  const counts = watch.some(({ on }) => on === 'link');
  const follow = (event: MouseEvent) => {
    if (counts && event.target instanceof Element && event.target.closest('a')) onLink();
  };
  return (
    <>
      {step?.done && (
        <p class="ao-label ao-ticked">
          <Icon icon={CheckIcon} />
          {say('step.doneBefore')}
        </p>
      )}
      {step?.optional && !step.done && <p class="ao-label">{say('step.optional')}</p>}
      {step?.unguided && <p class="ao-label">{say('check.alone')}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only the links in it are pressed. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link is a click. */}
      <div id={textId} onClick={follow}>
        {step ? <Markdown blocks={step.body} /> : <p>{say('wait.effect')}</p>}
      </div>
    </>
  );
}

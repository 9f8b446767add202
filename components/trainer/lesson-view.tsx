import { useContext } from 'preact/hooks';
import type { Contributions, StudioLesson } from '../../lib/plan/studio.ts';
import { trainerWords } from '../../lib/text/words/trainer.ts';
import { Language, useSay } from '../ui/language.ts';
import { Markdown } from '../ui/markdown.tsx';
import { Codes, Facts } from './facts.tsx';

/** A lesson: where and when it is offered, and its steps as cards. */
export function LessonView({ lesson, contributions }: { lesson: StudioLesson; contributions: Contributions }) {
  const say = useSay(trainerWords);
  const language = useContext(Language);
  const tool = contributions.tools.find(({ id }) => id === lesson.tool);
  const screens = lesson.screens.map((id) => tool?.screens.find(({ rule }) => rule.id === id)?.name ?? id);
  return (
    <>
      <Facts
        facts={[
          [say('lesson.tool'), tool?.name ?? lesson.tool],
          [say('lesson.minutes'), lesson.minutes.toLocaleString(language)],
          [
            say('lesson.screens'),
            screens.length > 0 ? new Intl.ListFormat(language).format(screens) : say('lesson.anywhere'),
          ],
          [say('lesson.when'), lesson.when === null ? null : <Codes codes={[lesson.when]} />],
          [say('lesson.effect'), <Codes key="effect" codes={lesson.effect} />],
        ]}
      />
      <h3>{say('lesson.cards')}</h3>
      <ol class="al-cards">
        {lesson.steps.map((step, at) => (
          <li key={step.id}>
            <StepCard lesson={lesson} at={at} />
          </li>
        ))}
      </ol>
    </>
  );
}

type Step = StudioLesson['steps'][number];

function StepCard({ lesson, at }: { lesson: StudioLesson; at: number }) {
  const say = useSay(trainerWords);
  const step = lesson.steps[at];
  if (!step) return null;
  return (
    <figure class="al-step">
      <div class="al-step-card">
        <div class="al-step-head">
          <span dir="auto">{lesson.title}</span>
          <span role="img" class="al-dots" aria-label={say('step.n', { n: at + 1, of: lesson.steps.length })}>
            {lesson.steps.map((each, index) => (
              <span key={each.id} class={index <= at ? 'al-dot al-is-done' : 'al-dot'} />
            ))}
          </span>
        </div>
        <div dir="auto">
          {step.body.length > 0 && <Markdown blocks={step.body} />}
          {step.question && <Question question={step.question} choices={step.choices} />}
        </div>
      </div>
      <figcaption class="al-hint">
        <p>{step.target === null ? say('step.noTarget') : say('step.target', { target: step.target })}</p>
        <p>
          {say('step.events')} <Events step={step} />
        </p>
      </figcaption>
    </figure>
  );
}

/** What completes a step; where none is written, what is taken instead. */
function Events({ step }: { step: Step }) {
  const say = useSay(trainerWords);
  if (step.events.length > 0) return <Codes codes={step.events} />;
  if (step.question) return <Codes codes={['onCheck']} />;
  return <>{say(step.target === null ? 'step.next' : 'step.doing')}</>;
}

function Question({ question, choices }: { question: NonNullable<Step['question']>; choices: string[] }) {
  return (
    <>
      <Markdown blocks={question} />
      <ul class="al-answers">
        {choices.map((choice) => (
          <li key={choice}>{choice}</li>
        ))}
      </ul>
    </>
  );
}

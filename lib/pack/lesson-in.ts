import { parseCompletionEvent } from '../lesson/completion-event.ts';
import type { CompletionEvent, Lesson, Step } from '../lesson/lesson.ts';
import type { Block } from '../text/markdown.ts';
import { mediumId, readMarkdown } from './markdown.ts';
import type { LessonContent } from './registry.ts';
import type { StepSource } from './schema.ts';
import { type PackText, textIn } from './text.ts';

/** A lesson ready to play, in one language. */
export function lessonIn(content: LessonContent, language: string): Lesson {
  const { id, tool, source, nls } = content;
  const say = textIn(nls, language);
  return {
    id,
    tool,
    title: say(source.title),
    minutes: source.minutes,
    steps: source.steps.map((step) => stepIn(step, say, content)),
    effect: events(source.effect, null),
    effectAfter: source.effectAfter ?? null,
  };
}

function stepIn(step: StepSource, say: PackText, { targets, pack }: LessonContent): Step {
  const own = step.target ?? null;
  return {
    id: step.id,
    body: bodyOf(step, say, pack),
    target: own,
    events: step.completionEvents ? events(step.completionEvents, own) : inferred(step, targets),
    optional: step.optional ?? false,
    check: step.check
      ? {
          question: readMarkdown(say(step.check.question), pack),
          choices: step.check.choices.map((choice) => ({
            text: say(choice.text),
            correct: choice.correct ?? false,
            because: choice.because ? say(choice.because) : null,
          })),
        }
      : null,
  };
}

/** What a step says and shows, its text before its picture. */
export function bodyOf({ text, media }: StepSource, say: PackText, pack: string | null): Block[] {
  const blocks = text ? readMarkdown(say(text), pack) : [];
  if (!media) return blocks;
  const { type, alt = '', captions } = media;
  const common = { src: mediumId(media.src, pack), alt: say(alt) };
  if (type === 'image') return [...blocks, { type, ...common }];
  return [...blocks, { type, ...common, captions: captions ? mediumId(captions, pack) : null }];
}

function events(texts: readonly string[], own: string | null): CompletionEvent[] {
  return texts.flatMap((text) => {
    const event = parseCompletionEvent(text, own);
    return 'say' in event ? [] : [event];
  });
}

/** The sensible event where a step lists none: a field changes, anything else is clicked, a check is answered. */
function inferred(step: StepSource, targets: LessonContent['targets']): CompletionEvent[] {
  if (step.check) return [{ on: 'check' }];
  if (!step.target) return [];
  const target = targets[step.target];
  const isField =
    target &&
    (target.field !== undefined || /^(textbox|combobox|searchbox|spinbutton|listbox)$/.test(target.role ?? ''));
  return [{ on: isField ? 'change' : 'click', target: step.target }];
}

import { parseCompletionEvent } from '../lesson/completion-event.ts';
import type { Check, CompletionEvent, Lesson, Step } from '../lesson/lesson.ts';
import type { Block } from '../text/markdown.ts';
import type { When } from '../when/expression.ts';
import { parseWhen } from '../when/parse.ts';
import { inferredEvents } from './inferred-event.ts';
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
    events: eventsOf(step, targets),
    optional: step.optional ?? false,
    when: whenOf(step.when),
    check: step.check ? checkIn(step.check, say, pack) : null,
  };
}

function checkIn(source: NonNullable<StepSource['check']>, say: PackText, pack: string | null): Check {
  const question = readMarkdown(say(source.question), pack);
  if (source.task) return { kind: 'task', question };
  if (source.order) return { kind: 'order', question, items: source.order.map(say) };
  const choices = (source.choices ?? []).map(({ text, correct = false, because }) => ({
    text: say(text),
    correct,
    because: because ? say(because) : null,
  }));
  return { kind: source.several ? 'several' : 'choice', question, choices };
}

function eventsOf({ completionEvents, check, target }: StepSource, targets: LessonContent['targets']) {
  if (completionEvents) return events(completionEvents, target ?? null);
  if (check && !check.task) return [{ on: 'check' as const }];
  return target === undefined ? [] : inferredEvents(target, targets[target]);
}

/** The clause of a checked pack; one that cannot be read is never true. */
function whenOf(text: string | undefined): When {
  if (text === undefined) return { op: 'true' };
  const parsed = parseWhen(text);
  return parsed.ok ? parsed.when : { op: 'false' };
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

import { parseCompletionEvent } from '../lesson/completion-event.ts';
import type { CompletionEvent, Lesson, Step } from '../lesson/lesson.ts';
import type { Badge } from '../skill/badge.ts';
import type { Target } from '../target/target.ts';
import type { ToolRule } from '../tool/rules.ts';
import type { When } from '../when/expression.ts';
import { parseWhen } from '../when/parse.ts';
import { readMarkdown } from './markdown.ts';
import type { Pack } from './read.ts';
import type { LessonSource, StepSource, ToolSource } from './schema.ts';
import { type PackText, textIn } from './text.ts';

/** A tool as a pack declares it, under its qualified id. */
export interface Tool {
  id: string;
  kind: ToolSource['kind'];
  pack: Pack;
  source: ToolSource;
  rule: ToolRule;
  busy: When | false;
  targets: Record<string, Target>;
}

/** What is known of a lesson without its texts: enough to decide whether it may be offered. */
export interface LessonEntry {
  id: string;
  tool: string;
  pack: Pack;
  source: LessonSource;
  screens: readonly string[];
  when: When;
}

/** Everything that the installed packs contribute, under qualified ids. */
export interface Registry {
  packs: readonly Pack[];
  tools: ReadonlyMap<string, Tool>;
  lessons: ReadonlyMap<string, LessonEntry>;
  lessonsOf: ReadonlyMap<string, readonly LessonEntry[]>;
  badges: ReadonlyMap<string, Badge & { pack: Pack }>;
}

/** Gathers packs that `readPack` has accepted; of two with one id the later counts. */
export function createRegistry(packs: readonly Pack[]): Registry {
  const chosen = [...new Map(packs.map((pack) => [pack.id, pack])).values()];
  const lessons = chosen.flatMap(lessonsIn);
  return {
    packs: chosen,
    tools: byId(chosen.flatMap(toolsIn)),
    lessons: byId(lessons),
    lessonsOf: Map.groupBy(lessons, (lesson) => lesson.tool),
    badges: byId(chosen.flatMap(badgesIn)),
  };
}

function byId<T extends { id: string }>(things: readonly T[]): Map<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function toolsIn(pack: Pack): Tool[] {
  return (pack.source.contributes.tools ?? []).map((source) => {
    const id = `${pack.id}/${source.id}`;
    return {
      id,
      kind: source.kind,
      pack,
      source,
      rule: { id, signature: source.signature, screens: source.screens.map(({ name: _, ...rule }) => rule) },
      busy: source.busyWhen ? clause(source.busyWhen) : false,
      targets: source.targets ?? {},
    };
  });
}

function lessonsIn(pack: Pack): LessonEntry[] {
  return (pack.source.contributes.lessons ?? []).map((source) => ({
    id: `${pack.id}/${source.id}`,
    tool: `${pack.id}/${source.tool}`,
    pack,
    source,
    screens: source.screens ?? [],
    when: source.when ? clause(source.when) : { op: 'true' },
  }));
}

function badgesIn(pack: Pack): (Badge & { pack: Pack })[] {
  return (pack.source.contributes.badges ?? []).map((badge) => ({
    id: `${pack.id}/${badge.id}`,
    name: badge.name,
    description: badge.description,
    lessons: badge.criteria.lessons.map((lesson) => `${pack.id}/${lesson}`),
    pack,
  }));
}

/** The clause of a checked pack; one that cannot be read is never true. */
function clause(text: string): When {
  const parsed = parseWhen(text);
  return parsed.ok ? parsed.when : { op: 'false' };
}

/** A lesson ready to play, in one language. */
export function lessonIn(entry: LessonEntry, language: string): Lesson {
  const say = textIn(entry.pack.nls, language);
  return {
    id: entry.id,
    tool: entry.tool,
    title: say(entry.source.title),
    minutes: entry.source.minutes,
    steps: entry.source.steps.map((step) => stepIn(step, say, entry)),
    effect: events(entry.source.effect, null),
    effectAfter: entry.source.effectAfter ?? null,
  };
}

function stepIn(step: StepSource, say: PackText, entry: LessonEntry): Step {
  const own = step.target ?? null;
  const tool = entry.pack.source.contributes.tools?.find((each) => each.id === entry.source.tool);
  return {
    id: step.id,
    body: step.text ? readMarkdown(say(step.text)) : [],
    target: own,
    events: step.completionEvents ? events(step.completionEvents, own) : inferred(step, tool?.targets?.[own ?? '']),
    optional: step.optional ?? false,
    check: step.check
      ? {
          question: readMarkdown(say(step.check.question)),
          choices: step.check.choices.map((choice) => ({
            text: say(choice.text),
            correct: choice.correct ?? false,
            because: choice.because ? say(choice.because) : null,
          })),
        }
      : null,
  };
}

function events(texts: readonly string[], own: string | null): CompletionEvent[] {
  return texts.flatMap((text) => {
    const event = parseCompletionEvent(text, own);
    return 'say' in event ? [] : [event];
  });
}

/** The sensible event where a step lists none: a field changes, anything else is clicked, a check is answered. */
function inferred(step: StepSource, target: Target | undefined): CompletionEvent[] {
  if (step.check) return [{ on: 'check' }];
  if (!step.target) return [];
  const isField =
    target &&
    (target.field !== undefined || /^(textbox|combobox|searchbox|spinbutton|listbox)$/.test(target.role ?? ''));
  return [{ on: isField ? 'change' : 'click', target: step.target }];
}

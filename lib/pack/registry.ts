import type { Badge } from '../skill/badge.ts';
import type { Target } from '../target/target.ts';
import type { ToolRule } from '../tool/rules.ts';
import type { When } from '../when/expression.ts';
import { parseWhen } from '../when/parse.ts';
import { isDescribed } from './described.ts';
import { keptWhen } from './field-rule.ts';
import { mediumId } from './markdown.ts';
import type { Pack } from './read.ts';
import type { CommandSource, ConfigurationSource, LessonSource, PackSource, TipSource, ToolSource } from './schema.ts';
import { type Nls, nlsFor } from './text.ts';

/** What is known of a lesson without its steps: enough to decide whether it may be offered, and to list it. */
export interface LessonEntry {
  id: string;
  /** As written; `nls` of its tool translates it. */
  title: string;
  summary: string | null;
  minutes: number;
  /** How many steps it has. */
  steps: number;
  screens: readonly string[];
  prerequisites: readonly string[];
  when: When;
}

/** A tool as a pack declares it, under its qualified id, with an entry for each of its lessons. */
export interface Tool {
  id: string;
  /** The pack's id. */
  pack: string;
  kind: ToolSource['kind'];
  name: string;
  screens: readonly { id: string; name: string }[];
  matches: readonly string[];
  rule: ToolRule;
  busy: When | false;
  targets: Record<string, Target>;
  lessons: readonly LessonEntry[];
  tips: readonly Tip[];
  /** Of the pack, in each of its tools. */
  walkthroughs: readonly Walkthrough[];
  commands: readonly PackCommand[];
  settings: Readonly<Record<string, Setting>>;
  nls: Nls;
}

/** A hint on one element. */
export interface Tip {
  id: string;
  /** Markdown, as written. */
  text: string;
  target: string;
  screens: readonly string[];
  when: When;
  /** Holds while what stands in its field keeps its rule; none where it has no rule. */
  kept?: When;
}

/** Lessons in an order. */
export interface Walkthrough {
  id: string;
  title: string;
  goal: string;
  lessons: readonly string[];
  /** The last day, `YYYY-MM-DD`, or a number of days from the first lesson's start. */
  due: string | number | null;
}

/** What a pack adds to the palette, and the keys that do the same. */
export interface PackCommand {
  id: string;
  title: string;
  when: When;
  does: CommandSource['does'];
  keys: readonly { key: string; when: When }[];
}

/** A setting that clauses read as `config.NAME`. */
export type Setting = ConfigurationSource['properties'][string];

/** All that it takes to play a lesson. */
export interface LessonContent {
  id: string;
  pack: string;
  tool: string;
  source: LessonSource;
  /** Those that its steps point at. */
  targets: Record<string, Target>;
  skills: readonly { id: string; name: string }[];
  nls: Nls;
}

/** What a pack is and what it is about, without its tools and lessons. */
export interface Outline {
  id: string;
  name: string;
  version: string;
  /** How many lessons it has. */
  lessons: number;
  /** A `data:` address. */
  icon: string | null;
  badges: readonly Badge[];
  /** Lesson to the skills that it teaches. */
  taught: Record<string, readonly string[]>;
  nls: Nls;
}

/** A file that texts of a pack show: `publisher.pack/path`, and its content as a `data:` address. */
export interface Medium {
  id: string;
  pack: string;
  content: string;
}

/** What a pack contributes, prepared so that each part can be read by itself. */
export interface Contributed {
  outline: Outline;
  tools: Tool[];
  lessons: LessonContent[];
  media: Medium[];
}

/** Prepares what a pack contributes: ids qualified, clauses parsed, each part with just the texts that it shows. */
export function contributedBy(pack: Pack): Contributed {
  const { tools = [], lessons = [] } = pack.source.contributes;
  return {
    outline: outlineOf(pack),
    tools: tools.map((tool) => toolOf(pack, tool)),
    lessons: lessons.map((lesson) => contentOf(pack, lesson)),
    media: Object.entries(pack.media).map(([path, content]) => ({
      id: mediumId(path, pack.id),
      pack: pack.id,
      content,
    })),
  };
}

function outlineOf({ id, source, nls, media }: Pack): Outline {
  const { lessons = [], badges = [] } = source.contributes;
  const qualified = (name: string) => `${id}/${name}`;
  const teaching = lessons.filter(({ skills }) => skills && skills.length > 0);
  const bare = {
    id,
    name: source.displayName,
    version: source.version,
    lessons: lessons.length,
    icon: (source.icon && media[source.icon]) || null,
    badges: badges.map(({ criteria, ...badge }) => ({
      id: qualified(badge.id),
      name: badge.name,
      description: badge.description,
      lessons: criteria.lessons.map(qualified),
    })),
  };
  const taught = teaching.map(({ id: lesson, skills = [] }) => [qualified(lesson), skills.map(qualified)]);
  return { ...bare, taught: Object.fromEntries(taught), nls: nlsFor(bare, nls) };
}

function toolOf({ id: pack, source: { contributes }, nls }: Pack, source: ToolSource): Tool {
  const { id: name, screens, busyWhen, matches = [], targets = {} } = source;
  const id = `${pack}/${name}`;
  const bare = {
    name: source.name,
    screens: screens.map((screen) => ({ id: screen.id, name: screen.name })),
    lessons: (contributes.lessons ?? []).filter(({ tool }) => tool === name).map((lesson) => entryOf(pack, lesson)),
    tips: (contributes.tips ?? []).filter(({ tool }) => tool === name).map((tip) => tipOf(pack, tip)),
    walkthroughs: walkthroughsOf(pack, contributes),
    commands: commandsOf(pack, contributes),
    settings: contributes.configuration?.properties ?? {},
  };
  return {
    ...bare,
    id,
    pack,
    kind: source.kind,
    matches,
    rule: { id, signature: source.signature, screens: screens.map(({ name: _, ...rule }) => rule) },
    busy: busyWhen ? clause(busyWhen) : false,
    targets,
    nls: nlsFor(bare, nls),
  };
}

function entryOf(pack: string, lesson: LessonSource): LessonEntry {
  return {
    id: `${pack}/${lesson.id}`,
    title: lesson.title,
    summary: lesson.summary ?? null,
    minutes: lesson.minutes,
    steps: lesson.steps.length,
    screens: lesson.screens ?? [],
    prerequisites: (lesson.prerequisites ?? []).map((id) => `${pack}/${id}`),
    when: always(lesson.when),
  };
}

function tipOf(pack: string, { id, text, target, screens = [], when, rule }: TipSource): Tip {
  const tip = { id: `${pack}/${id}`, text, target, screens, when: always(when) };
  return rule ? { ...tip, kept: keptWhen(rule) } : tip;
}

function walkthroughsOf(pack: string, { walkthroughs = [] }: PackSource['contributes']): Walkthrough[] {
  const qualified = (id: string) => `${pack}/${id}`;
  return walkthroughs.map(({ id, title, goal, lessons, due = null }) => ({
    id: qualified(id),
    title,
    goal,
    lessons: lessons.map(qualified),
    due,
  }));
}

function commandsOf(pack: string, { commands = [], keybindings = [] }: PackSource['contributes']): PackCommand[] {
  return commands.map(({ id, title, when, does }) => ({
    id: `${pack}/${id}`,
    title,
    when: always(when),
    does,
    keys: keybindings
      .filter(({ command }) => command === id)
      .map((each) => ({ key: each.key, when: always(each.when) })),
  }));
}

function always(when: string | undefined): When {
  return when === undefined ? { op: 'true' } : clause(when);
}

/** The clause of a checked pack; one that cannot be read is never true. */
function clause(text: string): When {
  const parsed = parseWhen(text);
  return parsed.ok ? parsed.when : { op: 'false' };
}

function contentOf({ id: pack, source: { contributes }, nls }: Pack, source: LessonSource): LessonContent {
  const { tools = [], skills = [] } = contributes;
  const targets = tools.find(({ id }) => id === source.tool)?.targets ?? {};
  const pointedAt = new Set(source.steps.map(({ target }) => target));
  const taught = skills.filter(({ id }) => source.skills?.includes(id));
  const bare = { source, skills: taught.map(({ id, name }) => ({ id: `${pack}/${id}`, name })) };
  return {
    ...bare,
    id: `${pack}/${source.id}`,
    pack,
    tool: `${pack}/${source.tool}`,
    targets: Object.fromEntries(
      Object.entries(targets)
        .filter(([id]) => pointedAt.has(id))
        .map(([id, target]) => [id, withRole(target)]),
    ),
    nls: nlsFor(bare, nls),
  };
}

/** The role tells what one does with an element, and so what completes a step: a captured one has it in its description. */
function withRole(target: Target): Target {
  return isDescribed(target) ? { role: target.described.role, ...target } : target;
}

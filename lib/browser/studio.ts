import type { CatalogueState } from '../catalogue/state.ts';
import type { Fault, PackFile } from '../pack/fault.ts';
import { bodyOf } from '../pack/lesson-in.ts';
import { readMarkdown } from '../pack/markdown.ts';
import { placesIn, selectionAt } from '../pack/places.ts';
import { type Pack, readPack } from '../pack/read.ts';
import type { LessonSource } from '../pack/schema.ts';
import { type PackText, textIn } from '../pack/text.ts';
import { newsFaults } from '../plan/news-faults.ts';
import type { Contributions, InstalledPack, StudioFault, StudioLesson, StudioPack } from '../plan/studio.ts';
import type { TargetNews } from '../plan/target-news.ts';
import { readCatalogueState } from './catalogue.ts';
import type { Memory } from './memory.ts';
import { installHere, removeHere } from './packs.ts';
import { chooseDescription, newsOf } from './target-news.ts';

/** Reads a pack for the trainer: its contributions, its faults, and other installed tools that claim the same pages. */
export async function check(memory: Memory, files: PackFile[]): Promise<StudioPack> {
  const { pack, faults } = readPack(files);
  if (!pack) return { contributions: null, faults: inPlaces(files, faults) };
  return {
    contributions: contributionsOf(pack, memory.language),
    faults: [
      ...inPlaces(files, [...faults, ...(await claimedTwice(memory, pack))]),
      ...newsFaults(await newsOf(memory, pack.id), files),
    ],
  };
}

function inPlaces(files: PackFile[], faults: Fault[]): StudioFault[] {
  const places = faults.length === 0 ? [] : placesIn(files);
  return faults.map((fault) => ({ ...fault, in: selectionAt(places, fault) }));
}

export async function installed({ registry, language }: Memory): Promise<InstalledPack[]> {
  return (await registry.outlines()).map(({ id, name, version, from, installedAt, lessons, icon, nls }) => ({
    id,
    name: textIn(nls, language)(name),
    version,
    from,
    installedAt,
    lessons,
    icon,
  }));
}

/** The files of an installed pack. */
export async function open({ db }: Memory, id: string): Promise<PackFile[]> {
  return (await db.get('packs', id))?.files ?? [];
}

/** Installs a pack in this browser; one with faults is left out, since `check` has told of them. */
export async function install({ db }: Memory, files: PackFile[]): Promise<void> {
  const { pack } = readPack(files);
  if (pack) await installHere(db, pack, files);
}

/** Takes a pack out; where it had replaced a built-in one, that comes back. */
export async function remove({ db }: Memory, id: string): Promise<void> {
  await removeHere(db, id);
}

/** Chooses which description of a captured target is used in this browser. */
export async function describe(memory: Memory, tool: string, target: string, use: TargetNews['use']): Promise<void> {
  await chooseDescription(memory, tool, target, use);
}

/** How the organisation's catalogue stood at the last look; null where this browser follows none. */
export async function catalogue({ db, configuration }: Memory): Promise<CatalogueState | null> {
  return configuration.catalogue ? readCatalogueState(db) : null;
}

function contributionsOf(pack: Pack, language: string): Contributions {
  const say = textIn(pack.nls, language);
  const { tools = [], lessons = [], badges = [] } = pack.source.contributes;
  return {
    id: pack.id,
    name: say(pack.source.displayName),
    version: pack.source.version,
    tools: tools.map(({ id, name, kind, screens, targets }) => ({
      id,
      name: say(name),
      kind,
      screens: screens.map((rule) => ({ rule, name: say(rule.name) })),
      targets: Object.entries(targets ?? {}).map(([key, target]) => ({ id: key, target })),
    })),
    lessons: lessons.map((lesson) => lessonOf(lesson, say)),
    badges: badges.map(({ id, name, description, criteria }) => ({
      id,
      name: say(name),
      description: say(description),
      lessons: criteria.lessons,
    })),
  };
}

function lessonOf(lesson: LessonSource, say: PackText): StudioLesson {
  return {
    id: lesson.id,
    title: say(lesson.title),
    tool: lesson.tool,
    minutes: lesson.minutes,
    screens: lesson.screens ?? [],
    when: lesson.when ?? null,
    effect: lesson.effect,
    steps: lesson.steps.map((step) => ({
      id: step.id,
      body: bodyOf(step, say, null),
      target: step.target ?? null,
      events: step.completionEvents ?? [],
      question: step.check ? readMarkdown(say(step.check.question)) : null,
      choices: [...(step.check?.choices ?? []).map(({ text }) => text), ...(step.check?.order ?? [])].map(say),
    })),
  };
}

/** Tools of other packs that are told by the very same signs: on their pages none could be chosen. */
async function claimedTwice({ registry }: Memory, pack: Pack): Promise<Fault[]> {
  const others = (await registry.tools()).filter((tool) => tool.pack !== pack.id);
  return (pack.source.contributes.tools ?? []).flatMap((tool) => {
    const signs = JSON.stringify(tool.signature);
    const other = others.find(({ rule }) => JSON.stringify(rule.signature) === signs);
    if (!other) return [];
    const values = { tool: tool.id, other: other.id };
    return [
      { file: 'pack.json', line: 1, column: 1, severity: 'warning' as const, say: 'fault.claimed' as const, values },
    ];
  });
}

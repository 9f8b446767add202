import { quietAt } from '../offer/quiet.ts';
import type { Tool } from '../pack/registry.ts';
import type { Situation } from '../plan/known.ts';
import { readClock } from './clock.ts';
import type { Memory } from './memory.ts';
import type { Registry } from './registry.ts';

/** All that a plan for a screen of a tool is made from, now. */
export async function situationIn(memory: Memory, tool: Tool, screen: string | null): Promise<Situation> {
  const { configuration, language, progress, quiet, registry } = memory;
  const skillsOf = await readSkills(registry, Object.keys(progress.lessons));
  const clock = readClock();
  return {
    tool,
    screen,
    language,
    role: configuration.role ?? null,
    team: configuration.team ?? null,
    skillsOf,
    settings: memory.settings,
    progress,
    clock,
    quiet: quietAt(quiet, Date.now()) !== null,
  };
}

/** Reads what lessons teach, which stands in the outlines of their packs. */
async function readSkills(registry: Registry, lessons: readonly string[]): Promise<Situation['skillsOf']> {
  const packOf = (lesson: string) => lesson.slice(0, lesson.indexOf('/'));
  const packs = new Set(lessons.map(packOf));
  const outlines = await Promise.all([...packs].map(registry.outline));
  const taught = new Map(outlines.flatMap((outline) => (outline ? [[outline.id, outline.taught]] : [])));
  return (lesson) => {
    const skills = taught.get(packOf(lesson)) ?? {};
    return Object.hasOwn(skills, lesson) ? (skills[lesson] ?? []) : [];
  };
}

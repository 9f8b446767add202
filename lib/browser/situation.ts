import type { Tool } from '../pack/registry.ts';
import type { Situation } from '../plan/known.ts';
import { readClock } from './clock.ts';
import type { Memory } from './memory.ts';

/** All that a plan for a screen of a tool is made from, now. */
export function situationIn(memory: Memory, tool: Tool, screen: string | null): Situation {
  const { configuration, language, progress, quietOn } = memory;
  const clock = readClock();
  return {
    tool,
    screen,
    language,
    role: configuration.role ?? null,
    team: configuration.team ?? null,
    skillsOf: (lesson) => skillsOf(memory, lesson),
    progress,
    clock,
    quiet: quietOn === clock.today,
  };
}

function skillsOf({ registry }: Memory, lesson: string): string[] {
  const entry = registry.lessons.get(lesson);
  return (entry?.source.skills ?? []).map((skill) => `${entry?.pack.id}/${skill}`);
}

import type { Progress } from '../learner/progress.ts';
import type { Outline, Tool } from '../pack/registry.ts';
import { textIn } from '../pack/text.ts';
import { type Level, skillLevel } from '../skill/level.ts';

/** A skill, how well the person holds it, and the lessons that teach it. */
export interface SkillRow {
  id: string;
  name: string;
  level: Level;
  lessons: { id: string; title: string }[];
}

interface Person {
  progress: Progress;
  language: string;
  /** The id of the tool at hand. */
  here: string | null;
}

/** The skills that the lessons of packs teach, those of the tool at hand first; `names` has what they are called. */
export function skillsIn(
  outlines: readonly Pick<Outline, 'taught'>[],
  tools: readonly Tool[],
  names: ReadonlyMap<string, string>,
  { progress, language, here }: Person,
): SkillRow[] {
  const titles = titlesIn(tools, language);
  const near = new Set(tools.find(({ id }) => id === here)?.lessons.map(({ id }) => id));
  const rows = outlines.flatMap(({ taught }) =>
    Object.entries(teachersOf(taught)).map(([id, lessons]) => ({
      id,
      name: names.get(id) ?? id,
      level: skillLevel(id, progress, (lesson) => (Object.hasOwn(taught, lesson) ? (taught[lesson] ?? []) : [])),
      lessons: lessons.map((lesson) => ({ id: lesson, title: titles.get(lesson) ?? lesson })),
    })),
  );
  const distance = ({ lessons }: SkillRow) => Number(!lessons.some(({ id }) => near.has(id)));
  return rows.sort((one, other) => distance(one) - distance(other));
}

/** Skill to the lessons that teach it. */
export function teachersOf(taught: Outline['taught']): Record<string, string[]> {
  const teachers = new Map<string, string[]>();
  for (const [lesson, skills] of Object.entries(taught)) {
    for (const skill of skills) teachers.set(skill, [...(teachers.get(skill) ?? []), lesson]);
  }
  return Object.fromEntries(teachers);
}

function titlesIn(tools: readonly Tool[], language: string): Map<string, string> {
  return new Map(
    tools.flatMap(({ nls, lessons }) => {
      const say = textIn(nls, language);
      return lessons.map(({ id, title }) => [id, say(title)] as const);
    }),
  );
}

import type { Packs } from './packs.ts';

/** What lessons are called and teach, and where skills are taught. */
export interface Teaching {
  /** A lesson that is in no pack is called by its id. */
  titleOf(lesson: string): string;
  skillsOf(lesson: string): readonly string[];
  lessonsOf(skill: string): readonly string[];
  /** Every skill that a lesson teaches. */
  skills: readonly string[];
}

/** Makes the look-ups from what the packs say. */
export function createTeaching({ lessons }: Packs): Teaching {
  const skillsOf = new Map(lessons.map(({ id, skills = [] }) => [id, skills]));
  const pairs = lessons.flatMap(({ id, skills = [] }) => skills.map((skill) => ({ skill, lesson: id })));
  const taught = Map.groupBy(pairs, ({ skill }) => skill);
  const lessonsOf = new Map([...taught].map(([skill, list]) => [skill, list.map(({ lesson }) => lesson)]));
  const titles = new Map(lessons.map(({ id, title }) => [id, title]));
  return {
    titleOf: (lesson) => titles.get(lesson) ?? lesson,
    skillsOf: (lesson) => skillsOf.get(lesson) ?? [],
    lessonsOf: (skill) => lessonsOf.get(skill) ?? [],
    skills: [...lessonsOf.keys()].sort(),
  };
}

import type { Progress } from '../learner/progress.ts';

/** How well a skill is held: 0 none, 1 shown, 2 does it, 3 does it alone, 4 can teach. */
export type Level = 0 | 1 | 2 | 3 | 4;

/** The level of a skill as far as its lessons tell: 1 once one that teaches it was completed, else 0. Ids are qualified. */
export function skillLevel(skill: string, progress: Progress, skillsOf: (lesson: string) => readonly string[]): 0 | 1 {
  const completed = Object.entries(progress.lessons).filter(([, lesson]) => lesson.completed !== null);
  return completed.some(([lesson]) => skillsOf(lesson).includes(skill)) ? 1 : 0;
}

/** An achievement and the rule that earns it. Ids are qualified. */
export interface Badge {
  id: string;
  name: string;
  description: string;
  /** Lessons that must all be completed. */
  lessons: string[];
}

/** How far a person is with a badge: `done` of its lessons are completed. */
export function badgeProgress(badge: Badge, completed: ReadonlySet<string>): { done: number; of: number } {
  return { done: badge.lessons.filter((lesson) => completed.has(lesson)).length, of: badge.lessons.length };
}

/** Whether the rule is met. A badge without lessons is never earned. */
export function isEarned(badge: Badge, completed: ReadonlySet<string>): boolean {
  const { done, of } = badgeProgress(badge, completed);
  return of > 0 && done === of;
}

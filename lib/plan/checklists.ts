import { type Progress, progressOf } from '../learner/progress.ts';
import type { Tool, Walkthrough } from '../pack/registry.ts';
import { textIn } from '../pack/text.ts';
import type { Clock } from './known.ts';

/** A walkthrough as a person's checklist. */
export interface Checklist {
  id: string;
  title: string;
  goal: string;
  /** The tool at hand is one of its pack's. */
  isNear: boolean;
  /** In their order. */
  lessons: readonly string[];
  done: number;
  /** The last day, `YYYY-MM-DD`; null where there is none, or it runs from a beginning that has not come. */
  due: string | null;
  /** The last day is over and something is not done. */
  isLate: boolean;
}

/** Every walkthrough of these tools, those of the tool at hand (its id, or null) first. */
export function checklistsOf(
  tools: readonly Tool[],
  here: string | null,
  { progress, language, clock }: { progress: Progress; language: string; clock: Pick<Clock, 'today' | 'dayOf'> },
): Checklist[] {
  const lists = new Map<string, Checklist>();
  for (const tool of tools) {
    const say = textIn(tool.nls, language);
    for (const walkthrough of tool.walkthroughs) {
      const { id, title, goal, lessons } = walkthrough;
      const isNear = tool.id === here;
      if (lists.has(id) && !isNear) continue;
      const done = lessons.filter((lesson) => progressOf(progress, lesson).completed !== null).length;
      const due = lastDay(walkthrough, progress, clock);
      const isLate = due !== null && due < clock.today && done < lessons.length;
      lists.set(id, { id, title: say(title), goal: say(goal), isNear, lessons, done, due, isLate });
    }
  }
  return [...lists.values()].sort((a, b) => Number(b.isNear) - Number(a.isNear));
}

/** A number of days runs from the day on which the first of the lessons was begun. */
function lastDay({ due, lessons }: Walkthrough, progress: Progress, { dayOf }: Pick<Clock, 'dayOf'>): string | null {
  if (typeof due !== 'number') return due;
  const begun = lessons.flatMap((lesson) => progressOf(progress, lesson).started ?? []).sort()[0];
  return begun === undefined ? null : dayOf(new Date(Date.parse(begun) + due * 86_400_000).toISOString());
}

import { activityIri, activityType, profile, verb } from '../lib/record/vocabulary.ts';
import { type Badge, isEarned } from '../lib/skill/badge.ts';
import { isHeld } from './store/earned.ts';
import { firstCompletions } from './store/rollups.ts';
import type { Sql } from './store/sql.ts';
import { accountOf } from './xapi/actor.ts';
import type { Received } from './xapi/validate.ts';

/** A badge whose rule is met and that is not held yet; `at` is when the last of its lessons was first completed. */
export interface Due {
  badge: Badge;
  at: string;
}

/** The badges that a person has earned and not been given. */
export async function dueBadges(sql: Sql, badges: readonly Badge[], actor: string): Promise<Due[]> {
  const due: Due[] = [];
  for (const badge of badges) {
    const done = await firstCompletions(sql, actor, badge.lessons);
    if (!isEarned(badge, new Set(done.keys())) || (await isHeld(sql, actor, badge.id))) continue;
    due.push({ badge, at: [...done.values()].sort().at(-1) ?? '' });
  }
  return due;
}

/** The statement that gives a badge, with the lessons that it was given for; null for an actor without an account. */
export function earnedStatement(id: string, actor: string, { badge, at }: Due): Received | null {
  const account = accountOf(actor);
  if (!account) return null;
  const lessons = badge.lessons.map((lesson) => ({
    id: activityIri('lesson', lesson),
    definition: { type: activityType.lesson },
  }));
  const statement = {
    id,
    actor: { objectType: 'Agent' as const, account },
    verb: { id: verb.earned, display: { en: 'earned' } },
    object: {
      objectType: 'Activity' as const,
      id: activityIri('badge', badge.id),
      definition: { type: activityType.badge },
    },
    context: { platform: 'Alongside', contextActivities: { other: lessons, category: [{ id: profile }] } },
    timestamp: at,
  };
  return { body: statement, statement };
}

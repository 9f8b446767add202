import * as z from 'zod/mini';
import { idOf, verb } from '../lib/record/vocabulary.ts';
import type { Completion } from './store/rollups.ts';
import { toSeconds } from './xapi/duration.ts';

/** What the roll-ups need of a stored statement. */
export interface Told {
  seq: number;
  verb: string;
  /** The activity that it is about; null where it is about something else. */
  object: string | null;
  actor: string;
  /** In UTC. */
  timestamp: string;
}

interface Result {
  completion?: boolean | undefined;
  duration?: string | undefined;
  score?: { scaled?: number | undefined } | undefined;
}

/** The completion of a lesson that a statement tells of, or null where it tells of none. */
export function completionIn({ seq, actor, object, timestamp: at, ...told }: Told, result: Result): Completion | null {
  const lesson = lessonOf({ object, verb: told.verb });
  if (lesson === null || result.completion !== true || actor === '') return null;
  const seconds = result.duration === undefined ? null : toSeconds(result.duration);
  return { seq, actor, lesson, at, score: result.score?.scaled ?? null, seconds: Math.round(seconds ?? 0) };
}

/** The lesson that a statement says is completed. */
export function lessonOf({ object, verb: said }: Pick<Told, 'object' | 'verb'>): string | null {
  return said === verb.completed && object !== null ? idOf('lesson', object) : null;
}

/** The badge that a statement says is earned. */
export function badgeOf({ object, verb: said }: Pick<Told, 'object' | 'verb'>): string | null {
  return said === verb.earned && object !== null ? idOf('badge', object) : null;
}

/** The verbs under which statements count for anything. */
export const countingVerbs = [verb.completed, verb.earned];

const kept = z.object({
  actor: z.object({ objectType: z.optional(z.string()) }),
  result: z.optional(
    z.object({
      completion: z.optional(z.boolean()),
      duration: z.optional(z.string()),
      score: z.optional(z.object({ scaled: z.optional(z.number()) })),
    }),
  ),
});

/** What counts in the body of a stored statement; null where a group is its actor: roll-ups are about persons. */
export function resultIn(body: string): Result | null {
  const { actor, result } = kept.parse(JSON.parse(body));
  return actor.objectType === 'Group' ? null : (result ?? {});
}

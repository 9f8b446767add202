import * as z from 'zod/mini';
import type { Happening, LearnerEvent } from '../learner/event.ts';
import { type Learner, learnerKey } from '../learner/learner.ts';
import { extension, idOf, profile, verb } from './vocabulary.ts';

z.config({ jitless: true });

const activity = z.object({ id: z.string() });
const activities = z.optional(
  z.union([
    z.array(activity),
    z.pipe(
      activity,
      z.transform((one) => [one]),
    ),
  ]),
);

const shape = z.object({
  id: z.guid(),
  actor: z.object({ account: z.object({ homePage: z.string(), name: z.string() }) }),
  verb: z.object({ id: z.string() }),
  object: z.object({ id: z.string() }),
  result: z.optional(
    z.object({
      duration: z.optional(z.string()),
      response: z.optional(z.string()),
      score: z.optional(z.object({ scaled: z.optional(z.number()), raw: z.optional(z.number()) })),
      extensions: z.optional(z.record(z.string(), z.unknown())),
    }),
  ),
  context: z.object({
    registration: z.optional(z.string()),
    contextActivities: z.object({ parent: activities, grouping: activities, category: activities }),
  }),
  timestamp: z.string(),
});

type Held = z.infer<typeof shape>;

const earned = z.object({
  id: z.guid(),
  verb: z.object({ id: z.literal(verb.earned) }),
  object: z.object({ id: z.string() }),
  timestamp: z.string(),
});

/**
 * The event that a statement held by a record tells of, as `toStatement` would have it told: its id is the statement's.
 * Null for what is about somebody else, was written by something else, or has no event here.
 */
export function readStatement(statement: unknown, learner: Learner): LearnerEvent | null {
  const badge = earned.safeParse(statement);
  if (badge.success) return readEarned(badge.data, learner);
  const held = shape.safeParse(statement);
  if (!held.success || !isOurs(held.data) || learnerKey({ ...learner, ...held.data.actor }) !== learnerKey(learner)) {
    return null;
  }
  const happening = read(held.data);
  return happening && stamp(happening, held.data, learner);
}

function readEarned({ object, ...told }: z.infer<typeof earned>, learner: Learner): LearnerEvent | null {
  const badge = idOf('badge', object.id);
  return badge === null ? null : stamp({ type: 'badge.earned', badge, statement: told.id }, told, learner);
}

function stamp(happening: Happening, told: { id: string; timestamp: string }, learner: Learner): LearnerEvent | null {
  const time = Date.parse(told.timestamp);
  if (Number.isNaN(time)) return null;
  return { ...happening, id: told.id.toLowerCase(), learner: learnerKey(learner), at: new Date(time).toISOString() };
}

const profiles = profile.replace(/[^/]+$/, '');

/** Whether it follows our profile, in whichever version. */
function isOurs({ context }: Held): boolean {
  return (context.contextActivities.category ?? []).some(({ id }) => id.startsWith(profiles));
}

function read({ verb: { id: said }, object, result, context }: Held): Happening | null {
  const { parent = [], grouping = [] } = context.contextActivities;
  const lesson = idOf('lesson', parent[0]?.id ?? object.id);
  const attempt = context.registration;
  if (!lesson || attempt === undefined) return null;
  const about = { lesson, attempt };
  const step = parent[0] ? object.id.slice(parent[0].id.length + 1) : null;
  const comment = result?.response ?? null;
  switch (said) {
    case verb.initialized: {
      const tool = idOf('tool', grouping[0]?.id ?? '') ?? '';
      return { ...about, type: 'lesson.started', tool, next: '', by: 'person' };
    }
    case verb.completed: {
      const { duration, score } = result ?? {};
      return { ...about, type: 'lesson.completed', seconds: secondsIn(duration), score: score?.scaled ?? null };
    }
    case verb.terminated:
      return { ...about, type: 'lesson.left', seconds: secondsIn(result?.duration) };
    case verb.rated: {
      const rating = result?.score?.raw;
      return rating === undefined ? null : { ...about, type: 'lesson.rated', rating, comment };
    }
    case verb.disagree:
      return { ...about, type: 'step.reported', step, target: targetIn(result?.extensions), comment };
    default:
      return step ? readStep(said, { ...about, step, next: null }) : null;
  }
}

function readStep(
  said: string,
  about: { lesson: string; attempt: string; step: string; next: null },
): Happening | null {
  switch (said) {
    case verb.progressed:
      return { ...about, type: 'step.done' };
    case verb.skipped:
      return { ...about, type: 'step.skipped' };
    case verb.passed:
      return { ...about, type: 'check.answered', correct: true };
    case verb.failed:
      return { ...about, type: 'check.answered', correct: false };
    default:
      return null;
  }
}

function targetIn(extensions: Record<string, unknown> = {}): 'found' | 'weaker' | 'missing' | 'none' {
  const said = extensions[extension.target];
  return said === 'found' || said === 'weaker' || said === 'missing' ? said : 'none';
}

/** A record may spell a duration in its own way. */
function secondsIn(duration = ''): number {
  const [, hours = 0, minutes = 0, seconds = 0] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration) ?? [];
  return Math.round(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}

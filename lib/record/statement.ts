import type { LearnerEvent } from '../learner/event.ts';
import type { Learner } from '../learner/learner.ts';
import { activityIri, activityType, extension, profile, stepIri, type VerbName, verb } from './vocabulary.ts';

interface Activity {
  objectType?: 'Activity';
  id: string;
  definition?: { type: string };
}

/** The statements that we write; an LRS may hold many others. */
export interface Statement {
  id: string;
  actor: { objectType: 'Agent'; account: { homePage: string; name: string } };
  verb: { id: string; display: { en: string } };
  object: Activity & { objectType: 'Activity' };
  result?: {
    success?: boolean;
    completion?: boolean;
    duration?: string;
    score?: { scaled: number } | { raw: number; min: number; max: number };
    response?: string;
    extensions?: Record<string, string>;
  };
  context: {
    registration?: string;
    platform: string;
    contextActivities: { parent?: Activity[]; grouping?: Activity[]; category: Activity[] };
  };
  timestamp: string;
}

/**
 * An event as xAPI, or null for events that are the browser's own business (offers, moving back, what the page was seen
 * to do). Built once, at the moment of the act: id and time are the event's. No name of the person, no text of a page.
 */
export function toStatement(event: LearnerEvent, learner: Learner, tool: string | null): Statement | null {
  const told = tell(event);
  if (!told || !('attempt' in event)) return null;
  const lesson: Activity = { id: activityIri('lesson', event.lesson), definition: { type: activityType.lesson } };
  return {
    id: event.id,
    actor: { objectType: 'Agent', account: { ...learner.account } },
    verb: { id: verb[told.verb], display: { en: told.verb } },
    object: { objectType: 'Activity', ...(told.part ?? lesson) },
    ...(told.result && { result: told.result }),
    context: {
      registration: event.attempt,
      platform: 'Alongside',
      contextActivities: {
        ...(told.part && { parent: [lesson] }),
        ...(tool && { grouping: [{ id: activityIri('tool', tool), definition: { type: activityType.tool } }] }),
        category: [{ id: profile }],
      },
    },
    timestamp: event.at,
  };
}

/** Verb, result and the part of the lesson that it is about (none: the lesson itself). */
interface Told {
  verb: VerbName;
  part?: Activity;
  result?: NonNullable<Statement['result']>;
}

function tell(event: LearnerEvent): Told | null {
  switch (event.type) {
    case 'lesson.started':
      return { verb: 'initialized' };
    case 'step.done':
      return { verb: 'progressed', part: partOf(event, activityType.step) };
    case 'step.skipped':
      return { verb: 'skipped', part: partOf(event, activityType.step) };
    case 'check.answered':
      return {
        verb: event.correct ? 'passed' : 'failed',
        part: partOf(event, activityType.check),
        result: { success: event.correct },
      };
    case 'lesson.completed':
      return {
        verb: 'completed',
        result: {
          success: true,
          completion: true,
          duration: `PT${event.seconds}S`,
          ...(event.score !== null && { score: { scaled: event.score } }),
        },
      };
    case 'lesson.left':
      return { verb: 'terminated', result: { completion: false, duration: `PT${event.seconds}S` } };
    case 'lesson.rated':
      return { verb: 'rated', result: { score: { raw: event.rating, min: 1, max: 5 }, ...responseOf(event) } };
    case 'step.reported': {
      const result = { extensions: { [extension.target]: event.target }, ...responseOf(event) };
      const { lesson, step } = event;
      return { verb: 'disagree', result, ...(step !== null && { part: partOf({ lesson, step }, activityType.step) }) };
    }
    default:
      return null;
  }
}

/** What a person wrote and sent on purpose. */
function responseOf({ comment }: { comment: string | null }): { response?: string } {
  return comment === null ? {} : { response: comment };
}

function partOf(event: { lesson: string; step: string }, type: string): Activity {
  return { id: stepIri(event.lesson, event.step), definition: { type } };
}

import type { Entry } from '../store/statements.ts';
import type { Activity } from './activity.ts';
import { type Actor, ifiOf } from './actor.ts';
import type { XapiStatement } from './shape.ts';
import { toUtc } from './values.ts';

/** What the record adds to a statement when it stores it. */
export interface Assigned {
  id: string;
  stored: string;
  authority: Actor;
  version: string;
}

/** A statement made ready to be stored: assigned properties put in, and what it is found by taken out. */
export function toEntry(body: Record<string, unknown>, statement: XapiStatement, assigned: Assigned): Entry {
  const { id, stored, authority, version } = assigned;
  const timestamp = typeof body.timestamp === 'string' ? body.timestamp : stored;
  const { object } = statement;
  return {
    id,
    stored,
    timestamp: toUtc(timestamp) ?? stored,
    verb: statement.verb.id,
    object: isActivity(object) ? object.id : null,
    actor: ifiOf(statement.actor) ?? '',
    registration: statement.context?.registration?.toLowerCase() ?? null,
    target: object.objectType === 'StatementRef' ? object.id.toLowerCase() : null,
    actors: [...othersOf(statement), ...members(authority, 'authority')],
    activities: activitiesAround(statement),
    body: JSON.stringify({ ...body, id, timestamp, stored, authority, version: statement.version ?? version }),
  };
}

type Thing = XapiStatement['object'];

function isActivity(object: Thing): object is Activity {
  return object.objectType === undefined || object.objectType === 'Activity';
}

type Part = Pick<XapiStatement, 'actor' | 'object' | 'context'>;

/** All actors but the one in the statement's own row. */
function othersOf(statement: Part): Entry['actors'] {
  const { actor, object, context } = statement;
  return [
    ...inside(actor, 'actor'),
    ...(object.objectType === 'Agent' || object.objectType === 'Group' ? members(object, 'object') : []),
    ...(context?.instructor ? members(context.instructor, 'instructor') : []),
    ...(context?.team ? members(context.team, 'team') : []),
    ...(context?.contextAgents ?? []).flatMap(({ agent }) => members(agent, 'context')),
    ...(context?.contextGroups ?? []).flatMap(({ group }) => members(group, 'context')),
    ...(object.objectType === 'SubStatement' ? actorsWithin(object) : []),
  ];
}

function actorsWithin(statement: Part): Entry['actors'] {
  return [...members(statement.actor, 'subStatement'), ...othersOf(statement)].map(({ ifi }) => ({
    ifi,
    usage: 'subStatement',
  }));
}

function members(actor: Actor, usage: string): Entry['actors'] {
  const ifi = ifiOf(actor);
  return [...(ifi ? [{ ifi, usage }] : []), ...inside(actor, usage)];
}

function inside(actor: Actor, usage: string): Entry['actors'] {
  if (!('member' in actor) || !actor.member) return [];
  return actor.member.flatMap((one) => {
    const ifi = ifiOf(one);
    return ifi ? [{ ifi, usage }] : [];
  });
}

/** All activities but the one in the statement's own row. */
function activitiesAround({ object, context }: Part): string[] {
  const around = Object.values(context?.contextActivities ?? {}).flatMap((one) =>
    [one ?? []].flat().map(({ id }) => id),
  );
  if (object.objectType !== 'SubStatement') return around;
  return [...around, ...(isActivity(object.object) ? [object.object.id] : []), ...activitiesAround(object)];
}

/** The activities that a statement describes. */
export function describedIn({ object, context }: Part): Activity[] {
  const around = Object.values(context?.contextActivities ?? {}).flatMap((one) => [one ?? []].flat());
  const own = object.objectType === 'SubStatement' ? describedIn(object) : isActivity(object) ? [object] : [];
  return [...own, ...around].filter(({ definition }) => definition !== undefined);
}

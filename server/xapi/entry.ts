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
  const timestamp = statement.timestamp ?? stored;
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
    actors: [...actorsOf(statement), ...members(authority, 'authority')],
    activities: activitiesOf(statement),
    body: JSON.stringify({ ...body, id, timestamp, stored, authority, version: statement.version ?? version }),
  };
}

type Thing = XapiStatement['object'];

function isActivity(object: Thing): object is Activity {
  return object.objectType === undefined || object.objectType === 'Activity';
}

type Part = Pick<XapiStatement, 'actor' | 'object' | 'context'>;

function actorsOf(statement: Part): Entry['actors'] {
  const { actor, object, context } = statement;
  return [
    ...members(actor, 'actor'),
    ...(object.objectType === 'Agent' || object.objectType === 'Group' ? members(object, 'object') : []),
    ...(context?.instructor ? members(context.instructor, 'instructor') : []),
    ...(context?.team ? members(context.team, 'team') : []),
    ...(context?.contextAgents ?? []).flatMap(({ agent }) => members(agent, 'context')),
    ...(context?.contextGroups ?? []).flatMap(({ group }) => members(group, 'context')),
    ...(object.objectType === 'SubStatement'
      ? actorsOf(object).map(({ ifi }) => ({ ifi, usage: 'subStatement' }))
      : []),
  ];
}

function members(actor: Actor, usage: string): Entry['actors'] {
  const all = [actor, ...('member' in actor ? (actor.member ?? []) : [])];
  return all.flatMap((one) => {
    const ifi = ifiOf(one);
    return ifi ? [{ ifi, usage }] : [];
  });
}

function activitiesOf({ object, context }: Part): Entry['activities'] {
  const around = Object.entries(context?.contextActivities ?? {}).flatMap(([usage, one]) =>
    [one ?? []].flat().map(({ id }) => ({ iri: id, usage })),
  );
  const inside = object.objectType === 'SubStatement' ? activitiesOf(object) : [];
  return [
    ...(isActivity(object) ? [{ iri: object.id, usage: 'object' }] : []),
    ...around,
    ...inside.map(({ iri }) => ({ iri, usage: 'subStatement' })),
  ];
}

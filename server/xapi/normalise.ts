import type { Loose } from './parts.ts';
import type { Version } from './shape.ts';
import { toUtc } from './values.ts';

/** A valid statement as it is kept: context activities in lists; from version 2 on, its times in UTC. */
export function normalise(statement: Loose, version: Version): Loose {
  const { context, object, timestamp } = statement;
  const kept = { ...statement };
  if (isObject(context) && isObject(context.contextActivities)) {
    const lists = Object.entries(context.contextActivities).map(([usage, some]) => [usage, [some].flat()]);
    kept.context = { ...context, contextActivities: Object.fromEntries(lists) };
  }
  if (version === '2.0.0' && typeof timestamp === 'string') kept.timestamp = toUtc(timestamp) ?? timestamp;
  if (isObject(object) && object.objectType === 'SubStatement') kept.object = normalise(object, version);
  return kept;
}

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

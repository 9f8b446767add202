import * as z from 'zod/mini';
import type { Version } from './shape.ts';

const later = z.looseObject({ version: z.string(), context: z.optional(z.looseObject({})) });

/** A stored statement as a client of this version may see it: the earlier one does not know what the later added. */
export function asVersion(body: string, version: Version): string {
  // Nearly all need no look inside.
  if (version === '2.0.0' || !body.includes('"version":"2')) return body;
  const statement = later.parse(JSON.parse(body));
  if (!statement.version.startsWith('2')) return body;
  const { contextAgents: _agents, contextGroups: _groups, ...context } = statement.context ?? {};
  return JSON.stringify({ ...statement, ...(statement.context && { context }), version: '1.0.0' });
}

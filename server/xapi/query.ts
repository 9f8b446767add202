import * as z from 'zod/mini';
import type { Filter } from '../store/find-statements.ts';
import { parseAgent } from './document-query.ts';
import { firstFault } from './fault.ts';
import type { Format } from './format.ts';
import { iri, timestamp, toUtc, uuid } from './values.ts';

/** The most statements in one answer. */
export const PAGE = 100;

/** What a GET asks for: one statement, or a page of those that fit a filter. */
export type Query = ({ one: string; voided: boolean } | { filter: Filter; limit: number }) & {
  format: Format;
  attachments: boolean;
};

const flag = z.optional(z.enum(['true', 'false'], 'must be true or false'));
const count = z.optional(z.string().check(z.regex(/^\d{1,9}$/, 'must be a whole number from 0')));

const parameters = z.strictObject({
  statementId: z.optional(uuid),
  voidedStatementId: z.optional(uuid),
  agent: z.optional(z.string()),
  verb: z.optional(iri),
  activity: z.optional(iri),
  registration: z.optional(uuid),
  related_activities: flag,
  related_agents: flag,
  since: z.optional(timestamp),
  until: z.optional(timestamp),
  limit: count,
  ascending: flag,
  format: z.optional(z.enum(['exact', 'ids', 'canonical'], 'must be exact, ids or canonical')),
  attachments: flag,
  cursor: count,
});

type Parameters = z.infer<typeof parameters>;

const single = new Set(['statementId', 'voidedStatementId', 'format', 'attachments']);

/** The query behind the parameters of a request, or what is wrong with them. */
export function parseQuery(given: Record<string, string>): Query | { fault: string } {
  const parsed = parameters.safeParse(given, { error: z.locales.en().localeError });
  if (!parsed.success) return { fault: firstFault(parsed.error) };
  const { statementId, voidedStatementId, format = 'exact' } = parsed.data;
  const shown = { format, attachments: parsed.data.attachments === 'true' };
  const one = statementId ?? voidedStatementId;
  if (one === undefined) {
    const asked = toFilter(parsed.data);
    return 'fault' in asked ? asked : { ...asked, ...shown };
  }
  const both = statementId !== undefined && voidedStatementId !== undefined;
  const stray = both ? 'voidedStatementId' : Object.keys(given).find((name) => !single.has(name));
  if (stray) return { fault: `${stray}: cannot be asked together with the id of a statement` };
  return { one, voided: voidedStatementId !== undefined, ...shown };
}

function toFilter(asked: Parameters): { filter: Filter; limit: number } | { fault: string } {
  const agent = asked.agent === undefined ? undefined : parseAgent(asked.agent);
  if (agent === null) return { fault: 'agent: must be an agent or an identified group, as JSON' };
  const limit = Number(asked.limit ?? 0);
  return {
    filter: {
      agent,
      relatedAgents: asked.related_agents === 'true',
      verb: asked.verb,
      activity: asked.activity,
      relatedActivities: asked.related_activities === 'true',
      registration: asked.registration?.toLowerCase(),
      since: asked.since && (toUtc(asked.since) ?? undefined),
      until: asked.until && (toUtc(asked.until) ?? undefined),
      ascending: asked.ascending === 'true',
      cursor: asked.cursor === undefined ? undefined : Number(asked.cursor),
    },
    limit: limit === 0 ? PAGE : Math.min(limit, PAGE),
  };
}

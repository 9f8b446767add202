import * as z from 'zod/mini';
import type { DocumentKind, DocumentPlace } from '../store/documents.ts';
import { actor, ifiOf } from './actor.ts';
import { firstFault } from './fault.ts';
import { iri, timestamp, toUtc, uuid } from './values.ts';

/** Which document a request means; `id` is null where it means all that are at the place. */
export interface DocumentQuery {
  place: DocumentPlace;
  id: string | null;
  since: string | null;
}

const id = z.string().check(z.minLength(1));
const agent = z.string();

// `id` is the name under which each resource takes the id of a document.
const resources = {
  state: {
    id: 'stateId',
    shape: z.strictObject({
      activityId: iri,
      agent,
      registration: z.optional(uuid),
      stateId: z.optional(id),
      since: z.optional(timestamp),
    }),
  },
  activityProfile: {
    id: 'profileId',
    shape: z.strictObject({ activityId: iri, profileId: z.optional(id), since: z.optional(timestamp) }),
  },
  agentProfile: {
    id: 'profileId',
    shape: z.strictObject({ agent, profileId: z.optional(id), since: z.optional(timestamp) }),
  },
} as const;

/** Reads the parameters of a request for documents, or says what is wrong with them. */
export function parseDocumentQuery(
  kind: DocumentKind,
  method: string,
  given: Record<string, string>,
): DocumentQuery | { fault: string } {
  const { shape, id: name } = resources[kind];
  const parsed = shape.safeParse(given, { error: z.locales.en().localeError });
  if (!parsed.success) return { fault: firstFault(parsed.error) };
  const asked: Record<string, string | undefined> = parsed.data;
  const documentId = asked[name] ?? null;
  const many = method === 'GET' || method === 'HEAD' || (method === 'DELETE' && kind === 'state');
  if (documentId === null && !many) return { fault: `${name}: must be given` };
  if (asked.since !== undefined && (documentId !== null || method === 'DELETE')) {
    return { fault: 'since: is only for a list of ids' };
  }
  const owner = asked.agent === undefined ? '' : parseAgent(asked.agent);
  if (owner === null) return { fault: 'agent: must be an agent, as JSON' };
  return {
    place: {
      kind,
      activity: asked.activityId ?? '',
      agent: owner,
      registration: asked.registration?.toLowerCase() ?? null,
    },
    id: documentId,
    since: asked.since === undefined ? null : toUtc(asked.since),
  };
}

/** What the agent of a parameter is found by; null where it is none. */
export function parseAgent(json: string): string | null {
  try {
    const parsed = actor.safeParse(JSON.parse(json));
    return parsed.success ? ifiOf(parsed.data) : null;
  } catch {
    return null;
  }
}

import * as z from 'zod/mini';
import { isSafe } from '../plan/join.ts';
import { createLrsClient, type LrsClient } from '../record/lrs-client.ts';
import type { CredentialRow, Database } from './database.ts';
import { Halt } from './halt.ts';
import type { Destination } from './send.ts';

z.config({ jitless: true });

/** Another LRS than the record, to which statements are sent; null: they go to the record. */
export const sendToSchema = z._default(
  z.nullable(
    z.object({
      endpoint: z.string().check(z.refine(isSafe)),
      version: z.enum(['1.0.3', '2.0.0']),
      key: z.string(),
      secret: z.string(),
    }),
  ),
  null,
);

export type SendTo = NonNullable<z.infer<typeof sendToSchema>>;

const answerSchema = z.object({ sendTo: sendToSchema });

/** An organisation that changes its LRS may leave the old one standing, where nobody reads what comes. */
const OFTEN_MS = 10 * 60_000;
const JUST_NOW_MS = 60_000;

/** Speaks to the record as the person whose credential it is. */
export function recordClient({ endpoint, key, secret }: CredentialRow): LrsClient {
  return createLrsClient({ endpoint, key, secret, fetch: (url, request) => fetch(url, request) });
}

/** Where statements of the person whose credential it is are sent; `record` names the record. Throws a `Halt`. */
export async function destinationOf(db: Database, kept: CredentialRow, record: string): Promise<Destination> {
  const credential = await stillSo(db, kept, record);
  const { sendTo, who } = credential;
  if (!sendTo) return { client: recordClient(credential), host: record, refused: (status) => forget(db, who, status) };
  return {
    client: createLrsClient({ ...sendTo, fetch: (url, request) => fetch(url, request) }),
    host: new URL(sendTo.endpoint).host,
    refused: async () => {
      if (isRecent(credential, JUST_NOW_MS)) return false;
      await db.put('credentials', { ...credential, askedAt: 0 });
      return true;
    },
  };
}

/** A record that was set up anew knows the old credential no more: the next try enrols again. */
async function forget(db: Database, who: string, status: number): Promise<boolean> {
  if (status !== 401) return false;
  await db.delete('credentials', who);
  return true;
}

function isRecent({ askedAt = 0 }: CredentialRow, ms: number): boolean {
  return Math.abs(Date.now() - askedAt) < ms;
}

/** The credential as the record says it now; as it was where the record does not say. */
async function stillSo(db: Database, credential: CredentialRow, record: string): Promise<CredentialRow> {
  if (!credential.sendTo || isRecent(credential, OFTEN_MS)) return credential;
  const answer = await ask(credential);
  if (answer === null) return credential;
  if (typeof answer === 'number') {
    if (await forget(db, credential.who, answer)) {
      throw new Halt({ say: 'sync.refused', host: record, status: answer }, 'back-off');
    }
    return credential;
  }
  const now = { ...credential, ...answer, askedAt: Date.now() };
  await db.put('credentials', now);
  return now;
}

/** What the record says, the status by which it refused, or null where no answer came. */
async function ask({ endpoint, key, secret }: CredentialRow): Promise<z.infer<typeof answerSchema> | number | null> {
  try {
    const answer = await fetch(`${endpoint.replace(/\/xapi$/, '')}/send-to`, {
      headers: { authorization: `Basic ${btoa(`${key}:${secret}`)}` },
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(15_000),
    });
    const parsed = answerSchema.safeParse(await answer.json().catch(() => null));
    return answer.ok && parsed.success ? parsed.data : answer.status;
  } catch {
    return null;
  }
}

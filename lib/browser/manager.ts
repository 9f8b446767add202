import * as z from 'zod/mini';
import type { Answer, Evidence, Matrix, RecordFault } from '../plan/manager.ts';
import type { Memory } from './memory.ts';

z.config({ jitless: true });

const me = z.object({ name: z.string(), kind: z.string() });

const matrix = z.object({
  teams: z.array(z.string()),
  team: z.nullable(z.string()),
  badges: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      description: z.string(),
      lessons: z.array(z.object({ id: z.string(), title: z.string() })),
    }),
  ),
  people: z.array(
    z.object({
      account: z.string(),
      name: z.string(),
      role: z.string(),
      team: z.string(),
      sample: z.boolean(),
      cells: z.array(z.object({ badge: z.string(), earned: z.nullable(z.string()), done: z.number(), of: z.number() })),
    }),
  ),
  asOf: z.string(),
});

const evidence = z.object({
  statements: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      verb: z.string(),
      lesson: z.nullable(z.string()),
      title: z.string(),
      seconds: z.nullable(z.number()),
      score: z.nullable(z.number()),
      body: z.string(),
    }),
  ),
});

interface Credential {
  /** The record's address. */
  endpoint: string;
  key: string;
  secret: string;
}

/** Who is signed in to the dashboard in this browser. */
export async function readSession(
  memory: Memory,
): Promise<{ record: string | null; signedIn: boolean; name: string | null }> {
  const kept = await memory.db.get('credentials', 'manager');
  const record = kept?.endpoint ?? memory.configuration.record?.url ?? null;
  return { record, signedIn: kept !== undefined, name: kept?.name ?? null };
}

/** Keeps a manager's credential once the record has accepted it. */
export async function signIn(
  memory: Memory,
  endpoint: string,
  key: string,
  secret: string,
): Promise<Answer<{ name: string }>> {
  const answer = await ask({ endpoint, key, secret }, '/me', me);
  if (!answer.ok) return answer;
  if (answer.value.kind === 'learner') return { ok: false, fault: { say: 'record.forbidden', host: hostOf(endpoint) } };
  const { name } = answer.value;
  await memory.db.put('credentials', { who: 'manager', endpoint: endpoint.replace(/\/$/, ''), key, secret, name });
  return { ok: true, value: { name } };
}

export async function signOut(memory: Memory): Promise<void> {
  await memory.db.delete('credentials', 'manager');
}

export async function readMatrix(memory: Memory, team: string | null): Promise<Answer<Matrix>> {
  return asManager(memory, `/matrix${team === null ? '' : `?${new URLSearchParams({ team })}`}`, matrix);
}

export async function readEvidence(memory: Memory, person: string, badge: string): Promise<Answer<Evidence>> {
  return asManager(memory, `/evidence?${new URLSearchParams({ person, badge })}`, evidence);
}

async function asManager<T>(memory: Memory, path: string, schema: z.ZodMiniType<T>): Promise<Answer<T>> {
  const kept = await memory.db.get('credentials', 'manager');
  if (!kept) return { ok: false, fault: { say: 'record.signIn', host: '' } };
  return ask(kept, path, schema);
}

/** Asks the record; whatever goes wrong comes back as a fault that says what to do. */
async function ask<T>(
  { endpoint, key, secret }: Credential,
  path: string,
  schema: z.ZodMiniType<T>,
): Promise<Answer<T>> {
  const host = hostOf(endpoint);
  const fail = (fault: RecordFault): Answer<T> => ({ ok: false, fault });
  try {
    const answer = await fetch(endpoint.replace(/\/$/, '') + path, {
      headers: { authorization: `Basic ${base64(`${key}:${secret}`)}` },
      signal: AbortSignal.timeout(15_000),
    });
    if (answer.status === 401) return fail({ say: 'record.signIn', host });
    if (answer.status === 403) return fail({ say: 'record.forbidden', host });
    if (answer.status === 404) return fail({ say: 'record.notRecord', host });
    if (!answer.ok) return fail({ say: 'record.failing', host, status: answer.status });
    const parsed = schema.safeParse(await answer.json().catch(() => null));
    return parsed.success ? { ok: true, value: parsed.data } : fail({ say: 'record.notRecord', host });
  } catch (error) {
    return fail({
      say: error instanceof DOMException && error.name === 'TimeoutError' ? 'record.slow' : 'record.down',
      host,
    });
  }
}

function hostOf(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).host : endpoint;
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

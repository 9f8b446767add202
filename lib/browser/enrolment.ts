import * as z from 'zod/mini';
import { learnerKey } from '../learner/learner.ts';
import type { Failed } from '../record/lrs-client.ts';
import type { CredentialRow } from './database.ts';
import type { Memory } from './memory.ts';
import { sendToSchema } from './send-to.ts';

z.config({ jitless: true });

const answerSchema = z.object({ key: z.string(), secret: z.string(), sendTo: sendToSchema });
const actorSchema = z.object({ actor: z.object({ account: z.object({ homePage: z.string(), name: z.string() }) }) });

/** No credential: the record refused with a status, or no answer came. */
type NotEnrolled = { status: number } | Failed;

export type Enrolled = { ok: true; credential: CredentialRow } | { ok: false; why: NotEnrolled };

/** A learner's own credential, for the record that they joined: kept from before, or asked of the record with the organisation's enrolment token. */
export async function enrol(memory: Memory, learner: string): Promise<Enrolled> {
  const person = await memory.db.get('people', learner);
  const record = person?.record ? { url: person.record } : memory.configuration.record;
  if (!record) return { ok: false, why: { status: 404 } };
  const endpoint = `${record.url.replace(/\/$/, '')}/xapi`;
  const kept = await memory.db.get('credentials', learner);
  if (kept?.endpoint === endpoint) return { ok: true, credential: kept };
  // Whoever came by invitation needs another one: no token stands for them.
  if (person?.record) return { ok: false, why: { status: 401 } };
  const who = await personOf(memory, learner);
  if (!who) return { ok: false, why: { status: 404 } };
  const answer = await ask(record, who);
  if (!('key' in answer)) return { ok: false, why: answer };
  const credential = { who: learner, endpoint, name: who.name, ...answer, askedAt: Date.now() };
  await memory.db.put('credentials', credential);
  return { ok: true, credential };
}

interface Person {
  name: string;
  account: { homePage: string; name: string };
}

/** Who a learner's key stands for; of someone who no longer works here now, what their statements say. */
async function personOf({ learner: present, db }: Memory, learner: string): Promise<Person | null> {
  if (present && learnerKey(present) === learner) return present;
  const known = await db.get('people', learner);
  if (known) return known;
  const row = await db.getFromIndex('outbox', 'learner', learner);
  const parsed = row && actorSchema.safeParse(JSON.parse(row.statement));
  return parsed?.success ? { name: parsed.data.actor.account.name, account: parsed.data.actor.account } : null;
}

async function ask(
  { url, enrolmentToken }: { url: string; enrolmentToken?: string | undefined },
  { name, account }: Person,
): Promise<z.infer<typeof answerSchema> | NotEnrolled> {
  try {
    const answer = await fetch(`${url.replace(/\/$/, '')}/enrol`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: enrolmentToken ?? '', name, account }),
      signal: AbortSignal.timeout(15_000),
    });
    if (!answer.ok) return { status: answer.status };
    const parsed = answerSchema.safeParse(parse(await answer.text()));
    return parsed.success ? parsed.data : { status: 404 };
  } catch (error) {
    return { failed: error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'network' };
  }
}

/** What JSON says; null for anything else, such as the page of another service. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

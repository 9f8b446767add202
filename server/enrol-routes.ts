import { Hono } from 'hono';
import * as z from 'zod/mini';
import { describeCredential, drawSecret, isSameSecret, type KeyAndSecret } from './access.ts';
import { addressOf } from './address.ts';
import type { Env } from './app.ts';
import { createAttempts } from './attempts.ts';
import { tooMany } from './identify.ts';
import type { Core } from './keep.ts';
import { type SendTo, sendToOf } from './lrs/lrs.ts';
import { putCredential } from './store/credentials.ts';
import { findPerson, putPerson } from './store/roster.ts';
import { settled } from './store/settings.ts';
import type { Sql } from './store/sql.ts';
import { accountIfi } from './xapi/actor.ts';
import { iri } from './xapi/values.ts';

const line = z.string().check(z.minLength(1), z.maxLength(200));

const enrolment = z.object({
  token: z.string().check(z.maxLength(200)),
  account: z.object({ homePage: iri, name: line }),
  name: line,
  /** Said by the browser's configuration, and not believed: the roster knows. */
  role: z.optional(z.string()),
});

type Enrolment = z.infer<typeof enrolment>;

/** The token that lets a browser ask for a key of its own. */
export function enrolmentToken(sql: Sql): Promise<string> {
  return settled(sql, 'enrolment-token', () => drawSecret().secret);
}

/** Where a browser with the enrolment token gets the key of the person who uses it. */
export function enrolRoutes(core: Core): Hono<Env> {
  const attempts = createAttempts(core.clock);
  return new Hono<Env>().post('/', async (c) => {
    const address = addressOf(c);
    const waitSeconds = attempts.waitSeconds(address);
    if (waitSeconds > 0) return tooMany(c, waitSeconds, 'Too many wrong enrolment tokens came from this address.');
    const asked = enrolment.safeParse(await c.req.json().catch(() => null));
    if (!asked.success)
      return c.json({ error: `${asked.error.issues[0]?.path.join('.') || 'body'}: is not as it should be` }, 400);
    const given = await core.database.write((sql) => enrol(core, sql, asked.data));
    if (given) return c.json(given);
    attempts.failed(address);
    return c.json({ error: 'This enrolment token is not the one in force.' }, 401);
  });
}

/** The key of a person's browser, and where it sends statements to where that is another LRS. */
type Enrolled = KeyAndSecret & { sendTo: SendTo | null };

async function enrol(core: Core, sql: Sql, { token, account, name }: Enrolment): Promise<Enrolled | null> {
  if (!isSameSecret(token, await enrolmentToken(sql))) return null;
  const actor = accountIfi(account);
  const known = await findPerson(sql, actor);
  if (!known) {
    const { homePage, name: number } = account;
    await putPerson(sql, { actor, homePage, account: number, name, team: '', role: '', sample: false });
  }
  const given = drawSecret();
  const credential = describeCredential('learner', given, { name: known?.name ?? name, actor });
  await putCredential(sql, credential, core.clock().toISOString());
  return { ...given, sendTo: sendToOf(core.lrs) };
}

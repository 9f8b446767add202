import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { describeCredential, drawSecret, hashOf, isSecretOf, type KeyAndSecret } from './access.ts';
import { addressOf } from './address.ts';
import type { Env } from './app.ts';
import { createAttempts } from './attempts.ts';
import { adminOnly } from './credential-routes.ts';
import { tooMany } from './identify.ts';
import type { Core } from './keep.ts';
import { putCredential } from './store/credentials.ts';
import {
  findInvitation,
  openInvitations,
  putInvitation,
  removeInvitation,
  useInvitation,
} from './store/invitations.ts';
import { findPerson } from './store/roster.ts';
import type { Sql } from './store/sql.ts';
import { accountIfi, accountOf } from './xapi/actor.ts';

const asked = z.object({ number: z.string(), days: z._default(z.int().check(z.gte(1), z.lte(90)), 7) });
const DAY_MS = 86_400_000;

/** Where an administrator invites people on the roster, and takes invitations back. */
export function invitationRoutes(core: Core): Hono<Env> {
  const routes = new Hono<Env>();
  routes.post('/', adminOnly, (c) => invite(core, c));
  routes.get('/', adminOnly, async (c) => {
    const open = await core.database.read((sql) => openInvitations(sql, core.clock().toISOString()));
    const told = open.map(({ id, actor, expires }) => ({ id, number: accountOf(actor)?.name ?? '', expires }));
    return c.json({ invitations: told });
  });
  routes.delete('/:id', adminOnly, async (c) => {
    const removed = await core.database.write((sql) => removeInvitation(sql, c.req.param('id')));
    return removed ? c.json({ revoked: 1 }) : c.json({ error: 'There is no such invitation that could be used.' }, 404);
  });
  return routes;
}

async function invite(core: Core, c: Context<Env>): Promise<Response> {
  const parsed = asked.safeParse(await c.req.json().catch(() => null));
  if (!parsed.success) return c.json({ error: 'An invitation needs a number, and days from 1 to 90.' }, 400);
  const { number, days } = parsed.data;
  const actor = accountIfi({ homePage: core.homePage, name: number });
  const now = core.clock();
  const { key: id, secret } = drawSecret();
  const expires = new Date(now.getTime() + days * DAY_MS).toISOString();
  const known = await core.database.write(async (sql) => {
    const person = await findPerson(sql, actor);
    if (person) await putInvitation(sql, { id, secretHash: hashOf(secret), actor, expires }, now.toISOString());
    return person !== null;
  });
  if (!known) return c.json({ error: `Nobody on the roster has the number ${number}.` }, 404);
  return c.json({ id, secret, expires }, 201);
}

const joining = z.object({ id: z.string().check(z.maxLength(200)), secret: z.string().check(z.maxLength(200)) });

/** Where a browser exchanges an invitation for the key of the person who was invited. */
export function joinRoutes(core: Core): Hono<Env> {
  const attempts = createAttempts(core.clock);
  return new Hono<Env>().post('/', async (c) => {
    const address = addressOf(c);
    const waitSeconds = attempts.waitSeconds(address);
    if (waitSeconds > 0) return tooMany(c, waitSeconds, 'Too many wrong invitations came from this address.');
    const parsed = joining.safeParse(await c.req.json().catch(() => null));
    if (!parsed.success) return c.json({ error: 'An invitation has an id and a secret.' }, 400);
    const given = await core.database.write((sql) => exchange(sql, core, parsed.data));
    if (given) return c.json(given);
    attempts.failed(address);
    return c.json({ error: 'This invitation is used, over, taken back or was never given.' }, 401);
  });
}

type Joined = KeyAndSecret & { name: string; account: { homePage: string; name: string } };

async function exchange(sql: Sql, core: Core, { id, secret }: z.infer<typeof joining>): Promise<Joined | null> {
  const now = core.clock().toISOString();
  const invitation = await findInvitation(sql, id);
  if (!invitation || !isSecretOf(invitation.secretHash, secret) || invitation.expires <= now) return null;
  const person = await findPerson(sql, invitation.actor);
  if (!person || !(await useInvitation(sql, id, now))) return null;
  const given = drawSecret();
  const { actor, name, homePage, account: number } = person;
  await putCredential(sql, describeCredential('learner', given, { name, actor }), now);
  return { ...given, name, account: { homePage, name: number } };
}

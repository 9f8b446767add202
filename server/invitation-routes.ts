import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { signedText } from '../lib/record/fingerprint.ts';
import { describeCredential, drawSecret, hashOf, isSecretOf, type KeyAndSecret } from './access.ts';
import { addressOf } from './address.ts';
import type { Env } from './app.ts';
import { createAttempts } from './attempts.ts';
import { adminOnly } from './credential-routes.ts';
import { tooMany } from './identify.ts';
import { readIdentity } from './identity.ts';
import type { Core } from './keep.ts';
import { type SendTo, sendToOf } from './lrs/lrs.ts';
import { putCredential } from './store/credentials.ts';
import {
  findInvitation,
  type Invitation,
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
    return person && readIdentity(sql);
  });
  if (!known) return c.json({ error: `Nobody on the roster has the number ${number}.` }, 404);
  return c.json({ id, secret, expires, fingerprint: known.fingerprint }, 201);
}

const joining = z.object({ id: z.string().check(z.maxLength(200)), secret: z.string().check(z.maxLength(200)) });

/** Why an invitation lets nobody in; `unknown` also where it was taken back. */
type Closed = 'unknown' | 'used' | 'expired';

const closedWords: Record<Closed, string> = {
  unknown: 'This invitation was taken back, or was never given.',
  used: 'This invitation is used up.',
  expired: 'The days of this invitation are over.',
};

/**
 * Where a browser looks whose invitation it has, by its id alone, and exchanges it for the key of the person who was
 * invited. The answer is signed with the record's key, which the person has seen before.
 */
export function joinRoutes(core: Core): Hono<Env> {
  const attempts = createAttempts(core.clock);
  const refuse = (c: Context<Env>, reason: Closed) => {
    if (reason === 'unknown') attempts.failed(addressOf(c));
    return c.json({ error: closedWords[reason], reason }, 401);
  };
  const waiting = (c: Context<Env>) => {
    const seconds = attempts.waitSeconds(addressOf(c));
    return seconds > 0 ? tooMany(c, seconds, 'Too many wrong invitations came from this address.') : null;
  };
  const routes = new Hono<Env>();
  routes.get('/:id', async (c) => {
    const wait = waiting(c);
    if (wait) return wait;
    const told = await core.database.write((sql) => describe(sql, core, c.req.param('id')));
    return 'closed' in told ? refuse(c, told.closed) : c.json(told);
  });
  routes.post('/', async (c) => {
    const wait = waiting(c);
    if (wait) return wait;
    const parsed = joining.safeParse(await c.req.json().catch(() => null));
    if (!parsed.success) return c.json({ error: 'An invitation has an id and a secret.' }, 400);
    const given = await core.database.write((sql) => exchange(sql, core, parsed.data));
    return 'closed' in given ? refuse(c, given.closed) : c.json(given);
  });
  return routes;
}

/** What may be known before the secret is told: whose record this is, that the invitation is open, where statements go. */
async function describe(sql: Sql, { organisation, clock, lrs }: Core, id: string) {
  const now = clock().toISOString();
  const invitation = await findInvitation(sql, id);
  const closed = whyClosed(invitation, now);
  if (closed) return { closed };
  const { key } = await readIdentity(sql);
  const endpoint = sendToOf(lrs)?.endpoint;
  return { organisation: organisation.name, key, expires: invitation?.expires, now, ...(endpoint && { endpoint }) };
}

function whyClosed(invitation: Invitation | null, now: string): Closed | null {
  if (!invitation) return 'unknown';
  if (invitation.used !== null) return 'used';
  return invitation.expires <= now ? 'expired' : null;
}

/** What a browser gets: `answer` is the text that `signature` is of. */
type Exchanged = { answer: string; signature: string } | { closed: Closed };
type Joined = KeyAndSecret & {
  name: string;
  account: { homePage: string; name: string };
  catalogueKey: string | null;
  /** Where statements go where that is another LRS. */
  sendTo: SendTo | null;
};

async function exchange(sql: Sql, core: Core, { id, secret }: z.infer<typeof joining>): Promise<Exchanged> {
  const now = core.clock().toISOString();
  const invitation = await findInvitation(sql, id);
  if (!invitation || !isSecretOf(invitation.secretHash, secret)) return { closed: 'unknown' };
  const closed = whyClosed(invitation, now);
  if (closed) return { closed };
  const person = await findPerson(sql, invitation.actor);
  if (!person) return { closed: 'unknown' };
  if (!(await useInvitation(sql, id, now))) return { closed: 'used' };
  const given = drawSecret();
  const { actor, name, homePage, account: number } = person;
  await putCredential(sql, describeCredential('learner', given, { name, actor }), now);
  const { catalogueKey } = core.organisation;
  const joined: Joined = {
    ...given,
    name,
    account: { homePage, name: number },
    catalogueKey,
    sendTo: sendToOf(core.lrs),
  };
  const answer = JSON.stringify(joined);
  return { answer, signature: (await readIdentity(sql)).sign(signedText(id, answer)) };
}

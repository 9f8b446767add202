import * as z from 'zod/mini';
import { fromBase64url, toUtf8 } from '../catalogue/bytes.ts';
import { learnerKey } from '../learner/learner.ts';
import { isSafe, type JoinFault, type JoinOutcome, type JoinView, readLink } from '../plan/join.ts';
import { pinFault } from '../plan/pin.ts';
import { fingerprintOf, signedText } from '../record/fingerprint.ts';
import { withoutPort } from '../tool/site.ts';
import { browser } from './extension.ts';
import { findJoined, type Joined } from './joined.ts';
import type { Memory } from './memory.ts';
import { countOutbox, learnersWaiting } from './outbox.ts';
import { become, newPerson, peopleView } from './people.ts';
import { hashPin } from './pin.ts';
import { sendToSchema } from './send-to.ts';

z.config({ jitless: true });

const told = z.object({
  organisation: z.string(),
  key: z.string(),
  expires: z.string(),
  now: z.string(),
  /** Where statements go where that is another LRS. */
  endpoint: z.optional(z.string().check(z.refine(isSafe))),
});
const given = z.object({ answer: z.string(), signature: z.string() });
const person = z.object({
  key: z.string(),
  secret: z.string(),
  name: z.string(),
  account: z.object({ homePage: z.string(), name: z.string() }),
  catalogueKey: z.nullable(z.string()),
  sendTo: sendToSchema,
});
const refusal = z.object({ reason: z.enum(['used', 'expired', 'unknown']) });

type Link = NonNullable<ReturnType<typeof readLink>>;
type Refused = { why: JoinFault };

/** A clock that is off by less does no harm. */
const minutesOff = 5;

/** What the popup shows of the invitation in a tab. The click on our icon lets us read the address this once. */
export async function lookAtInvitation(memory: Memory, tab: number | null): Promise<JoinView> {
  const link = await linkIn(tab);
  if (!link) return { state: 'none' };
  const { host } = new URL(link.url);
  const refuse = (why: JoinFault): JoinView => ({ state: 'refused', why, host });
  if (memory.managed) return refuse('managed');
  if (!isSafe(link.url)) return refuse('insecure');
  const answer = await ask(`${link.url}/join/${link.id}`, {}, told);
  if ('why' in answer) return refuse(answer.why);
  const { organisation, key, now } = answer;
  const bytes = fromBase64url(key);
  if (bytes?.length !== 32) return refuse('notRecord');
  if (answer.endpoint !== undefined && !(await isReachable(answer.endpoint))) {
    return { state: 'refused', why: 'unreachable', host: new URL(answer.endpoint).host };
  }
  const off = Math.round(Math.abs(Date.parse(now) - Date.now()) / 60_000);
  return {
    state: 'asks',
    organisation,
    host,
    key,
    fingerprint: fingerprintOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))),
    clockOff: off >= minutesOff ? off : 0,
    needsPin: (await peopleView(memory)).people.length > 0,
    leaves: await whatIsLeft(memory, link.url, key),
  };
}

/** Whether the browser lets us speak to an LRS: it was allowed, or the LRS itself lets pages of ours read its answers. */
async function isReachable(endpoint: string): Promise<boolean> {
  const origins = [withoutPort(`${new URL(endpoint).origin}/*`)];
  if (await browser.permissions.contains({ origins }).catch(() => false)) return true;
  const headers = { 'X-Experience-API-Version': '1.0.3' };
  const signal = AbortSignal.timeout(15_000);
  return fetch(`${endpoint.replace(/\/+$/, '')}/about`, { headers, signal, credentials: 'omit' }).then(
    () => true,
    () => false,
  );
}

/** Null where this browser belongs to nobody, or to the same record with the same key. */
async function whatIsLeft(
  { configuration, db }: Memory,
  url: string,
  key: string,
): Promise<{ name: string; waiting: number } | null> {
  const joined = await findJoined(db);
  const present = configuration.record?.url;
  if (present === undefined || (present === url && (!joined || joined.key === key))) return null;
  const counts = await Promise.all((await learnersWaiting(db)).map((learner) => countOutbox(db, learner)));
  const waiting = counts.reduce((sum, each) => sum + each.waiting, 0);
  return { name: configuration.organisation?.name || new URL(present).host, waiting };
}

/**
 * Exchanges the invitation in a tab, once, for the key of the person who was invited, and makes them the one at work
 * here. The answer must be signed with the key that was shown; `leaves`: the person agreed to leave another organisation.
 */
export async function join(
  memory: Memory,
  { tab, key, pin, leaves }: { tab: number; key: string; pin: string | null; leaves: boolean },
): Promise<JoinOutcome> {
  const view = await lookAtInvitation(memory, tab);
  const link = await linkIn(tab);
  if (view.state !== 'asks' || !link) {
    return view.state === 'refused' ? view : { state: 'refused', why: 'unknown', host: '' };
  }
  const refuse = (why: JoinFault): JoinOutcome => ({ state: 'refused', why, host: view.host });
  if (view.key !== key || (view.leaves !== null && !leaves)) return refuse('forged');
  if (pin === null && view.needsPin) return { state: 'pin', why: 'needed' };
  const weak = pin === null ? null : pinFault(pin);
  if (weak) return { state: 'pin', why: weak };
  const got = await exchange(link, key);
  if ('why' in got) return refuse(got.why);
  const { name, account } = got;
  const organisation = view.organisation || view.host;
  await keep(memory, { name: organisation, url: link.url, key, catalogueKey: got.catalogueKey }, got, pin);
  return { state: 'joined', name: `${name} (${account.name})`, organisation, host: view.host };
}

async function keep(memory: Memory, organisation: Joined, got: z.infer<typeof person>, pin: string | null) {
  const { db } = memory;
  const { name, account, key, secret, sendTo } = got;
  const who = learnerKey({ name, account });
  const hash = pin === null ? null : await hashPin(pin);
  const known = await db.get('people', who);
  const row = { ...(known ?? newPerson({ name, account }, null)), name, record: organisation.url, wrong: 0, until: 0 };
  const tx = db.transaction(['settings', 'credentials', 'people'], 'readwrite', { durability: 'strict' });
  await tx.objectStore('settings').put(organisation, 'organisation');
  const credential = { who, endpoint: `${organisation.url}/xapi`, key, secret, name, sendTo, askedAt: Date.now() };
  await tx.objectStore('credentials').put(credential);
  await tx.objectStore('people').put({ ...row, pin: hash ?? row.pin });
  await tx.done;
  await become(memory, { ...row, pin: hash ?? row.pin });
}

async function exchange({ url, id, secret }: Link, key: string): Promise<z.infer<typeof person> | Refused> {
  const body = JSON.stringify({ id, secret });
  const headers = { 'content-type': 'application/json' };
  const answer = await ask(`${url}/join`, { method: 'POST', headers, body }, given);
  if ('why' in answer) return answer;
  if (!(await isSigned(signedText(id, answer.answer), answer.signature, key))) return { why: 'forged' };
  const parsed = person.safeParse(JSON.parse(answer.answer));
  return parsed.success ? parsed.data : { why: 'notRecord' };
}

async function isSigned(text: string, signature: string, key: string): Promise<boolean> {
  const [keyBytes, signatureBytes] = [fromBase64url(key), fromBase64url(signature)];
  if (!keyBytes || !signatureBytes) return false;
  const known = await crypto.subtle.importKey('raw', keyBytes, 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', known, signatureBytes, toUtf8(text));
}

async function linkIn(tab: number | null): Promise<Link | null> {
  // The tab may have gone since the click.
  const url = tab === null ? undefined : (await browser.tabs.get(tab).catch(() => null))?.url;
  return readLink(url ?? '');
}

async function ask<T>(address: string, init: RequestInit, schema: z.ZodMiniType<T>): Promise<T | Refused> {
  try {
    const signal = AbortSignal.timeout(15_000);
    const answer = await fetch(address, { ...init, signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (answer.status === 429) return { why: 'tooMany' };
    if (answer.status >= 500) return { why: 'unreachable' };
    const body: unknown = await answer.json().catch(() => null);
    const refused = refusal.safeParse(body);
    if (refused.success) return { why: refused.data.reason };
    const parsed = schema.safeParse(body);
    return answer.ok && parsed.success ? parsed.data : { why: 'notRecord' };
  } catch {
    return { why: 'unreachable' };
  }
}

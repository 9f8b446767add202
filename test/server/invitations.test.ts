import { createHash, createPublicKey, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { fingerprintOf, signedText } from '../../lib/record/fingerprint.ts';
import type { KeyAndSecret } from '../../server/access.ts';
import type { TrainingRecord } from '../../server/record.ts';
import { as, completion, createClock, HOME, importRoster, list, openRecord, send } from './record-rig.ts';

type Given = { id: string; secret: string; expires: string; fingerprint: string };

async function open() {
  const clock = createClock();
  const record = await openRecord({ clock });
  await importRoster(record, ['7,Ann,North,Cashier']);
  return { record, clock };
}

async function invite(record: TrainingRecord, more: object = {}): Promise<Given> {
  const answer = await record.request('/invitations', {
    method: 'POST',
    body: JSON.stringify({ number: '7', ...more }),
  });
  return (await answer.json()) as Given;
}

async function joined(record: TrainingRecord, invitation: { id: string; secret: string }): Promise<KeyAndSecret> {
  const { answer } = (await (await join(record, invitation)).json()) as { answer: string };
  return JSON.parse(answer) as KeyAndSecret;
}

function join(record: TrainingRecord, { id, secret }: { id: string; secret: string }) {
  return record.app.request('/join', { method: 'POST', body: JSON.stringify({ id, secret }) });
}

test('an invitation is exchanged once for the key of the person who was invited', async () => {
  const { record } = await open();
  const given = await invite(record);
  const got = await joined(record, given);
  expect(got).toMatchObject({ name: 'Ann', account: { homePage: HOME, name: '7' } });
  const learner = as(record, got);
  expect((await send(learner, completion('7', 'acme.till/sale'))).status).toBe(200);
  expect((await list(learner)).statements).toHaveLength(1);
  expect((await join(record, given)).status).toBe(401);
});

test('of two browsers that come with one invitation at once, one gets in', async () => {
  const { record } = await open();
  const given = await invite(record);
  const statuses = (await Promise.all([join(record, given), join(record, given)])).map(({ status }) => status);
  expect(statuses.sort()).toEqual([200, 401]);
});

test('an invitation is over after its days, or when it is taken back, and a wrong secret does not use it up', async () => {
  const { record, clock } = await open();
  const [old, taken, good] = [await invite(record, { days: 1 }), await invite(record), await invite(record)];
  expect(old.expires).toBe('2026-03-03T09:00:00.000Z');
  const listed = (await (await record.request('/invitations')).json()) as { invitations: object[] };
  expect(listed.invitations).toHaveLength(3);
  expect(JSON.stringify(listed)).not.toContain(good.secret);
  expect((await record.request(`/invitations/${taken.id}`, { method: 'DELETE' })).status).toBe(200);
  expect((await record.request(`/invitations/${taken.id}`, { method: 'DELETE' })).status).toBe(404);
  clock.move(86_400_000);
  expect((await join(record, old)).status).toBe(401);
  expect((await join(record, taken)).status).toBe(401);
  expect((await join(record, { ...good, secret: old.secret })).status).toBe(401);
  expect((await join(record, good)).status).toBe(200);
});

test('nobody is invited who is not on the roster, and by nobody but an administrator', async () => {
  const { record } = await open();
  const body = JSON.stringify({ number: '8' });
  expect((await record.request('/invitations', { method: 'POST', body })).status).toBe(404);
  const given = await joined(record, await invite(record));
  expect((await as(record, given)('/invitations', { method: 'POST', body })).status).toBe(403);
});

test('guessing invitations is stopped', async () => {
  const { record } = await open();
  for (let turn = 0; turn < 10; turn += 1) expect((await join(record, { id: 'x', secret: 'y' })).status).toBe(401);
  expect((await join(record, { id: 'x', secret: 'y' })).status).toBe(429);
});

test('whose record it is can be seen without the secret and as often as one likes, and the key is the one read aloud', async () => {
  const record = await openRecord({ organisation: { name: 'Harbour Street', catalogueKey: null } });
  await importRoster(record, ['7,Ann,North,Cashier']);
  const given = await invite(record);
  const look = () => record.app.request(`/join/${given.id}`);
  await look();
  const told = (await (await look()).json()) as { key: string };
  expect(told).toMatchObject({ organisation: 'Harbour Street', expires: given.expires });
  expect(JSON.stringify(told)).not.toContain('Ann');
  const digest = createHash('sha256').update(Buffer.from(told.key, 'base64url')).digest();
  expect(fingerprintOf(digest)).toBe(given.fingerprint);
  expect(given.fingerprint).toMatch(/^\d{5}( \d{5}){5}$/);
});

test('what a browser gets is signed with the key of the record, for this invitation alone', async () => {
  const { record } = await open();
  const given = await invite(record);
  const { key } = (await (await record.app.request(`/join/${given.id}`)).json()) as { key: string };
  const { answer, signature } = (await (await join(record, given)).json()) as { answer: string; signature: string };
  const known = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
  const holds = (text: string) => verify(null, Buffer.from(text), known, Buffer.from(signature, 'base64url'));
  expect(holds(signedText(given.id, answer))).toBe(true);
  expect(holds(signedText(given.id, `${answer} `))).toBe(false);
  expect(holds(signedText('another', answer))).toBe(false);
});

test('an invitation says why it lets nobody in', async () => {
  const { record, clock } = await open();
  const [used, old, taken] = [await invite(record), await invite(record, { days: 1 }), await invite(record)];
  await join(record, used);
  await record.request(`/invitations/${taken.id}`, { method: 'DELETE' });
  clock.move(86_400_000);
  for (const [given, reason] of [
    [used, 'used'],
    [old, 'expired'],
    [taken, 'unknown'],
  ] as const) {
    for (const answer of [await record.app.request(`/join/${given.id}`), await join(record, given)]) {
      expect([answer.status, await answer.json()]).toEqual([401, expect.objectContaining({ reason })]);
    }
  }
});

import { expect, test } from 'vitest';
import type { TrainingRecord } from '../../server/record.ts';
import { as, completion, createClock, HOME, importRoster, list, openRecord, send } from './record-rig.ts';

type Given = { id: string; secret: string; expires: string };

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

function join(record: TrainingRecord, { id, secret }: { id: string; secret: string }) {
  return record.app.request('/join', { method: 'POST', body: JSON.stringify({ id, secret }) });
}

test('an invitation is exchanged once for the key of the person who was invited', async () => {
  const { record } = await open();
  const given = await invite(record);
  const joined = (await (await join(record, given)).json()) as { key: string; secret: string };
  expect(joined).toMatchObject({ name: 'Ann', account: { homePage: HOME, name: '7' } });
  const learner = as(record, joined);
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
  const given = (await (await join(record, await invite(record))).json()) as { key: string; secret: string };
  expect((await as(record, given)('/invitations', { method: 'POST', body })).status).toBe(403);
});

test('guessing invitations is stopped', async () => {
  const { record } = await open();
  for (let turn = 0; turn < 10; turn += 1) expect((await join(record, { id: 'x', secret: 'y' })).status).toBe(401);
  expect((await join(record, { id: 'x', secret: 'y' })).status).toBe(429);
});

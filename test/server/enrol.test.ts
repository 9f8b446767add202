import { expect, test } from 'vitest';
import type { TrainingRecord } from '../../server/record.ts';
import { createClock, enrol, HOME, importRoster, openRecord } from './record-rig.ts';

function ask(record: TrainingRecord, more: object = {}) {
  const body = JSON.stringify({ token: record.token, account: { homePage: HOME, name: '7' }, name: 'Ann', ...more });
  return record.app.request('/enrol', { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
}

async function roster(record: TrainingRecord): Promise<object[]> {
  return ((await (await record.request('/roster/people')).json()) as { people: object[] }).people;
}

test('who is not on the roster is added without team and role, whatever the browser says', async () => {
  const record = await openRecord();
  expect((await ask(record, { role: 'manager', team: 'North' })).status).toBe(200);
  expect(await roster(record)).toEqual([
    { account: '7', homePage: HOME, name: 'Ann', team: '', role: '', sample: false },
  ]);
});

test('who is on the roster stays as the roster says', async () => {
  const record = await openRecord();
  await importRoster(record, ['7,Ann Roster,North,Cashier']);
  const learner = await enrol(record, '7', 'Somebody Else');
  expect(await roster(record)).toEqual([
    { account: '7', homePage: HOME, name: 'Ann Roster', team: 'North', role: 'Cashier', sample: false },
  ]);
  expect(await (await learner('/me')).json()).toMatchObject({ name: 'Ann Roster' });
});

test('a wrong token gives nothing, and many of them close the door for a while, to the right one too', async () => {
  const clock = createClock();
  const record = await openRecord({ clock });
  for (let turn = 0; turn < 10; turn += 1) expect((await ask(record, { token: 'guess' })).status).toBe(401);
  const shut = await ask(record);
  expect(shut.status).toBe(429);
  expect(shut.headers.get('Retry-After')).toBe('600');
  clock.move(600_000);
  expect((await ask(record)).status).toBe(200);
});

test.each([{ account: { homePage: 'nowhere', name: '7' } }, { account: { homePage: HOME, name: '' } }, { name: '' }])(
  'an enrolment of the wrong shape is refused: %j',
  async (more) => {
    const record = await openRecord();
    expect((await ask(record, more)).status).toBe(400);
    expect(await roster(record)).toEqual([]);
  },
);

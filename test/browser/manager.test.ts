import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answer, Evidence, Matrix } from '../../lib/plan/manager.ts';
import { importRoster } from '../server/record-rig.ts';
import { always, fine, html, hurry, recordAddress, type Weather } from './front.ts';
import { completeTheSale, openRig, type Rig, seller, startWorker } from './rig.ts';
import { ask, startBackground } from './stage.ts';

vi.mock('../../lib/browser/extension.ts', () => import('./fake-extension.ts'));

let rig: Rig;
let boss: { key: string; secret: string };

const host = 'record.example';
const session = () => ask({ type: 'manager.session' });
const signIn = (key = boss.key, secret = boss.secret, record = recordAddress) =>
  ask<Answer<{ name: string }>>({ type: 'manager.signIn', record, key, secret });
const matrix = (team: string | null = null) => ask<Answer<Matrix>>({ type: 'manager.matrix', team });
const evidence = () => ask<Answer<Evidence>>({ type: 'manager.evidence', account: '7', badge: seller });

const troubles: [string, Weather, object][] = [
  ['is down', always('down'), { say: 'record.down', host }],
  ['is slow', always('slow'), { say: 'record.slow', host }],
  ['answers 401', always(new Response('{}', { status: 401 })), { say: 'record.signIn', host }],
  ['answers 403', always(new Response('{}', { status: 403 })), { say: 'record.forbidden', host }],
  ['answers 404', always(new Response('', { status: 404 })), { say: 'record.notRecord', host }],
  ['answers 500', always(new Response('', { status: 500 })), { say: 'record.failing', host, status: 500 }],
  ['answers HTML', () => html(), { say: 'record.notRecord', host }],
  ['answers other JSON', () => Response.json({ hello: 'there' }), { say: 'record.notRecord', host }],
];

beforeEach(async () => {
  rig = await openRig();
  await importRoster(rig.record, ['7,Ann,North,Cashier', '8,Ben,South,']);
  const body = JSON.stringify({ kind: 'manager', name: 'Mina', teams: ['North'] });
  boss = (await (await rig.record.request('/credentials', { method: 'POST', body })).json()) as typeof boss;
  startBackground();
});

describe('signing in', () => {
  test('is not done yet: the address comes from the configuration', async () => {
    expect(await session()).toEqual({ record: recordAddress, signedIn: false, name: null });
    expect(await matrix()).toEqual({ ok: false, fault: { say: 'record.signIn', host: '' } });
  });

  test('keeps the credential that the record accepts', async () => {
    expect(await signIn()).toEqual({ ok: true, value: { name: 'Mina' } });
    expect(await session()).toEqual({ record: recordAddress, signedIn: true, name: 'Mina' });
  });

  test('takes an address with a slash at its end', async () => {
    expect(await signIn(boss.key, boss.secret, `${recordAddress}/`)).toMatchObject({ ok: true });
    expect(await matrix()).toMatchObject({ ok: true });
  });

  test('with a wrong secret keeps nothing', async () => {
    expect(await signIn(boss.key, 'wrong')).toEqual({ ok: false, fault: { say: 'record.signIn', host } });
    expect(await session()).toMatchObject({ signedIn: false });
  });

  test('with a secret of letters beyond Latin is refused by the record, not by us', async () => {
    expect(await signIn('Müller', 'كلمة')).toEqual({ ok: false, fault: { say: 'record.signIn', host } });
  });

  test('with a learner’s key is refused', async () => {
    const worker = await startWorker();
    await completeTheSale(worker);
    await worker.sync.drain();
    const mine = (await rig.db.getAll('credentials'))[0];
    expect(await signIn(mine?.key, mine?.secret)).toEqual({ ok: false, fault: { say: 'record.forbidden', host } });
    expect(await session()).toMatchObject({ signedIn: false });
  });

  test('at something that is no address says that nothing answers there', async () => {
    const record = 'not an address';
    expect(await signIn('k', 's', record)).toEqual({ ok: false, fault: { say: 'record.down', host: record } });
  });

  test.each(troubles)('says what to do when the record %s, and keeps nothing', async (_, weather, fault) => {
    hurry();
    rig.front.weather = weather;
    expect(await signIn()).toEqual({ ok: false, fault });
    expect(await session()).toMatchObject({ signedIn: false });
  });
});

describe('signed in', () => {
  beforeEach(() => signIn());

  test('a manager sees the team, and a badge absent before and present after', async () => {
    const cell = async () => {
      const answer = await matrix('North');
      if (!answer.ok) throw new Error(answer.fault.say);
      expect(answer.value.people.map(({ name }) => name)).toEqual(['Ann']);
      return answer.value.people[0]?.cells[0];
    };
    expect(await cell()).toEqual({ badge: seller, earned: null, done: 0, of: 1 });
    const worker = await startWorker();
    await completeTheSale(worker);
    await worker.sync.drain();
    expect(await cell()).toEqual({ badge: seller, earned: expect.any(String), done: 1, of: 1 });
    expect(await evidence()).toMatchObject({
      ok: true,
      value: { statements: [{ verb: 'earned' }, { verb: 'completed', score: 0.5, seconds: 60 }] },
    });
  });

  test('a manager may not read another team', async () => {
    expect(await matrix('South')).toEqual({ ok: false, fault: { say: 'record.forbidden', host } });
  });

  test.each(troubles)('stays so when the record %s, and says what is wrong', async (_, weather, fault) => {
    hurry();
    rig.front.weather = weather;
    expect(await matrix()).toEqual({ ok: false, fault });
    expect(await evidence()).toEqual({ ok: false, fault });
    rig.front.weather = fine;
    expect(await session()).toMatchObject({ signedIn: true });
    expect(await matrix()).toMatchObject({ ok: true });
  });

  test('signing out forgets the credential', async () => {
    await ask({ type: 'manager.signOut' });
    expect(await rig.db.getAll('credentials')).toEqual([]);
    expect(await session()).toEqual({ record: recordAddress, signedIn: false, name: null });
  });
});

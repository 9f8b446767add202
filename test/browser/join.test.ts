import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { JoinOutcome, JoinView } from '../../lib/plan/join.ts';
import { importRoster, openRecord } from '../server/record-rig.ts';
import { extension } from './fake-extension.ts';
import { createFront, recordAddress } from './front.ts';
import { annKey, ben, openRig, type Rig } from './rig.ts';
import { ask, identifyAs, openTab, staffView, startBackground } from './stage.ts';

vi.mock('../../lib/browser/extension.ts', () => import('./fake-extension.ts'));

const tab = 5;
const look = () => ask<JoinView>({ type: 'popup.invitation', tab });
const asks = async () => {
  const view = await look();
  if (view.state !== 'asks') throw new Error(JSON.stringify(view));
  return view;
};
const join = async (pin: string | null = '2580', more: object = {}) =>
  ask<JoinOutcome>({ type: 'popup.join', tab, key: (await asks()).key, pin, leaves: false, ...more });

let rig: Rig;
let id = '';

/** Nobody has set up this browser; a tab shows an invitation for Ann. */
beforeEach(async () => {
  rig = await openRig({ learner: null, record: false });
  rig.record = await openRecord({
    clock: () => new Date(),
    organisation: { name: 'Harbour Street', catalogueKey: null },
  });
  rig.front = createFront(rig.record);
  await extension.areas.managed.remove('tools');
  await importRoster(rig.record, ['7,Ann,North,Cashier', '8,Ben,North,Cashier']);
  await openInvitation('7');
  startBackground();
});

async function openInvitation(number: string): Promise<void> {
  const body = JSON.stringify({ number });
  const given = await (await rig.record.request('/invitations', { method: 'POST', body })).json();
  const { secret } = given as { secret: string };
  id = (given as { id: string }).id;
  extension.tabs.length = 0;
  extension.tabs.push({ id: tab, url: `${recordAddress}/join#${id}.${secret}` });
}

describe('an invitation', () => {
  test('is looked at without its secret, as often as one likes', async () => {
    expect(await asks()).toMatchObject({ organisation: 'Harbour Street', host: 'record.example', clockOff: 0 });
    expect(await look()).toEqual(await look());
    expect(rig.front.asked.every(({ method, body }) => method === 'GET' && body === '')).toBe(true);
    expect((await staffView()).organisation).toBeNull();
  });

  test('is exchanged once, for a credential that the database alone has', async () => {
    expect(await join()).toMatchObject({ state: 'joined', name: 'Ann (7)', organisation: 'Harbour Street' });
    const kept = await rig.db.get('credentials', annKey);
    expect(kept).toMatchObject({ endpoint: `${recordAddress}/xapi`, name: 'Ann' });
    expect(JSON.stringify([...extension.areas.local.values, ...extension.areas.session.values])).not.toContain(
      kept?.secret ?? '',
    );
    expect(await staffView()).toMatchObject({ learner: { name: 'Ann' }, organisation: 'Harbour Street' });
    expect(await look()).toEqual({ state: 'refused', why: 'used', host: 'record.example' });
  });

  test('that is over, or was taken back, says so', async () => {
    const later = vi.spyOn(rig.record.core, 'clock').mockReturnValue(new Date(Date.now() + 8 * 86_400_000));
    expect(await look()).toMatchObject({ state: 'refused', why: 'expired' });
    later.mockRestore();
    await rig.record.request(`/invitations/${id}`, { method: 'DELETE' });
    expect(await look()).toMatchObject({ state: 'refused', why: 'unknown' });
  });

  test('whose record does not answer, or is none, changes nothing', async () => {
    rig.front.weather = () => 'down';
    expect(await look()).toMatchObject({ why: 'unreachable' });
    rig.front.weather = () => new Response('<!doctype html>', { status: 200 });
    expect(await look()).toMatchObject({ why: 'notRecord' });
    expect(await rig.db.getAll('credentials')).toEqual([]);
  });

  test('is refused where the answer is not signed with the key that was shown', async () => {
    const { key } = await asks();
    rig.front.weather = ({ method }) =>
      method === 'POST'
        ? new Response(JSON.stringify({ answer: '{"key":"k","secret":"s"}', signature: 'A'.repeat(86) }))
        : null;
    const outcome = await ask({ type: 'popup.join', tab, key, pin: null, leaves: false });
    expect(outcome).toMatchObject({ state: 'refused', why: 'forged' });
    expect(await rig.db.getAll('credentials')).toEqual([]);
  });

  test('is refused on a machine that an organisation manages', async () => {
    await extension.areas.managed.set({ organisation: { name: 'Acme' } });
    startBackground();
    expect(await look()).toEqual({ state: 'refused', why: 'managed', host: 'record.example' });
    expect(rig.front.asked).toEqual([]);
  });

  test('is not read over an open line', async () => {
    extension.tabs.length = 0;
    extension.tabs.push({ id: tab, url: `http://record.example/join#${id}.${'A'.repeat(43)}` });
    expect(await look()).toMatchObject({ why: 'insecure' });
  });

  test('tells of a clock that is wrong, and lets one join all the same', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3 * 3_600_000 });
    rig.front.weather = ({ method, path }) =>
      method === 'GET' && path.startsWith('/join/')
        ? new Response(
            JSON.stringify({ organisation: '', key: 'A'.repeat(43), expires: '', now: '2999-01-01T00:00:00.000Z' }),
          )
        : null;
    expect((await asks()).clockOff).toBeGreaterThan(100);
  });
});

describe('who joins', () => {
  test('where others are already must have a PIN, and is asked before the invitation is used', async () => {
    await identifyAs(ben);
    expect(await join(null)).toEqual({ state: 'pin', why: 'needed' });
    expect(await join('1234')).toEqual({ state: 'pin', why: 'simple' });
    expect(await join('2468')).toMatchObject({ state: 'joined' });
  });

  test('again with a forgotten PIN gets a new one and keeps what is theirs', async () => {
    await join('2580');
    await ask({ type: 'staff.lock' });
    await openInvitation('7');
    await join('8642');
    await ask({ type: 'staff.lock' });
    expect(await ask({ type: 'staff.unlock', person: annKey, pin: '2580' })).toMatchObject({ ok: false });
    expect(await ask({ type: 'staff.unlock', person: annKey, pin: '8642' })).toEqual({ ok: true });
  });

  test('brings a second one of the same organisation without leaving it, and each needs an invitation', async () => {
    await join();
    await openInvitation('8');
    expect((await asks()).leaves).toBeNull();
    expect(await ask({ type: 'staff.identify', name: 'Cleo', number: '9', pin: '2468' })).toEqual({
      ok: false,
      why: 'link',
    });
    expect(await join('2468')).toMatchObject({ state: 'joined', name: 'Ben (8)' });
    expect((await staffView()).browser.people.map(({ name }) => name)).toEqual(['Ann', 'Ben']);
  });

  test('leaves another organisation only when asked, and what is unsent goes there and nowhere else', async () => {
    await join();
    rig.network.onLine = false;
    const page = openTab(1);
    await extension.areas.managed.set({});
    await rig.db.put('outbox', { id: 'x', learner: annKey, statement: '{}', reason: null });
    const old = await rig.db.get('settings', 'organisation');
    await rig.db.put('settings', { ...(old as object), name: 'Old Mill', url: 'https://old.example' }, 'organisation');
    await rig.db.put('people', { ...(await rig.db.get('people', annKey))!, record: 'https://old.example' });
    await openInvitation('8');
    startBackground();
    const view = await asks();
    expect(view.leaves).toEqual({ name: 'Old Mill', waiting: 1 });
    expect(await join('2468')).toMatchObject({ state: 'refused' });
    expect(await join('2468', { leaves: true })).toMatchObject({ state: 'joined', name: 'Ben (8)' });
    expect((await staffView()).browser.people.map(({ name }) => name)).toEqual(['Ben']);
    expect(await page.arrive()).toBeNull();
    expect((await rig.db.get('people', annKey))?.record).toBe('https://old.example');
  });
});

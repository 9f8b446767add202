import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { EntryAnswer } from '../../lib/plan/staff.ts';
import { browser, extension, forgetWorker } from './fake-extension.ts';
import { annKey, ben, benKey, logOf, openRig, outboxOf, type Rig, stored, told } from './rig.ts';
import { ask, identifyAs, openTab, staffView, startBackground } from './stage.ts';

vi.mock('../../lib/browser/extension.ts', () => import('./fake-extension.ts'));

const unlock = (person: string, pin: string) => ask<EntryAnswer>({ type: 'staff.unlock', person, pin });
const lock = () => ask({ type: 'staff.lock' });
const idle = (state: string) => extension.events.idle.fire(state);

let rig: Rig;

/** Ann (2468) and Ben (2580) use one browser; Ben is at work. */
beforeEach(async () => {
  rig = await openRig();
  startBackground();
  expect(await ask({ type: 'staff.pin', pin: '2468', before: null })).toEqual({ ok: true });
  expect(await identifyAs(ben)).toEqual({ ok: true });
});

describe('people of one browser', () => {
  test('are listed, and get in with their PIN alone', async () => {
    const { learner, browser } = await staffView();
    expect(learner?.name).toBe('Ben');
    expect(browser.people).toMatchObject([
      { key: annKey, name: 'Ann', isHere: false, hasPin: true },
      { key: benKey, name: 'Ben', isHere: true, hasPin: true },
    ]);
    expect(await unlock(annKey, '2580')).toMatchObject({ ok: false, why: 'wrong' });
    expect((await staffView()).learner?.name).toBe('Ben');
    expect(await unlock(annKey, '2468')).toEqual({ ok: true });
    expect((await staffView()).learner?.name).toBe('Ann');
  });

  test('are not impersonated by their number', async () => {
    expect(await ask({ type: 'staff.identify', name: 'Ann', number: '7', pin: null })).toMatchObject({ ok: false });
    expect(await ask({ type: 'staff.identify', name: 'Ann', number: '7', pin: '1379' })).toMatchObject({ ok: false });
    expect((await staffView()).learner?.name).toBe('Ben');
  });

  test('who come later must have a PIN, and not one that anybody tries first', async () => {
    const asked = { type: 'staff.identify', name: 'Cleo', number: '9' };
    expect(await ask({ ...asked, pin: null })).toEqual({ ok: false, why: 'needed' });
    expect(await ask({ ...asked, pin: '1234' })).toEqual({ ok: false, why: 'simple' });
    expect(await ask({ ...asked, pin: '12' })).toEqual({ ok: false, why: 'short' });
    expect((await staffView()).browser.people).toHaveLength(2);
  });

  test('keep what is theirs apart: log, outbox, progress, language and quiet', async () => {
    rig.network.onLine = false;
    const tab = openTab(1);
    await tab.arrive();
    await tab.ready();
    await tab.start();
    await ask({ type: 'staff.language', language: 'de' });
    await ask({ type: 'staff.quiet', quiet: 'asked' });
    expect(await logOf(rig, annKey)).toEqual([]);
    await unlock(annKey, '2468');
    const view = await staffView();
    expect([view.language, view.quiet, view.sync.waiting]).toEqual(['en', null, 0]);
    expect((await tab.arrive())?.lesson).toBeNull();
    expect(tab.plan?.offers).toHaveLength(1);
    await tab.ready();
    await tab.start();
    await unlock(benKey, '2580');
    expect(await staffView()).toMatchObject({ language: 'de', quiet: { for: 'asked' } });
    expect((await tab.arrive())?.lesson).not.toBeNull();
    for (const key of [annKey, benKey]) {
      expect(new Set((await logOf(rig, key)).map(({ event }) => event.learner))).toEqual(new Set([key]));
      for (const { statement } of await outboxOf(rig, key))
        expect(statement).toContain(`"name":"${key.split('|')[1]}"`);
    }
  });

  test('are quiet for a shift no longer once the browser starts anew, also who is away', async () => {
    await ask({ type: 'staff.quiet', quiet: 'shift' });
    await unlock(annKey, '2468');
    expect((await staffView()).quiet).toBeNull();
    startBackground();
    extension.events.startup.fire();
    await unlock(benKey, '2580');
    expect((await staffView()).quiet).toBeNull();
    // What the start sends is over before the test is.
    await ask({ type: 'staff.send' });
  });

  test('send under their own credentials, also who is away', async () => {
    rig.network.onLine = false;
    const tab = openTab(1);
    for (const [key, pin] of [
      [benKey, '2580'],
      [annKey, '2468'],
    ] as const) {
      await unlock(key, pin);
      await tab.arrive();
      await tab.ready();
      await tab.start();
    }
    await lock();
    rig.network.onLine = true;
    await ask({ type: 'staff.send' });
    expect(await stored(rig)).toHaveLength(2);
    expect((await stored(rig)).sort()).toEqual(
      [...told(await logOf(rig, annKey)), ...told(await logOf(rig, benKey))].sort(),
    );
    const [anns, bens] = [await rig.db.get('credentials', annKey), await rig.db.get('credentials', benKey)];
    expect(anns?.key).not.toBe(bens?.key);
    for (const { key, body } of rig.front.posts()) {
      expect(key).toBe(body.includes('"name":"7"') ? anns?.key : bens?.key);
    }
  });
});

describe('a locked browser', () => {
  test('offers nothing and records nothing to anybody', async () => {
    const tab = openTab(1);
    await tab.arrive();
    await tab.ready();
    const before = await rig.db.getAll('log');
    await lock();
    expect(await staffView()).toMatchObject({ learner: null, browser: { people: [{ name: 'Ann' }, { name: 'Ben' }] } });
    await tab.start();
    await tab.end('closed');
    expect(await tab.arrive()).toBeNull();
    expect(await rig.db.getAll('log')).toEqual(before);
    expect(extension.pushed.filter(({ message }) => (message as { type: string }).type === 'panel.open')).toHaveLength(
      0,
    );
  });

  test.each(['idle', 'locked'])('is what it becomes when the computer is %s', async (state) => {
    idle('active');
    expect((await staffView()).learner?.name).toBe('Ben');
    idle(state);
    await vi.waitFor(async () => expect((await staffView()).learner).toBeNull());
  });

  test('is what it is when the browser starts, but not when the worker does', async () => {
    forgetWorker();
    startBackground();
    expect((await staffView()).learner?.name).toBe('Ben');
    extension.areas.session.values.clear();
    startBackground();
    expect((await staffView()).learner).toBeNull();
  });

  test('is not for whoever has no PIN', async () => {
    await rig.db.clear('people');
    await lock();
    expect((await staffView()).learner?.name).toBe('Ben');
  });
});

describe('PINs', () => {
  test('are not kept, but a slow hash of each with a salt of its own', async () => {
    const rows = await rig.db.getAll('people');
    expect(JSON.stringify(rows)).not.toMatch(/2468|2580/);
    expect(new Set(rows.map(({ pin }) => pin?.salt)).size).toBe(2);
    expect(rows.every(({ pin }) => (pin?.iterations ?? 0) >= 300_000)).toBe(true);
  });

  test('cannot be tried out: each wrong one makes the next wait, also over the worker’s death', async () => {
    for (let turn = 0; turn < 2; turn += 1) expect(await unlock(annKey, '9753')).toMatchObject({ why: 'wrong' });
    expect(await unlock(annKey, '9753')).toEqual({ ok: false, why: 'wait', seconds: 30 });
    startBackground();
    expect(await unlock(annKey, '2468')).toMatchObject({ ok: false, why: 'wait' });
    expect(await unlock(benKey, '2580')).toEqual({ ok: true });
    const row = await rig.db.get('people', annKey);
    if (row) await rig.db.put('people', { ...row, until: Date.now() - 1 });
    expect(await unlock(annKey, '9753')).toEqual({ ok: false, why: 'wait', seconds: 60 });
    if (row) await rig.db.put('people', { ...row, until: Date.now() - 1 });
    expect(await unlock(annKey, '2468')).toEqual({ ok: true });
    expect((await rig.db.get('people', annKey))?.wrong).toBe(0);
  });

  test('are changed by who knows the present one', async () => {
    expect(await ask({ type: 'staff.pin', pin: '8642', before: '1111' })).toMatchObject({ ok: false, why: 'wrong' });
    expect(await ask({ type: 'staff.pin', pin: '8642', before: '2580' })).toEqual({ ok: true });
    await lock();
    expect(await unlock(benKey, '2580')).toMatchObject({ ok: false });
    expect(await unlock(benKey, '8642')).toEqual({ ok: true });
  });

  test('that are forgotten: the person is taken out once all is sent, and comes anew', async () => {
    rig.network.onLine = false;
    const tab = openTab(1);
    await tab.arrive();
    await tab.ready();
    await tab.start();
    expect(await ask({ type: 'staff.forget', person: benKey })).toEqual({ ok: false, why: 'unsent', n: 1 });
    rig.network.onLine = true;
    await ask({ type: 'staff.send' });
    const first = await rig.db.get('credentials', benKey);
    const [done] = await logOf(rig, benKey);
    await rig.db.put('outbox', { id: 'refused', learner: benKey, statement: '{}', reason: 'Refused.' } as never);
    await browser.storage.local.set({ [`unsent@${done?.event.id}`]: done });
    expect(await ask({ type: 'staff.forget', person: benKey })).toEqual({ ok: true });
    expect(await logOf(rig, benKey)).toEqual([]);
    expect(await outboxOf(rig, benKey)).toEqual([]);
    expect(Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith('unsent@'))).toEqual([]);
    expect((await staffView()).browser.people).toMatchObject([{ name: 'Ann' }]);
    expect(await identifyAs(ben)).toEqual({ ok: true });
    await ask({ type: 'staff.send' });
    expect((await rig.db.get('credentials', benKey))?.key).not.toBe(first?.key);
  });
});

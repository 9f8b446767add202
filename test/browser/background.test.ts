import { describe, expect, test, vi } from 'vitest';
import type { RecordEntry } from '../../lib/plan/staff.ts';
import { extension } from './fake-extension.ts';
import { fine, onStatements, packsFile } from './front.ts';
import { ben, logOf, openRig, outboxOf, sale, seller, stored, tillOrigin, tillPack, tillTool, told } from './rig.ts';
import { ask, identifyAs, openTab, playTheSale, staffView, startBackground } from './stage.ts';

vi.mock('../../lib/browser/extension.ts', () => import('./fake-extension.ts'));

/** Setting up ends with a try to send; nothing of it may run on into another test. */
const hasSent = () => vi.waitFor(() => expect(extension.areas.session.values.has('sync')).toBe(true));

describe('installed', () => {
  test('the extension brings its packs, and comes to the addresses that it may read', async () => {
    const rig = await openRig();
    await rig.db.clear('packs');
    rig.front.files.set(packsFile, JSON.stringify([tillPack()]));
    extension.granted.add(`${tillOrigin}/*`);
    extension.tabs.push({ id: 1, url: `${tillOrigin}/app` });
    startBackground();
    extension.events.installed.fire({ reason: 'install' });
    await vi.waitFor(() => expect(extension.injected).toEqual([{ tab: 1, file: '/detector.js' }]));
    expect(extension.registered.get('detector')?.matches).toEqual([`${tillOrigin}/*`]);
    expect((await openTab(1).arrive())?.offers).toMatchObject([{ lesson: sale }]);
    await hasSent();
  });

  test('what was broken off by the death of the worker is made good at its next start', async () => {
    const rig = await openRig();
    await rig.db.clear('packs');
    await rig.db.delete('settings', 'isSetUp');
    rig.front.files.set(packsFile, JSON.stringify([tillPack()]));
    extension.granted.add(`${tillOrigin}/*`);
    startBackground();
    await vi.waitFor(() => expect(extension.registered.get('detector')?.matches).toEqual([`${tillOrigin}/*`]));
    await vi.waitFor(async () => expect(await rig.db.get('settings', 'isSetUp')).toBe(true));
    await hasSent();
  });

  test('one pack with faults does not keep the others out', async () => {
    const rig = await openRig();
    await rig.db.clear('packs');
    rig.front.files.set(packsFile, JSON.stringify([[{ path: 'pack.json', text: '{' }], tillPack()]));
    const complaint = vi.spyOn(console, 'error').mockReturnValue();
    startBackground();
    extension.events.installed.fire({ reason: 'install' });
    await vi.waitFor(async () => expect(await rig.db.count('packs')).toBe(1));
    await hasSent();
    expect(complaint).toHaveBeenCalled();
  });

  test('a pack of a test build whose address does not answer does not keep the rest from work', async () => {
    const rig = await openRig({ policy: { packs: ['https://gone.example/a.json', 'https://packs.example/b.json'] } });
    rig.front.files.set(packsFile, JSON.stringify([]));
    const [file] = tillPack((pack) => {
      pack.publisher = 'other';
      pack.displayName = 'Other';
      for (const lesson of pack.contributes.lessons ?? []) lesson.title = 'Lesson';
    });
    rig.front.files.set('https://packs.example/b.json', file?.text ?? '');
    vi.spyOn(console, 'error').mockReturnValue();
    startBackground();
    extension.events.installed.fire({ reason: 'install' });
    await vi.waitFor(async () => expect(await rig.db.getAllKeys('packs')).toEqual(['acme.till', 'other.till']));
    await hasSent();
  });
});

describe('a lesson', () => {
  test('goes from the page to the record and comes back as a badge', async () => {
    const rig = await openRig();
    startBackground();
    const tab = openTab(1);
    await playTheSale(tab);
    expect(tab.plan?.lesson?.finished).toEqual({ skills: ['Selling'], badges: [{ name: 'Seller', waiting: true }] });
    await ask({ type: 'staff.send' });
    expect((await stored(rig)).sort()).toEqual(told(await logOf(rig)).sort());
    expect((await staffView()).badges).toMatchObject([{ id: seller, state: 'earned' }]);
    const lines = await ask<RecordEntry[]>({ type: 'staff.record' });
    expect(new Set(lines.map(({ state }) => state))).toEqual(new Set(['local', 'sent']));
  });

  test('lives on when the worker is killed in the midst of it', async () => {
    const rig = await openRig({ record: false });
    startBackground();
    const tab = openTab(1);
    await tab.arrive();
    await tab.start();
    await tab.act({ act: 'did', step: 'pay' });
    startBackground();
    await tab.act({ act: 'did', step: 'amount' });
    expect(tab.plan?.lesson?.step?.id).toBe('quiz');
    expect((await logOf(rig)).map(({ event }) => event.type)).toEqual(['lesson.started', 'step.done', 'step.done']);
  });

  test('keeps its plan where the page says that its effect is not there yet, and still counts it when it comes', async () => {
    const rig = await openRig({ record: false });
    startBackground();
    const tab = openTab(1);
    await tab.arrive();
    await tab.start(sale, 'person');
    const before = tab.plan?.id;
    await tab.act({ act: 'effect', seen: false });
    expect(tab.plan?.id).toBe(before);
    await tab.act({ act: 'effect', seen: true });
    expect((await logOf(rig)).map(({ event }) => event.type)).toContain('effect.seen');
  });

  test('has its scripts brought to a page once, and to the next page anew', async () => {
    await openRig({ record: false });
    startBackground();
    const tab = openTab(1);
    const brought = () => extension.injected.map(({ file }) => file);
    await tab.arrive();
    await tab.start(sale, 'person');
    await tab.act({ act: 'did', step: 'pay' });
    await tab.act({ act: 'did', step: 'amount' });
    expect(brought()).toEqual(['/watcher.js', '/overlay.js']);
    await tab.arrive('payment');
    expect(brought().slice(2)).toEqual(['/watcher.js', '/overlay.js']);
  });

  test('goes on in another tab of the tool', async () => {
    await openRig({ record: false });
    startBackground();
    const [one, other] = [openTab(1), openTab(2)];
    await one.arrive();
    await one.start();
    await one.act({ act: 'did', step: 'pay' });
    await other.arrive('payment');
    expect(other.plan?.lesson?.step?.id).toBe('amount');
    await other.act({ act: 'did', step: 'amount' });
    await one.arrive();
    expect(one.plan?.lesson?.step?.id).toBe('quiz');
  });

  test('played by two tabs at once is counted step by step', async () => {
    const rig = await openRig({ record: false });
    startBackground();
    const [one, other] = [openTab(1), openTab(2)];
    await one.arrive();
    await one.start();
    await other.arrive();
    await Promise.all([one.act({ act: 'did', step: 'pay' }), other.act({ act: 'did', step: 'pay' })]);
    expect((await logOf(rig)).map(({ event }) => event.type)).toEqual(['lesson.started', 'step.done']);
  });

  test('begun while addresses and packs are read again is known after it', async () => {
    const rig = await openRig({ record: false });
    startBackground();
    const tab = openTab(1);
    await tab.arrive();
    extension.events.granted.fire({});
    await tab.start();
    expect((await staffView()).lessons[0]).toMatchObject({ id: sale, state: 'started' });
    await tab.act({ act: 'did', step: 'pay' });
    expect((await logOf(rig)).map(({ event }) => event.type)).toEqual(['lesson.started', 'step.done']);
  });

  test('begun by another person is not theirs to act in', async () => {
    const rig = await openRig({ record: false });
    startBackground();
    const tab = openTab(1);
    await tab.arrive();
    await tab.start();
    await identifyAs(ben);
    await tab.act({ act: 'close' });
    expect((await logOf(rig)).map(({ event }) => event.type)).toEqual(['lesson.started']);
    expect(await rig.db.count('log')).toBe(1);
  });
});

describe('sending starts', () => {
  test('when a lesson is begun from the panel', async () => {
    const rig = await openRig();
    startBackground();
    await openTab(1).arrive();
    extension.tabs.push({ id: 1, url: `${tillOrigin}/app`, active: true });
    await ask({ type: 'staff.start', lesson: sale });
    await vi.waitFor(async () => expect(await stored(rig)).toHaveLength(1));
  });

  async function waitingRig() {
    const rig = await openRig();
    rig.front.weather = onStatements('down');
    startBackground();
    const tab = openTab(1);
    await tab.arrive();
    await tab.start();
    await vi.waitFor(async () => expect((await staffView()).sync.problem).toMatchObject({ say: 'sync.down' }));
    rig.front.weather = fine;
    return rig;
  }

  test('by the alarm once the agreed time has come', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const rig = await waitingRig();
    vi.setSystemTime(Date.now() + 30 * 60_000);
    extension.events.alarm.fire({ name: 'drain' });
    await vi.waitFor(async () => expect(await outboxOf(rig)).toEqual([]));
    expect(await stored(rig)).toHaveLength(1);
  });

  test('when the network is back', async () => {
    const rig = await waitingRig();
    self.dispatchEvent(new Event('online'));
    await vi.waitFor(async () => expect(await outboxOf(rig)).toEqual([]));
  });

  test('when the browser starts', async () => {
    const rig = await waitingRig();
    extension.areas.session.values.clear();
    startBackground();
    extension.events.startup.fire();
    await vi.waitFor(async () => expect(await outboxOf(rig)).toEqual([]));
  });
});

describe('where nobody has said who works here', () => {
  test('a tool’s page asks once, and nothing is written', async () => {
    const rig = await openRig({ learner: null });
    startBackground();
    const tab = openTab(1);
    expect(await tab.arrive()).toBeNull();
    expect(await tab.arrive()).toBeNull();
    expect(extension.pushed).toEqual([{ tab: 1, message: { type: 'panel.open' } }]);
    expect((await staffView()).learner).toBeNull();
    await identifyAs(ben);
    expect((await tab.arrive())?.offers).toHaveLength(1);
    expect(await logOf(rig)).toEqual([]);
  });

  test('the organisation may say it, and then nobody else', async () => {
    const learner = { name: 'Cleo', account: { homePage: 'https://staff.example', name: 'c1' } };
    const rig = await openRig({ learner: null, record: false, policy: { learner } });
    startBackground();
    await identifyAs(ben);
    expect(await staffView()).toMatchObject({ learner: { name: 'Cleo', number: 'c1' }, mayChangeLearner: false });
    await playTheSale(openTab(1));
    expect(new Set((await rig.db.getAll('log')).map((row) => row.learner))).toEqual(
      new Set(['https://staff.example|c1']),
    );
  });
});

describe('the key for the panel', () => {
  test('opens it on a tool’s page and does nothing elsewhere', async () => {
    await openRig({ record: false });
    startBackground();
    await openTab(1).arrive();
    extension.pushed.length = 0;
    extension.events.command.fire('panel', { id: 2 });
    extension.events.command.fire('panel', { id: 1 });
    await vi.waitFor(() => expect(extension.pushed).toEqual([{ tab: 1, message: { type: 'panel.open' } }]));
  });
});

describe('two tools that fit a page equally well', () => {
  test('are named, and none is chosen', async () => {
    await openRig({ record: false });
    extension.tabs.push({ id: 1, url: tillOrigin, active: true });
    startBackground();
    await openTab(1).arrive('sale', tillTool, [tillTool]);
    expect((await staffView()).conflict).toEqual(['Till']);
  });
});

import { describe, expect, test, vi } from 'vitest';
import { extension, forgetWorker } from './fake-extension.ts';
import { ben, logOf, openRig, sale } from './rig.ts';
import { ask, identifyAs, openTab, playTheSale, staffView, startBackground } from './stage.ts';

vi.mock('../../lib/browser/extension.ts', () => import('./fake-extension.ts'));

const noon = new Date(2026, 10, 24, 12).getTime();
const hour = 60 * 60_000;
const day = 24 * hour;

/** Two tabs of the till, at noon. */
async function openTabs() {
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  const rig = await openRig({ record: false });
  startBackground();
  const tabs = [openTab(1), openTab(2)] as const;
  for (const tab of tabs) await tab.arrive();
  return { rig, one: tabs[0], other: tabs[1] };
}

const offersOf = (plan: { offers: { lesson: string }[] } | null) => plan?.offers.map(({ lesson }) => lesson);
const typesOf = async (rig: Parameters<typeof logOf>[0]) => (await logOf(rig)).map(({ event }) => event.type);

describe('an offer', () => {
  test('is shown in one tab at a time', async () => {
    const { rig, one, other } = await openTabs();
    expect(await one.ready()).toBe(true);
    expect(await other.ready()).toBe(false);
    expect(await typesOf(rig)).toEqual(['lesson.offered']);
    expect(extension.injected).toContainEqual({ tab: 1, file: '/overlay.js' });
    expect(extension.injected).not.toContainEqual({ tab: 2, file: '/overlay.js' });
  });

  test('comes in a frame of another site’s page, where the tool is', async () => {
    await openRig({ record: false });
    startBackground();
    extension.tabs = [{ id: 3, url: 'https://portal.example/', active: true }];
    const framed = openTab(3, undefined, 5);
    await framed.arrive();
    expect(await framed.ready()).toBe(true);
    expect(extension.injected).toContainEqual({ tab: 3, frame: 5, file: '/overlay.js' });
    const { tool } = (await ask<{ here: { tool: string } }>({ type: 'staff.view' })).here;
    expect(tool).toBe(framed.plan?.tool);
  });

  test('is shown in one tab at a time over the death of the worker', async () => {
    const { one, other } = await openTabs();
    await one.ready();
    forgetWorker();
    startBackground();
    expect(await other.ready()).toBe(false);
  });

  test('gives its place to another tab when its tab goes to another page', async () => {
    const { one, other } = await openTabs();
    await one.ready();
    await one.arrive('payment');
    expect(await other.ready()).toBe(true);
  });

  test('gives its place to another tab when its tab is closed', async () => {
    const { one, other } = await openTabs();
    await one.ready();
    extension.pushed.length = 0;
    extension.events.tabClosed.fire(1);
    await vi.waitFor(() => expect(extension.pushed).toContainEqual({ tab: 2, message: { type: 'plan.stale' } }));
    expect(await other.ready()).toBe(true);
  });

  test('asked for twice by its tab is told of once', async () => {
    const { rig, one } = await openTabs();
    expect([await one.ready(), await one.ready()]).toEqual([true, true]);
    expect(await typesOf(rig)).toEqual(['lesson.offered']);
  });

  test('makes the plans of other tabs stale, not of its own', async () => {
    const { one } = await openTabs();
    extension.pushed.length = 0;
    await one.ready();
    expect(extension.pushed).toEqual([{ tab: 2, message: { type: 'plan.stale' } }]);
  });

  test('is not shown while a lesson is under way elsewhere', async () => {
    const { one, other } = await openTabs();
    await one.start();
    expect(await other.ready()).toBe(false);
    expect(offersOf(await other.arrive())).toEqual([]);
  });
});

describe('an offer that was closed', () => {
  test('does not come again today, in its tab or another', async () => {
    const { one, other } = await openTabs();
    await one.ready();
    await one.end('closed');
    expect(offersOf(one.plan)).toEqual([]);
    expect(offersOf(await one.arrive())).toEqual([]);
    expect(offersOf(await other.arrive())).toEqual([]);
  });

  test('does not come in another tab whose plan is from before', async () => {
    const { rig, one, other } = await openTabs();
    await one.ready();
    await one.end('closed');
    expect(await other.ready()).toBe(false);
    expect(await typesOf(rig)).toEqual(['lesson.offered', 'offer.closed']);
  });

  test('comes again tomorrow', async () => {
    const { one } = await openTabs();
    await one.ready();
    await one.end('closed');
    vi.setSystemTime(noon + day);
    expect(offersOf(await one.arrive())).toEqual([sale]);
  });

  test('by a tab that did not show it is not closed', async () => {
    const { rig, one, other } = await openTabs();
    await one.ready();
    await other.end('closed');
    expect(await typesOf(rig)).toEqual(['lesson.offered']);
    expect(await other.ready()).toBe(false);
  });

  test('stays with the person who closed it', async () => {
    const { one } = await openTabs();
    await one.ready();
    await one.end('closed');
    await identifyAs(ben);
    expect(offersOf(await one.arrive())).toEqual([sale]);
  });
});

describe('a lesson that was completed', () => {
  test('leaves the plan of every open tab at once, and what it read with it', async () => {
    const { one, other } = await openTabs();
    expect(other.plan).toMatchObject({ keys: ['element.receipt.visible'] });
    await playTheSale(one);
    expect(extension.pushed.at(-1)).toEqual({ tab: 2, message: { type: 'plan.stale' } });
    for (const plan of [one.plan, await other.arrive()]) {
      expect(plan).toMatchObject({ offers: [], busy: false, keys: [], targets: {} });
    }
  });
});

describe('quiet', () => {
  test('has no offers, not even from a plan of before', async () => {
    const { rig, one } = await openTabs();
    await ask({ type: 'staff.quiet', quiet: 'asked' });
    expect(await one.ready()).toBe(false);
    expect(offersOf(await one.arrive())).toEqual([]);
    expect(await typesOf(rig)).toEqual([]);
  });

  test('ends when the person says so', async () => {
    const { one } = await openTabs();
    await ask({ type: 'staff.quiet', quiet: 'asked' });
    vi.setSystemTime(noon + 400 * day);
    expect(offersOf(await one.arrive())).toEqual([]);
    await ask({ type: 'staff.quiet', quiet: null });
    expect(offersOf(await one.arrive())).toEqual([sale]);
  });

  test.each([
    ['hour', 1],
    ['shift', 8],
  ] as const)('ends by itself when its %s is over, and pages are told', async (quiet, hours) => {
    const { one } = await openTabs();
    await ask({ type: 'staff.quiet', quiet });
    const until = noon + hours * hour;
    expect(extension.alarms.get('quiet')).toEqual({ when: until });
    vi.setSystemTime(until - 1);
    expect((await staffView()).quiet).toEqual({ for: quiet, until });
    expect(offersOf(await one.arrive())).toEqual([]);
    vi.setSystemTime(until);
    expect((await staffView()).quiet).toBeNull();
    extension.pushed.length = 0;
    extension.events.alarm.fire({ name: 'quiet' });
    await vi.waitFor(() => expect(extension.pushed).toContainEqual(expect.objectContaining({ tab: 1 })));
    expect(offersOf(await one.arrive())).toEqual([sale]);
  });

  test('of a shift ends when the browser starts anew, of an hour goes on', async () => {
    await openTabs();
    for (const quiet of ['shift', 'hour']) {
      await ask({ type: 'staff.quiet', quiet });
      startBackground();
      extension.events.startup.fire();
      await vi.waitFor(async () => expect((await staffView()).quiet?.for).toBe(quiet === 'hour' ? 'hour' : undefined));
    }
  });

  test('leaves what the person starts themselves', async () => {
    const { one } = await openTabs();
    await ask({ type: 'staff.quiet', quiet: 'asked' });
    await one.arrive();
    await one.start(sale, 'person');
    expect(one.plan?.lesson?.lesson).toBe(sale);
  });
});

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { extension, extensionId, ownAddress } from './fake-extension.ts';
import { annKey, benKey, late, logOf, openRig, type Rig, sale, tillOrigin, tillPack, tillTool } from './rig.ts';
import { deliver, everythingKept, fromPage, openTab, startBackground, type Tab } from './stage.ts';

vi.mock('../../lib/browser/extension.ts', () => import('./fake-extension.ts'));

let rig: Rig;
let tab: Tab;

const elsewhere = 'https://evil.example';

/** Everything that is kept, and what was shown and told to tabs. */
const traces = async () => ({
  ...(await everythingKept(rig)),
  offer: extension.areas.session.values.get('shownOffer'),
  pushed: [...extension.pushed],
});

/** Delivers messages that must leave no trace, and gives the answers. */
async function leavesNoTrace(message: unknown, from: object = fromPage(1)) {
  const before = await traces();
  const reply = await deliver(message, from);
  expect(await traces()).toEqual(before);
  return reply;
}

const nothing = { ok: true, value: { plan: null, shown: false } };

beforeEach(async () => {
  rig = await openRig({ record: false });
  startBackground();
  tab = openTab(1);
  await tab.arrive();
});

describe('before a lesson, a page changes nothing', () => {
  const start = () => ({ type: 'lesson.start', plan: tab.plan?.id, lesson: sale, by: 'offer' });
  const ready = () => ({ type: 'offer.ready', plan: tab.plan?.id, lesson: sale });

  test('with the id of a plan that was never sent', async () => {
    for (const message of [start(), ready()]) {
      expect(await leavesNoTrace({ ...message, plan: crypto.randomUUID() })).toEqual(nothing);
    }
  });

  test('with the plan of another tab', async () => {
    const other = openTab(2);
    await other.arrive();
    expect(await leavesNoTrace({ ...start(), plan: other.plan?.id })).toEqual(nothing);
  });

  test('in a tab that was sent no plan', async () => {
    expect(await leavesNoTrace(start(), fromPage(3))).toEqual(nothing);
  });

  test('with a plan that a newer one has replaced', async () => {
    const old = start();
    await tab.arrive();
    expect(await leavesNoTrace(old)).toEqual(nothing);
  });

  test('from another origin', async () => {
    expect(await leavesNoTrace(start(), fromPage(1, elsewhere))).toEqual(nothing);
    expect(await leavesNoTrace(start(), fromPage(1, tillOrigin.replace('https', 'http')))).toEqual(nothing);
  });

  test('from a frame that was sent no plan', async () => {
    expect(await leavesNoTrace(start(), { ...fromPage(1), frameId: 7 })).toEqual(nothing);
  });

  test('from another extension', async () => {
    expect(await leavesNoTrace(start(), { ...fromPage(1), id: 'another-extension' })).toBeUndefined();
  });

  test.each(['about:blank', 'file:///till.html', 'data:text/html,x'])('from %s', async (url) => {
    const arrived = { type: 'page.arrived', tool: tillTool, screen: 'sale', tied: [] };
    expect(await leavesNoTrace(arrived, { ...fromPage(1), url })).toBeUndefined();
  });

  test('with a lesson that was not offered', async () => {
    for (const lesson of [late, 'acme.till/none', '__proto__']) {
      expect(await leavesNoTrace({ ...start(), lesson })).toEqual(nothing);
      expect(await leavesNoTrace({ ...ready(), lesson })).toEqual(nothing);
      expect(await leavesNoTrace({ type: 'offer.ended', plan: tab.plan?.id, lesson, how: 'closed' })).toEqual(nothing);
    }
  });

  test('with a lesson of another tool, even in the name of the person', async () => {
    const files = tillPack((pack) => {
      pack.publisher = 'other';
    });
    await deliver({ type: 'studio.install', files }, { id: extensionId, url: `${ownAddress}studio.html` });
    await tab.arrive();
    expect(await leavesNoTrace({ ...start(), lesson: 'other.till/sale', by: 'person' })).toEqual(nothing);
  });

  test('with the end of an offer that is not shown', async () => {
    const ended = { type: 'offer.ended', plan: tab.plan?.id, lesson: sale, how: 'closed' };
    expect(await leavesNoTrace(ended)).toEqual(nothing);
  });

  test('with a tool that is not declared to be there', async () => {
    const other = openTab(9, elsewhere);
    expect(await other.arrive()).toBeNull();
    await other.ready();
    await other.start(sale, 'person');
    expect(await logOf(rig)).toEqual([]);
  });
});

describe('in a lesson, a page changes nothing', () => {
  const act = (what: object) => ({
    type: 'lesson.act',
    plan: tab.plan?.id,
    attempt: tab.plan?.lesson?.attempt,
    act: what,
  });

  /** An act that fits neither changes the log nor what the plan shows; the plan itself is given anew. */
  async function changesNothing(what: object) {
    const before = await everythingKept(rig);
    const shown = tab.plan?.lesson;
    const reply = await deliver(act(what), fromPage(1));
    expect(await everythingKept(rig)).toEqual(before);
    expect(reply).toMatchObject({ ok: true, value: { plan: { lesson: shown } } });
  }

  beforeEach(() => tab.start());

  test('with an attempt that is not the open one', async () => {
    const message = { ...act({ act: 'close' }), attempt: crypto.randomUUID() };
    expect(await leavesNoTrace(message)).toEqual(nothing);
  });

  test('with an attempt that is over', async () => {
    const over = tab.plan?.lesson?.attempt;
    await tab.act({ act: 'close' });
    await tab.start(sale, 'person');
    expect(await leavesNoTrace({ ...act({ act: 'close' }), attempt: over })).toEqual(nothing);
  });

  test('with an effect that was never seen absent', () => changesNothing({ act: 'effect', seen: true }));

  test.each(['quiz', 'none'])('with a step that is no one’s to do on the page: %s', (step) =>
    changesNothing({ act: 'did', step }),
  );

  test('with Next where the person can do the step', () => changesNothing({ act: 'next' }));

  test('with an answer where nothing is asked', () => changesNothing({ act: 'answer', choices: [0] }));

  test.each([
    ['a choice below the first', { act: 'answer', choices: [-1] }],
    ['half a choice', { act: 'answer', choices: [0.5] }],
    ['an act that there is none of', { act: 'complete' }],
    ['a step without an end', { act: 'did', step: 'x'.repeat(201) }],
    ['no act', null],
  ])('with %s', async (_, what) => {
    expect(await leavesNoTrace({ ...act({}), act: what })).toEqual({ ok: true, value: null });
  });

  test('of learner, time and id: they are the background’s own', async () => {
    const at = '2001-01-01T00:00:00.000Z';
    const forged = { learner: benKey, at, timestamp: at, id: 'mine', event: { learner: benKey, at } };
    await deliver({ ...act({ act: 'did', step: 'pay', ...forged }), ...forged }, fromPage(1));
    const row = (await logOf(rig)).at(-1);
    expect(row?.event).toMatchObject({ type: 'step.done', learner: annKey });
    expect(JSON.stringify(await everythingKept(rig))).not.toMatch(/2001-01-01|"mine"|\|8/);
    expect(Object.keys(row?.event ?? {}).sort()).toEqual(
      ['at', 'attempt', 'id', 'learner', 'lesson', 'next', 'step', 'type'].sort(),
    );
  });
});

describe('a page is not answered what is for our own pages', () => {
  test.each([
    { type: 'studio.install', files: tillPack() },
    { type: 'studio.remove', id: 'acme.till' },
    { type: 'studio.open', id: 'acme.till' },
    { type: 'studio.installed' },
    { type: 'popup.claim', tool: tillTool, pattern: 'https://evil.example/*' },
    { type: 'popup.look', tab: 1 },
    { type: 'manager.session' },
    { type: 'manager.signIn', record: elsewhere, key: 'k', secret: 's' },
    { type: 'manager.signOut' },
    { type: 'manager.matrix', team: null },
    { type: 'manager.evidence', account: '7', badge: 'acme.till/seller' },
  ])('$type', async (message) => {
    expect(await leavesNoTrace(message)).toEqual({ ok: true, value: null });
  });
});

describe('what the drawer asks', () => {
  const messages = [
    { type: 'staff.identify', name: 'Eve', number: '9' },
    { type: 'staff.record' },
    { type: 'staff.view' },
    { type: 'staff.quiet', quiet: 'asked' },
    { type: 'staff.start', lesson: sale },
    { type: 'staff.send' },
  ];

  test.each(messages)('is refused without a plan: $type', async (message) => {
    expect(await leavesNoTrace(message, fromPage(3))).toEqual({ ok: true, value: null });
    expect(await leavesNoTrace(message, fromPage(1, elsewhere))).toEqual({ ok: true, value: null });
    expect(await leavesNoTrace(message, { ...fromPage(1), frameId: 2 })).toEqual({ ok: true, value: null });
  });

  test('is answered on a page with a plan', async () => {
    expect(await deliver({ type: 'staff.view' }, fromPage(1))).toMatchObject({
      ok: true,
      value: { learner: { name: 'Ann', number: '7' }, here: { tool: tillTool, screenName: 'Sale' } },
    });
  });
});

test.each([undefined, null, 7, 'page.arrived', [], {}, { type: 'unheard.of' }, { type: '__proto__' }])(
  'a message that is none is answered with nothing: %j',
  async (message) => {
    expect(await leavesNoTrace(message)).toEqual({ ok: true, value: null });
    expect(await leavesNoTrace(message, { id: extensionId, url: ownAddress })).toEqual({ ok: true, value: null });
  },
);

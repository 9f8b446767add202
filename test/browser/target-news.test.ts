import { beforeEach, expect, test, vi } from 'vitest';
import type { PackFile } from '../../lib/pack/fault.ts';
import type { Plan } from '../../lib/plan/plan.ts';
import type { StudioPack } from '../../lib/plan/studio.ts';
import type { Target } from '../../lib/target/target.ts';
import { sampleDescription } from '../pack/sample-description.ts';
import { extension } from './fake-extension.ts';
import { openRig, tillOrigin, tillPack, tillTool } from './rig.ts';
import { ask, deliver, fromPage, openTab, startBackground, type Tab } from './stage.ts';

vi.mock('../../lib/browser/extension.ts', () => import('./fake-extension.ts'));

const old = sampleDescription();
const renewed = sampleDescription({ id: 'tender', says: 'take payment' });
const sight = { how: 'changed', agree: ['kind'], differ: ['says', 'id', 'path'], score: 0.9, margin: 4 };

const captured = (described = old): PackFile[] =>
  tillPack((pack) => {
    const [tool] = pack.contributes.tools ?? [];
    if (tool) tool.targets = { ...tool.targets, pay: { described } as Target };
  });

let tab: Tab;

beforeEach(async () => {
  await openRig({ record: false });
  startBackground();
  await ask({ type: 'studio.install', files: captured() });
  tab = openTab(1);
  await tab.arrive();
  await tab.ready();
  await tab.start();
});

const tell = (more: object = {}) =>
  deliver({ type: 'target.seen', plan: tab.plan?.id, target: 'pay', sight, renewed, ...more }, fromPage(1, tillOrigin));
const faults = async () => (await ask<StudioPack>({ type: 'studio.check', files: captured() })).faults;
const planned = (plan: Plan | null) => plan?.targets['pay'];

test('a plan with a captured target brings the locator', () => {
  expect(planned(tab.plan)).toEqual({ described: old });
  const brought = JSON.stringify(extension.injected ?? []);
  expect(brought).toContain('locator.js');
});

test('one that changed is a problem of its lesson, counted, with the kinds of evidence and no word of the page', async () => {
  await tell();
  await tell();
  const all = await faults();
  expect(all).toHaveLength(1);
  expect(all[0]).toMatchObject({
    say: 'fault.targetChanged',
    severity: 'warning',
    values: { target: 'pay', kinds: 'name, id', n: 2 },
    in: { kind: 'lesson', id: 'sale' },
    fix: { tool: tillTool, target: 'pay', use: 'new' },
  });
  expect(JSON.stringify(all)).not.toContain('payment');
});

test('one that is missing is told as that, and has nothing to be mended with', async () => {
  await tell({ sight: { ...sight, how: 'missing' }, renewed: null });
  const [fault] = await faults();
  expect(fault).toMatchObject({ say: 'fault.targetMissing', values: { target: 'pay', n: 1 } });
  expect(fault).not.toHaveProperty('fix');
});

test('the new description is used where the trainer says so, and no longer when they go back', async () => {
  await tell();
  expect(planned(await tab.arrive())).toEqual({ described: old });
  await ask({ type: 'studio.describe', tool: tillTool, target: 'pay', use: 'new' });
  expect(planned(await tab.arrive())).toEqual({ described: renewed });
  expect((await faults())[0]).toMatchObject({ say: 'fault.targetRenewed', fix: { use: 'old' } });
  await ask({ type: 'studio.describe', tool: tillTool, target: 'pay', use: 'old' });
  expect(planned(await tab.arrive())).toEqual({ described: old });
});

test('what was seen of a description that the pack no longer has is forgotten', async () => {
  await tell();
  await ask({ type: 'studio.describe', tool: tillTool, target: 'pay', use: 'new' });
  const newer = sampleDescription({ id: 'pay-now' });
  await ask({ type: 'studio.install', files: captured(newer) });
  expect(planned(await tab.arrive())).toEqual({ described: newer });
  expect((await ask<StudioPack>({ type: 'studio.check', files: captured(newer) })).faults).toEqual([]);
});

test.each([
  ['of a target that was written by hand', { target: 'amount' }],
  ['of a target that the tool has not', { target: 'constructor' }],
  ['of another plan', { plan: 'another' }],
  ['with page text for a kind of evidence', { sight: { ...sight, differ: ['Ada Marsh, 12 Harbour St.'] } }],
  ['with a description of another shape', { renewed: { ...renewed, value: 'secret' } }],
])('a message %s changes nothing', async (_, more) => {
  await tell(more);
  expect(await faults()).toEqual([]);
});

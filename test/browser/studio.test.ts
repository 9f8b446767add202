import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PackFile } from '../../lib/pack/fault.ts';
import type { PackSource } from '../../lib/pack/schema.ts';
import type { InstalledPack, StudioPack } from '../../lib/plan/studio.ts';
import { extension } from './fake-extension.ts';
import { packsFile } from './front.ts';
import { openRig, type Rig, sale, tillPack, tillTool } from './rig.ts';
import { ask, openTab, startBackground } from './stage.ts';

vi.mock('../../lib/browser/extension.ts', () => import('./fake-extension.ts'));

let rig: Rig;

const check = (files: PackFile[]) => ask<StudioPack>({ type: 'studio.check', files });
const install = (files: PackFile[]) => ask<null>({ type: 'studio.install', files });
const remove = (id: string) => ask<null>({ type: 'studio.remove', id });
const installed = () => ask<InstalledPack[]>({ type: 'studio.installed' });

const anotherTill = (pack: PackSource) => {
  pack.publisher = 'other';
};
const newer = (pack: PackSource) => {
  pack.version = '2.0.0';
};

beforeEach(async () => {
  rig = await openRig({ record: false });
  rig.front.files.set(packsFile, JSON.stringify([tillPack()]));
  startBackground();
});

describe('the check', () => {
  test('shows what a pack contributes', async () => {
    const { contributions, faults } = await check(tillPack());
    expect(faults).toEqual([]);
    expect(contributions).toMatchObject({
      id: 'acme.till',
      name: 'Acme Till',
      version: '1.2.0',
      tools: [{ id: 'till', screens: [{ name: 'Sale' }, { name: 'Payment' }] }],
      lessons: [{ id: 'sale', title: 'Ring up a sale', effect: ['onTarget:receipt'] }, { id: 'late' }],
      badges: [{ id: 'seller', lessons: ['sale'] }],
    });
    expect(contributions?.lessons[0]?.steps.at(-1)).toMatchObject({ choices: ['Yes', 'No'] });
  });

  test('says where a fault is', async () => {
    const files = tillPack((pack) => {
      const [lesson] = pack.contributes.lessons ?? [];
      if (lesson) lesson.steps[0] = { id: 'pay', text: 'Press.', target: 'paj' };
    });
    const { contributions, faults } = await check(files);
    expect(contributions).toBeNull();
    const [fault] = faults;
    const line = files[0]?.text.split('\n').findIndex((each) => each.includes('"paj"')) ?? -1;
    expect(fault).toMatchObject({ file: 'pack.json', line: line + 1, severity: 'error' });
  });

  test.each([
    ['no files', []],
    ['no pack.json', [{ path: 'readme.md', text: '' }]],
    ['something that is not JSON', [{ path: 'pack.json', text: '{' }]],
    ['another JSON', [{ path: 'pack.json', text: '[]' }]],
  ])('of %s gives a fault', async (_, files) => {
    const { contributions, faults } = await check(files);
    expect(contributions).toBeNull();
    expect(faults[0]).toMatchObject({ file: 'pack.json', severity: 'error' });
  });

  test('warns of an installed tool that is told by the same signs', async () => {
    const { contributions, faults } = await check(tillPack(anotherTill));
    expect(contributions).not.toBeNull();
    expect(faults).toEqual([
      expect.objectContaining({ severity: 'warning', say: 'fault.claimed', values: { tool: 'till', other: tillTool } }),
    ]);
  });

  test('installs nothing', async () => {
    await check(tillPack(anotherTill));
    expect(await installed()).toHaveLength(1);
  });
});

describe('a pack that is installed here', () => {
  test('takes the place of the built-in one', async () => {
    await install(tillPack(newer));
    expect(await installed()).toMatchObject([
      { id: 'acme.till', name: 'Acme Till', version: '2.0.0', from: 'this browser', lessons: 2 },
    ]);
  });

  test('is what the next plan is made of, and open tabs ask for it', async () => {
    const tab = openTab(1);
    await tab.arrive();
    extension.pushed.length = 0;
    await install(
      tillPack((pack) => {
        const [lesson] = pack.contributes.lessons ?? [];
        if (lesson) lesson.title = 'Sell';
      }),
    );
    expect(extension.pushed).toContainEqual({ tab: 1, message: { type: 'plan.stale' } });
    expect((await tab.arrive())?.offers).toMatchObject([{ lesson: sale, title: 'Sell' }]);
  });

  test('opens with the files that it came with', async () => {
    const files = tillPack(newer);
    await install(files);
    expect(await ask({ type: 'studio.open', id: 'acme.till' })).toEqual(files);
    expect(await ask({ type: 'studio.open', id: 'acme.none' })).toEqual([]);
  });

  test('stays when the extension brings its own again', async () => {
    await install(tillPack(newer));
    extension.events.installed.fire({ reason: 'update' });
    await vi.waitFor(() => expect(extension.areas.session.values.has('sync')).toBe(true));
    expect(await installed()).toMatchObject([{ version: '2.0.0', from: 'this browser' }]);
  });

  test('gives way to the built-in one when it is removed', async () => {
    await install(tillPack(newer));
    await remove('acme.till');
    expect(await installed()).toMatchObject([{ id: 'acme.till', version: '1.2.0', from: 'built-in' }]);
  });

  test('is gone when it is removed and replaced none', async () => {
    await install(tillPack(anotherTill));
    expect(await installed()).toHaveLength(2);
    await remove('other.till');
    expect((await installed()).map(({ id }) => id)).toEqual(['acme.till']);
  });

  test('is left out with faults', async () => {
    await install([{ path: 'pack.json', text: '{}' }]);
    expect(await installed()).toMatchObject([{ version: '1.2.0', from: 'built-in' }]);
  });
});

import { beforeEach, expect, test, vi } from 'vitest';
import { installHere, removeHere } from '../../lib/browser/packs.ts';
import { readPack } from '../../lib/pack/read.ts';
import { extension } from './fake-extension.ts';
import { packsFile } from './front.ts';
import { ben, openRig, type Rig, tillOrigin, tillPack } from './rig.ts';
import { ask, identifyAs, openTab, staffView, startBackground } from './stage.ts';

vi.mock('../../lib/browser/extension.ts', () => import('./fake-extension.ts'));

let rig: Rig;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 24, 12) });
  rig = await openRig({ record: false });
  rig.front.files.set(packsFile, '[]');
});

/** A version of the till's pack whose tip says a text. */
async function install(version: string, text: string) {
  vi.setSystemTime(Date.now() + 60_000);
  const files = tillPack((source) => {
    const tips = [{ id: 'hint', tool: 'till', target: 'pay', text }];
    Object.assign(source, { version, contributes: { ...source.contributes, tips } });
  });
  const { pack } = readPack(files);
  if (!pack) throw new Error('The pack has faults.');
  await installHere(rig.db, pack, files);
  startBackground();
}

async function newsNow() {
  extension.tabs = [{ id: 1, url: `${tillOrigin}/app`, active: true }];
  await openTab(1).arrive();
  return (await staffView()).news.map(({ title, how }) => `${title} ${how}`);
}

test('is none where the version is the same, nor of a pack that was not here before', async () => {
  await install('1.2.0', 'Scan twice.');
  expect(await newsNow()).toEqual([]);
  await install('1.3.0', 'Scan once.');
  await removeHere(rig.db, 'acme.till');
  await install('1.4.0', 'Scan.');
  expect(await newsNow()).toEqual([]);
});

test('of a newer version is shown in its tool until the person has looked', async () => {
  await install('1.3.0', 'Scan twice.');
  expect(await newsNow()).toEqual(['Scan twice. new']);
  vi.setSystemTime(Date.now() + 60_000);
  await ask({ type: 'staff.newsSeen' });
  expect(await newsNow()).toEqual([]);
  await install('1.4.0', 'Scan once.');
  expect(await newsNow()).toEqual(['Scan once. changed']);
});

test('is each person’s own, and none to who came later', async () => {
  await install('1.3.0', 'Scan twice.');
  vi.setSystemTime(Date.now() + 60_000);
  await identifyAs(ben);
  expect(await newsNow()).toEqual([]);
  await install('1.4.0', 'Scan once.');
  expect(await newsNow()).toEqual(['Scan once. changed']);
});

test('is none outside of the tool', async () => {
  await install('1.3.0', 'Scan twice.');
  expect((await staffView()).news).toEqual([]);
});

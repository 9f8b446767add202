import { expect, test, vi } from 'vitest';
import { extension } from './fake-extension.ts';
import { openRig, type Rig, sale, tillPack } from './rig.ts';
import { ask, deliver, fromPage, openTab, startBackground, type Tab } from './stage.ts';

vi.mock('../../lib/browser/extension.ts', () => import('./fake-extension.ts'));

const commands = [
  { id: 'begin', title: 'Begin', does: { startLesson: 'sale' } },
  { id: 'hush', title: 'Hush', does: { quiet: true as const } },
  { id: 'open', title: 'Open', does: { openPanel: true as const } },
  { id: 'late', title: 'Late', when: 'hour > 30', does: { startLesson: 'sale' } },
];
const keybindings = commands.map(({ id }, n) => ({ key: `shift+ctrl+${n}`, command: id }));

async function openTill(): Promise<{ rig: Rig; tab: Tab }> {
  const rig = await openRig({ record: false });
  startBackground();
  const files = tillPack((pack) => Object.assign(pack.contributes, { commands, keybindings }));
  await ask({
    type: 'studio.install',
    files: files.map((file) => ({ ...file, text: file.text.replace('hour > 30', 'hour > 23 || role == nobody') })),
  });
  const tab = openTab(1);
  await tab.arrive();
  return { rig, tab };
}

const run = (tab: Tab, command: string) =>
  deliver({ type: 'command.run', plan: tab.plan?.id, command: `acme.till/${command}` }, fromPage(1));

test('a page is told of the keys that may count, and gets the script that hears them', async () => {
  const { tab } = await openTill();
  expect(tab.plan?.bindings.map(({ key }) => key)).toEqual(['ctrl+shift+0', 'ctrl+shift+1', 'ctrl+shift+2']);
  await vi.waitFor(() => expect(extension.injected).toContainEqual({ tab: 1, file: '/keys.js' }));
});

test('a command starts its lesson, opens the panel, keeps offers away', async () => {
  const { tab } = await openTill();
  expect(await run(tab, 'open')).toMatchObject({ ok: true });
  expect(extension.pushed).toContainEqual({ tab: 1, message: { type: 'panel.open' } });
  await tab.arrive();
  await run(tab, 'hush');
  await tab.arrive();
  expect(tab.plan?.offers).toEqual([]);
  expect(await run(tab, 'begin')).toMatchObject({ value: { plan: { lesson: { lesson: sale } } } });
});

test('a command whose clause fails, or that is not of this tool, does nothing', async () => {
  const { tab } = await openTill();
  for (const command of ['late', 'nothing']) {
    expect(await run(tab, command)).toEqual({ ok: true, value: { plan: null, shown: false } });
  }
});

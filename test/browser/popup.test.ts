import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PopupView } from '../../lib/plan/popup.ts';
import { extension } from './fake-extension.ts';
import { openRig, type Rig, tillOrigin, tillTool } from './rig.ts';
import { ask, openTab, startBackground } from './stage.ts';

vi.mock('../../lib/browser/extension.ts', () => import('./fake-extension.ts'));

const shop = 'http://shop.example:8080';
let rig: Rig;

const look = (tab: number | null) => ask<PopupView>({ type: 'popup.look', tab });
const claim = (tool: string, pattern: string) => ask<null>({ type: 'popup.claim', tool, pattern });

beforeEach(async () => {
  rig = await openRig({ record: false });
  startBackground();
  extension.tabs.push(
    { id: 1, url: `${tillOrigin}/app` },
    { id: 2, url: `${shop}/admin` },
    { id: 3, url: 'chrome://extensions' },
  );
});

describe('the popup', () => {
  test('says which tool we are at work in', async () => {
    await openTab(1).arrive();
    expect(await look(1)).toEqual({
      page: { host: 'till.example' },
      state: 'tool',
      tool: { id: tillTool, name: 'Till' },
      candidates: [],
    });
  });

  test('names the tools that the page looks like', async () => {
    extension.probed.push(tillTool, 'gone.pack/tool');
    expect(await look(2)).toEqual({
      page: { host: 'shop.example:8080' },
      state: 'candidate',
      tool: null,
      candidates: [{ id: tillTool, name: 'Till' }],
    });
    expect(extension.injected).toEqual([{ tab: 2, file: '/detector.js' }]);
  });

  test('knows no tool on a page that looks like none', async () => {
    expect(await look(2)).toMatchObject({ page: { host: 'shop.example:8080' }, state: 'unknown', candidates: [] });
  });

  test('touches no page that the browser keeps to itself', async () => {
    const nothing = { page: null, state: 'notAllowed', tool: null, candidates: [] };
    expect(await look(3)).toEqual(nothing);
    expect(await look(null)).toEqual(nothing);
    expect(extension.injected).toEqual([]);
  });

  test('says so where the tab has gone meanwhile', async () => {
    expect(await look(99)).toMatchObject({ page: null, state: 'notAllowed' });
  });
});

describe('a claim', () => {
  test('brings us to the tool’s address, at once and with a port', async () => {
    extension.granted.add('http://shop.example/*');
    await claim(tillTool, `${shop}/*`);
    expect(extension.registered.get('detector')?.matches).toEqual([`${shop}/*`]);
    expect(extension.injected).toContainEqual({ tab: 2, file: '/detector.js' });
    expect((await openTab(2, shop).arrive())?.offers).toHaveLength(1);
  });

  test('without the browser’s permission is kept, and reads nothing', async () => {
    await claim(tillTool, `${shop}/*`);
    expect(await rig.db.get('claims', tillTool)).toEqual({ tool: tillTool, patterns: [`${shop}/*`] });
    expect(extension.registered.size).toBe(0);
    expect(extension.injected).toEqual([]);
  });

  test('takes effect when the permission comes after it', async () => {
    await claim(tillTool, `${shop}/*`);
    extension.granted.add('http://shop.example/*');
    extension.events.granted.fire({ origins: ['http://shop.example/*'] });
    await vi.waitFor(() => expect(extension.registered.get('detector')?.matches).toEqual([`${shop}/*`]));
  });

  test('is made once, beside those of before', async () => {
    for (const pattern of [`${shop}/*`, 'https://other.example/*', `${shop}/*`]) await claim(tillTool, pattern);
    expect((await rig.db.get('claims', tillTool))?.patterns).toEqual([`${shop}/*`, 'https://other.example/*']);
  });

  test('for a tool that is not installed is not made', async () => {
    await claim('acme.till/none', `${shop}/*`);
    expect(await rig.db.getAll('claims')).toEqual([]);
  });
});

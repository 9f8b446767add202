import { beforeEach, expect, test, vi } from 'vitest';
import { pagesToPick, pickIn } from '../../lib/browser/pick.ts';
import { sampleDescription } from '../pack/sample-description.ts';

const { tabs, scripting, windows } = vi.hoisted(() => ({
  tabs: { query: vi.fn(), update: vi.fn(), getCurrent: vi.fn() },
  scripting: { executeScript: vi.fn() },
  windows: { update: vi.fn() },
}));
vi.mock('../../lib/browser/extension.ts', () => ({ browser: { tabs, scripting, windows } }));

const page = { tab: 4, title: 'Till', host: 'till.example' };
const hints = { hint: 'Click it', unseen: 'Not that', direction: 'ltr' as const };
const chance = { isFound: true, score: 1, margin: 9 };
const picked = {
  described: sampleDescription(),
  screens: [],
  sure: { moved: chance, renamed: chance, reworded: chance, alike: 1 },
};

/** What each frame of the page answers when it is asked to pick; null where nothing can be picked in it. */
let frames: Map<number, Promise<{ picked: unknown } | null>>;
let ended: number;

beforeEach(() => {
  ended = 0;
  frames = new Map();
  tabs.getCurrent.mockResolvedValue({ id: 9 });
  tabs.update.mockImplementation(async (id: number) => ({ id, windowId: 1 }));
  scripting.executeScript.mockImplementation(async ({ target, files, args }) => {
    if (files) return [...frames.keys()].map((frameId) => ({ frameId }));
    if (args) return [{ result: await frames.get(target.frameIds[0]) }];
    ended++;
    return [];
  });
});

test('pages that the extension may not read are not offered', async () => {
  tabs.query.mockResolvedValue([
    { id: 4, url: 'https://till.example/sale', title: 'Till' },
    { id: 5 },
    { id: 6, url: 'chrome-extension://x/studio.html', title: 'Studio' },
  ]);
  expect(await pagesToPick()).toEqual([page]);
});

test('the frame in which something is picked answers for the page, the others are ended', async () => {
  frames.set(0, new Promise(() => undefined));
  frames.set(3, Promise.resolve({ picked }));
  frames.set(7, Promise.resolve(null));
  expect(await pickIn(page, hints)).toEqual(picked);
  expect(ended).toBe(1);
  expect(tabs.update.mock.calls.map(([tab]) => tab)).toEqual([4, 9]);
});

test.each([
  ['they ended it', async () => ({ picked: null })],
  ['the tab was closed', () => Promise.reject(new Error('No tab with id: 4.'))],
  [
    'the answer has another shape',
    async () => ({ picked: { ...picked, described: { ...picked.described, value: 'x' } } }),
  ],
])('nothing is picked when %s', async (_, answer) => {
  frames.set(0, answer());
  expect(await pickIn(page, hints)).toBe(null);
});

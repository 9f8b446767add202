import { expect, test, vi } from 'vitest';
import { openRig } from './rig.ts';
import { openTab, playTheSale, staffView, startBackground } from './stage.ts';

vi.mock('../../lib/browser/extension.ts', () => import('./fake-extension.ts'));

test('a skill of a pack is named, and is shown once a lesson that teaches it is done', async () => {
  await openRig({ record: false });
  startBackground();
  const selling = { id: 'acme.till/selling', name: 'Selling', lessons: [{ title: 'Ring up a sale' }] };
  expect((await staffView()).skills).toMatchObject([{ ...selling, level: 0 }]);
  await playTheSale(openTab(1));
  expect((await staffView()).skills).toMatchObject([{ ...selling, level: 1 }]);
});

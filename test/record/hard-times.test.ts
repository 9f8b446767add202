import { expect, test } from 'vitest';
import { liveThroughHardTimes } from './hard-times.ts';
import { openSender } from './sender.ts';

test('nothing is lost or doubled on a bad network, with record and worker killed in the midst of it', {
  timeout: 120_000,
}, async () => {
  const hardness = { events: 700, kills: 2, restarts: 8, pace: 5, seed: 7 };
  const { met, kills, stored, faults } = await liveThroughHardTimes(hardness, openSender);
  expect(faults).toEqual([]);
  expect(stored).toBe(700);
  expect(kills).toBe(2);
  expect(Object.values(met).filter((count) => count > 0).length).toBeGreaterThan(6);
});

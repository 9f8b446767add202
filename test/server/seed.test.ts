import { expect, test } from 'vitest';
import type { Matrix } from '../../lib/plan/manager.ts';
import { SAMPLE_TEAM, seedSample } from '../../server/seed.ts';
import { admin, as, createClock, list, openRecord, packs } from './record-rig.ts';

async function matrixOf(record: Awaited<ReturnType<typeof openRecord>>): Promise<Matrix> {
  return (await (await record.request(`/matrix?team=${encodeURIComponent(SAMPLE_TEAM)}`)).json()) as Matrix;
}

test('the sample team is marked as such and has learned some of what there is', async () => {
  const record = await openRecord();
  await seedSample(record);
  const { people } = await matrixOf(record);
  expect(people).toHaveLength(6);
  expect(people.every(({ sample }) => sample)).toBe(true);
  const cells = people.flatMap((person) => person.cells);
  expect(cells.some(({ earned }) => earned !== null)).toBe(true);
  expect(cells.some(({ earned }) => earned === null)).toBe(true);
});

test('what the sample team did lies in the last four weeks and never ahead', async () => {
  const record = await openRecord();
  await seedSample(record);
  const { statements } = await list(as(record, admin));
  expect(statements.length).toBeGreaterThan(6);
  for (const { timestamp } of statements) {
    expect(String(timestamp) > '2026-02-01' && String(timestamp) < '2026-03-02T09').toBe(true);
  }
});

test('seeding again, on a later day, adds nothing', async () => {
  const clock = createClock();
  const record = await openRecord({ clock });
  await seedSample(record);
  const before = await list(as(record, admin));
  clock.move(86_400_000);
  await seedSample(record);
  expect(await list(as(record, admin))).toEqual(before);
});

test('without packs there are people and nothing learned', async () => {
  const record = await openRecord({ packs: { ...packs, lessons: [], badges: [] } });
  await seedSample(record);
  expect((await matrixOf(record)).people).toHaveLength(6);
  expect((await list(as(record, admin))).statements).toEqual([]);
});

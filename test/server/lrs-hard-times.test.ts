import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verb } from '../../lib/record/vocabulary.ts';
import { adlLrs } from '../record/stand-ins/adl-lrs.ts';
import { learningLocker } from '../record/stand-ins/learning-locker.ts';
import { ralph } from '../record/stand-ins/ralph.ts';
import { sqlLrs } from '../record/stand-ins/sql-lrs.ts';
import { type Beside, healthOf, openBeside, statusOf, type Weather } from './lrs-rig.ts';
import { completion, enrol, importRoster, send } from './record-rig.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lrs-hard-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const weathers: Weather[] = [
  () => null,
  () => 'down',
  () => 'lost',
  () => new Response('', { status: 500 }),
  () => new Response('', { status: 429, headers: { 'Retry-After': '1' } }),
  () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } }),
  ({ method }) => (method === 'POST' ? 'lost' : null),
  ({ url }) => (url.searchParams.has('from') ? new Response('', { status: 404 }) : null),
  ({ url }) => (url.searchParams.has('from') ? 'down' : null),
];

type Act = { do: 'learn' | 'post'; many: number } | { do: 'turn'; weather: number } | { do: 'restart' };

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('learn' as const), many: fc.integer({ min: 1, max: 130 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('post' as const), many: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('turn' as const), weather: fc.nat(weathers.length - 1) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
);

async function play(it: Beside, acts: readonly Act[]): Promise<number> {
  let learned = 0;
  for (const one of acts) {
    if (one.do === 'restart') await it.reopen({});
    if (one.do === 'turn') {
      it.weather = weathers[one.weather] ?? (() => null);
      await it.turn();
    }
    if (one.do !== 'learn' && one.do !== 'post') continue;
    const statements = Array.from({ length: one.many }, () => completion('7', 'acme.till/sale'));
    learned += one.many;
    if (one.do === 'learn') await it.put(...statements);
    else expect((await send(await enrol(it.record, '7'), ...statements)).status).toBe(200);
    it.clock.move(400);
  }
  return learned;
}

test('whatever becomes of requests, and however often the record starts anew, both hold each statement once', {
  timeout: 120_000,
}, async () => {
  let turn = 0;
  const manners = fc.constantFrom(learningLocker, adlLrs, ralph, sqlLrs);
  const grain = fc.constantFrom(1, 1000);
  const property = fc.asyncProperty(manners, grain, fc.array(act, { maxLength: 25 }), async (lrs, rounds, acts) => {
    turn += 1;
    const it = await openBeside(lrs, { grain: rounds, data: join(home, String(turn)) });
    await importRoster(it.record, ['7,Ann,North,Cashier']);
    const learned = await play(it, acts);
    it.weather = () => null;
    await it.settle();
    await it.settle();
    const completed = [...it.lrs.held.values()].filter((one) => (one.verb as { id: string }).id === verb.completed);
    expect([completed.length, it.lrs.held.size]).toEqual([learned, learned]);
    expect(await healthOf(it)).toMatchObject({ statements: learned, completed: learned, lrs: { ok: true } });
    expect(await statusOf(it)).toMatchObject({ waiting: 0, aside: 0, problem: null });
    await it.record.close();
  });
  await fc.assert(property, { numRuns: 40, seed: 7 });
});

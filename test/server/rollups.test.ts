import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { activityIri, verb } from '../../lib/record/vocabulary.ts';
import type { Packs } from '../../server/packs.ts';
import type { TrainingRecord } from '../../server/record.ts';
import { admin, as, completion, importRoster, type Loose, openRecord, packs, send } from './record-rig.ts';

const [SALE, REFUND, CASH_UP] = ['acme.till/sale', 'acme.till/refund', 'acme.till/cash-up'];
const taught: Packs = {
  ...packs,
  lessons: [
    { id: SALE, title: 'Sale', skills: ['acme.till/selling'] },
    { id: REFUND, title: 'Refund', skills: ['acme.till/selling', 'acme.till/care'] },
    { id: CASH_UP, title: 'Cash up' },
  ],
};

async function open(data?: string) {
  return openRecord({ packs: taught, ...(data && { data }) });
}

async function rows(record: TrainingRecord, text: string): Promise<unknown[]> {
  return record.core.database.read((sql) => sql.all(z.looseObject({}), text));
}

const skills = 'select actor, skill, level, first, last from person_skill order by actor, skill';
const days = 'select team, day, completed, seconds from team_day order by team, day';

async function rebuild(record: TrainingRecord): Promise<{ table: string; rows: number; differing: number }[]> {
  const answer = await record.request('/rebuild', { method: 'POST' });
  return ((await answer.json()) as { rollups: { table: string; rows: number; differing: number }[] }).rollups;
}

function voiding(target: unknown): Loose {
  const object = { objectType: 'StatementRef', id: target };
  const { result: _result, ...statement } = completion('1', SALE, { verb: { id: verb.voided }, object, context: {} });
  return statement;
}

test('a skill is shown from the first lesson that teaches it, and gone when all of them are voided', async () => {
  const record = await open();
  const [sale, refund] = [
    completion('7', SALE, { timestamp: '2026-03-01T10:00:00Z' }),
    completion('7', REFUND, { timestamp: '2026-03-02T10:00:00Z' }),
  ];
  await send(as(record, admin), sale, refund, completion('7', CASH_UP));
  const actor = 'account:https://people.alongside.example|7';
  const [first, last] = ['2026-03-01T10:00:00.000Z', '2026-03-02T10:00:00.000Z'];
  expect(await rows(record, skills)).toEqual([
    { actor, skill: 'acme.till/care', level: 1, first: last, last },
    { actor, skill: 'acme.till/selling', level: 1, first, last },
  ]);
  await send(as(record, admin), voiding(refund.id));
  expect(await rows(record, skills)).toEqual([{ actor, skill: 'acme.till/selling', level: 1, first, last: first }]);
  await send(as(record, admin), voiding(sale.id));
  expect(await rows(record, skills)).toEqual([]);
});

test('a team has its days, a person takes theirs along into another team, and who is on no roster counts in none', async () => {
  const record = await open();
  await importRoster(record, ['7,Ann,North,Cashier', '8,Ben,North,Cashier']);
  const at = (day: string) => ({ timestamp: `2026-03-0${day}T10:00:00Z` });
  const mistaken = completion('8', SALE, at('2'));
  await send(as(record, admin), completion('7', SALE, at('1')), completion('7', REFUND, at('2')), mistaken);
  await send(as(record, admin), completion('9', SALE, at('1')));
  expect(await rows(record, days)).toEqual([
    { team: 'North', day: '2026-03-01', completed: 1, seconds: 95 },
    { team: 'North', day: '2026-03-02', completed: 2, seconds: 190 },
  ]);
  await importRoster(record, ['7,Ann,South,Cashier', '9,Cleo,South,']);
  await send(as(record, admin), voiding(mistaken.id));
  expect(await rows(record, days)).toEqual([
    { team: 'South', day: '2026-03-01', completed: 2, seconds: 190 },
    { team: 'South', day: '2026-03-02', completed: 1, seconds: 95 },
  ]);
});

const act = fc.record({
  person: fc.constantFrom('7', '8', '9'),
  lesson: fc.constantFrom(SALE, REFUND, CASH_UP),
  day: fc.integer({ min: 1, max: 9 }),
  done: fc.constantFrom('completes', 'completes', 'leaves', 'voids', 'moves'),
  pick: fc.nat(30),
});

test('whatever happens, the roll-ups are what a replay of the statements makes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
      const record = await open();
      const ids: unknown[] = [];
      for (const { person, lesson, day, done, pick } of acts) {
        const result = { completion: done !== 'leaves', duration: `PT${pick}.5S`, score: { scaled: pick / 30 } };
        const statement = completion(person, lesson, { timestamp: `2026-03-0${day}T10:00:00Z`, result });
        if (done === 'moves') await importRoster(record, [`${person},P,${pick % 2 ? 'North' : 'South'},`]);
        else if (done === 'voids')
          await send(as(record, admin), voiding(ids[pick % (ids.length || 1)] ?? statement.id));
        else {
          ids.push(statement.id);
          await send(as(record, admin), statement);
        }
      }
      expect((await rebuild(record)).filter(({ differing }) => differing > 0)).toEqual([]);
      await record.close();
    }),
    { numRuns: 25 },
  );
});

test('a roll-up that is not what the statements say is told, and mended', async () => {
  const record = await open();
  await importRoster(record, ['7,Ann,North,Cashier']);
  await send(as(record, admin), completion('7', SALE), completion('7', REFUND));
  await record.core.database.write((sql) => sql.run("update person_lesson set times = 5 where lesson like '%sale'"));
  await record.core.database.write((sql) => sql.run('delete from team_day'));
  const told = await rebuild(record);
  expect(told.filter(({ differing }) => differing > 0)).toEqual([
    { table: 'person_lesson', rows: 2, differing: 1 },
    { table: 'team_day', rows: 1, differing: 1 },
  ]);
  expect((await rebuild(record)).every(({ differing }) => differing === 0)).toBe(true);
});

test('only an administrator rebuilds', async () => {
  const record = await open();
  const { request } = record.app;
  expect((await request('/rebuild', { method: 'POST' })).status).toBe(401);
});

test('an earned statement that is voided leaves the badge to another that says the same', async () => {
  const record = await open();
  const object = { id: activityIri('badge', 'acme.till/closer') };
  const [one, other] = [1, 2].map(() => completion('7', SALE, { verb: { id: verb.earned }, object }));
  await send(as(record, admin), one!, other!);
  await send(as(record, admin), voiding(one!.id));
  expect(await rows(record, 'select statement from person_badge')).toEqual([{ statement: other!.id }]);
  expect((await rebuild(record)).every(({ differing }) => differing === 0)).toBe(true);
});

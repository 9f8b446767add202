import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { openSqlite } from '../../server/store/sqlite.ts';

const row = z.object({ n: z.number() });

async function open() {
  const database = openSqlite(':memory:');
  await database.write((sql) => sql.run('create table t (n integer primary key)'));
  const insert = (...numbers: number[]) =>
    database.write(async (sql) => {
      for (const n of numbers) await sql.run('insert into t (n) values (?)', n);
      return numbers.length;
    });
  const all = () => database.read(async (sql) => (await sql.all(row, 'select n from t order by n')).map(({ n }) => n));
  return { database, insert, all };
}

test('of writes that wait together, one that fails takes back what is its own and leaves the others', async () => {
  const { insert, all } = await open();
  const results = await Promise.allSettled([insert(1, 2), insert(3, 1), insert(4)]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await all()).toEqual([1, 2, 4]);
});

test('a reader that came between two writes sees the first alone', async () => {
  const { insert, all } = await open();
  const [, between, , after] = await Promise.all([insert(1), all(), insert(2), all()]);
  expect([between, after]).toEqual([[1], [1, 2]]);
});

test('no write is answered before all that share its commit are on the disk', async () => {
  const { database, insert } = await open();
  await database.write((sql) =>
    sql.run('create table late (n integer references t (n) deferrable initially deferred)'),
  );
  const results = await Promise.allSettled([
    insert(1),
    database.write((sql) => sql.run('insert into late (n) values (99)')),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await insert(1)).toBe(1);
});

import * as z from 'zod/mini';
import type { Sql } from './sql.ts';

/** A value that the record keeps about itself. */
export async function findSetting(sql: Sql, name: string): Promise<string | null> {
  const [row] = await sql.all(z.object({ value: z.string() }), 'select value from setting where name = ?', name);
  return row?.value ?? null;
}

/** Keeps a value, in place of the one before. */
export async function putSetting(sql: Sql, name: string, value: string): Promise<void> {
  const text =
    'insert into setting (name, value) values (?, ?) on conflict (name) do update set value = excluded.value';
  await sql.run(text, name, value);
}

/** The value kept under this name, made the first time it is asked for. */
export async function settled(sql: Sql, name: string, make: () => string): Promise<string> {
  await sql.run('insert into setting (name, value) values (?, ?) on conflict do nothing', name, make());
  return (await findSetting(sql, name)) ?? '';
}

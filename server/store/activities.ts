import * as z from 'zod/mini';
import type { Sql } from './sql.ts';

/** What is known of an activity, as JSON. */
export async function findDefinition(sql: Sql, iri: string): Promise<string | null> {
  const row = z.object({ definition: z.string() });
  return (await sql.all(row, 'select definition from activity where iri = ?', iri))[0]?.definition ?? null;
}

/** Keeps what is known of an activity, in place of what was. */
export async function putDefinition(sql: Sql, iri: string, definition: string): Promise<void> {
  const text = `insert into activity (iri, definition) values (?, ?)
    on conflict (iri) do update set definition = excluded.definition`;
  await sql.run(text, iri, definition);
}

import * as z from 'zod/mini';
import { schema1 } from './schema-1.ts';
import { schema2 } from './schema-2.ts';
import { schema3 } from './schema-3.ts';
import { schema4 } from './schema-4.ts';
import type { Database } from './sql.ts';

// Forward only. Times are ISO 8601 text in UTC.
const steps = [schema1, schema2, schema3, schema4];

/** The schema that this program works on. */
export const schemaVersion = steps.length;

const versionRow = z.object({ version: z.number() });

/** Brings the tables up to date, or as far as a version; a fault where a later program has already changed them. */
export function migrate({ write, dialect }: Database, upTo = schemaVersion): Promise<string | null> {
  return write(async (sql) => {
    await sql.run('create table if not exists schema_version (version integer not null)');
    const [row] = await sql.all(versionRow, 'select coalesce(max(version), 0) as version from schema_version');
    const present = row?.version ?? 0;
    if (present > steps.length) return 'was written by a newer version of the record.';
    for (const [place, step] of steps.entries()) {
      const version = place + 1;
      if (version <= present || version > upTo) continue;
      for (const text of step) {
        await sql.run(text.replace('{clustered}', dialect.clustered).replace('{bytes}', dialect.bytes));
      }
      await sql.run('insert into schema_version (version) values (?)', version);
    }
    return null;
  });
}

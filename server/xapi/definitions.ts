import { findDefinition, putDefinition } from '../store/activities.ts';
import type { Sql } from '../store/sql.ts';
import type { Loose } from './parts.ts';

/** What the record knows of activities, from the statements of those who may say it. */
export interface Definitions {
  /** Adds what a statement says of an activity, in the transaction that stores the statement. */
  learn(sql: Sql, iri: string, definition: object): Promise<void>;
  /** Forgets what was remembered in memory, since a transaction was taken back. */
  forget(): void;
}

const MOST = 10_000;

/** Activities are told the same over and over: what was said last is remembered, so that only news reach the database. */
export function createDefinitions(): Definitions {
  const last = new Map<string, string>();
  return {
    async learn(sql, iri, definition) {
      const told = JSON.stringify(definition);
      if (last.get(iri) === told) return;
      const known = await readDefinition(sql, iri);
      const merged = known ? JSON.stringify(merge(known, definition as Loose)) : told;
      await putDefinition(sql, iri, merged);
      if (last.size >= MOST) last.clear();
      last.set(iri, told);
    },
    forget: () => last.clear(),
  };
}

/** What is known of an activity; null where nobody described it. */
export async function readDefinition(sql: Sql, iri: string): Promise<Loose | null> {
  const known = await findDefinition(sql, iri);
  return known === null ? null : JSON.parse(known);
}

const maps = ['name', 'description', 'extensions'];

/** The later says more than the earlier: languages and extensions come together, the rest is replaced. */
function merge(known: Loose, told: Loose): Loose {
  const both = { ...known, ...told };
  for (const name of maps) {
    if (name in known && name in told) both[name] = { ...(known[name] as Loose), ...(told[name] as Loose) };
  }
  return both;
}

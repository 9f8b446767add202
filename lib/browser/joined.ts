import type { Configuration } from './configuration.ts';
import type { Database } from './database.ts';

/** The organisation that this browser joined by invitation. Kept in the database alone. */
export interface Joined {
  name: string;
  /** The record's address. */
  url: string;
  /** The record's own key, by which it is known again. */
  key: string;
  /** The key that its catalogue is signed with; null where it has none. */
  catalogueKey: string | null;
}

export async function findJoined(db: Database): Promise<Joined | null> {
  return ((await db.get('settings', 'organisation')) as Joined | undefined) ?? null;
}

/** What an organisation that was joined by invitation sets. */
export async function readJoined(db: Database): Promise<Pick<Configuration, 'organisation' | 'record' | 'catalogue'>> {
  const joined = await findJoined(db);
  if (!joined) return {};
  const { name, url, catalogueKey } = joined;
  return {
    organisation: { name, ...(catalogueKey !== null && { key: catalogueKey }) },
    record: { url },
    ...(catalogueKey !== null && { catalogue: `${url}/catalogue/` }),
  };
}

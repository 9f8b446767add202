import type { Actor } from './xapi/actor.ts';

/** Who vouches for a statement: a key of the record's, or the record itself. */
export function authorityOf(key: string): Actor {
  return { objectType: 'Agent', account: { homePage: 'https://w3id.org/alongside/record', name: key } };
}

import { verb } from '../lib/record/vocabulary.ts';
import { authorityOf } from './authority.ts';
import type { Credential, Kind } from './store/credentials.ts';
import type { DocumentPlace } from './store/documents.ts';
import type { Sight } from './store/find-statements.ts';
import { ifiOf } from './xapi/actor.ts';
import type { XapiStatement } from './xapi/shape.ts';

/** A kind says whose statements a key is for, its scopes what it may do with them. */
export const scopesOf: Record<Kind, string[]> = {
  admin: ['all'],
  manager: ['statements/read/teams'],
  learner: ['statements/write', 'statements/read/mine'],
  service: [],
};

/** Which statements a key may see; null for none. */
export function sightOf({ key, scopes, actor }: Credential): Sight | null {
  if (['all', 'all/read', 'statements/read'].some((scope) => scopes.includes(scope))) return { all: true };
  if (scopes.includes('statements/read/teams')) return { teamsOf: key };
  if (!scopes.includes('statements/read/mine')) return null;
  return actor ? { actor } : { authority: ifiOf(authorityOf(key)) ?? '' };
}

/** Why a key may not write this statement, or null where it may. */
export function whyNotWrite({ scopes, actor }: Credential, statement: XapiStatement): string | null {
  if (scopes.includes('all')) return null;
  if (!scopes.includes('statements/write')) return 'this key may not write statements';
  const said = statement.verb.id;
  if (said === verb.voided) return 'only an administrator may void statements';
  if (said === verb.earned || said === verb.conferred) {
    return 'badges and skills are given by the record, not written by others';
  }
  if (actor === null) return null;
  const own = statement.actor.objectType !== 'Group' && ifiOf(statement.actor) === actor;
  return own ? null : 'a learner may only write statements about themselves';
}

/** Whether what a key says of activities becomes what the record says of them. */
export function mayDefine({ scopes }: Credential): boolean {
  return scopes.includes('all') || scopes.includes('define');
}

/** Whether a key may read the documents at a place. */
export function mayReadDocuments(credential: Credential, place: DocumentPlace): boolean {
  return credential.scopes.includes('all/read') || mayWriteDocuments(credential, place);
}

/** Whether a key may read and write the documents at a place: a person's key only those about that person. */
export function mayWriteDocuments({ scopes, actor }: Credential, { kind, agent }: DocumentPlace): boolean {
  if (scopes.includes('all')) return true;
  if (!scopes.includes(kind === 'state' ? 'state' : 'profile')) return false;
  return actor === null || agent === '' || agent === actor;
}

/** Whether a key may ask who an agent is. */
export function maySeeAgent(credential: Credential, ifi: string): boolean {
  const sight = sightOf(credential);
  return sight !== null && ('all' in sight || ('actor' in sight && sight.actor === ifi));
}

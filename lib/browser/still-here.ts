import { type Learner, learnerKey } from '../learner/learner.ts';
import type { Database } from './database.ts';
import { browser } from './extension.ts';

/**
 * Who was at work here last, where they need not say so again: whoever has a PIN stays only while the browser runs and
 * nobody has locked it.
 */
export async function stillHere(db: Database, last: Learner | null): Promise<Learner | null> {
  if (!last) return null;
  const row = await db.get('people', learnerKey(last));
  if (!row?.pin) return (await db.get('settings', 'locked')) === true ? null : last;
  const { unlocked } = await browser.storage.session.get('unlocked');
  return unlocked === row.key ? last : null;
}

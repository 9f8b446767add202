import { type VerbName, verb } from '../lib/record/vocabulary.ts';
import type { KeyAndSecret } from '../server/access.ts';
import { basic } from '../server/record.ts';

/** Where a record is and with which credential it is read. */
export interface RecordAccess {
  url: string;
  admin: KeyAndSecret;
}

interface Page {
  statements: { object: { id?: string } }[];
  more?: string;
}

/** What the record holds of one person under one verb: the ids of what each statement is about. */
export async function readObjects(
  { url, admin }: RecordAccess,
  account: { homePage: string; name: string },
  name: VerbName,
): Promise<string[]> {
  const headers = { ...basic(admin), 'x-experience-api-version': '1.0.3' };
  const query = new URLSearchParams({ verb: verb[name], agent: JSON.stringify({ account }), limit: '0' });
  const objects: string[] = [];
  let next: string | undefined = `/xapi/statements?${query}`;
  while (next) {
    const answer = await fetch(new URL(next, url), { headers });
    if (!answer.ok) throw new Error(`The record answered ${answer.status} to ${next}.`);
    const page = (await answer.json()) as Page;
    objects.push(...page.statements.map(({ object }) => object.id ?? ''));
    next = page.more || undefined;
  }
  return objects;
}

import type { Core } from './keep.ts';
import type { Credential } from './store/credentials.ts';
import { noteRefused } from './store/refused.ts';
import { DiskFull } from './store/sql.ts';
import type { Refusal } from './xapi/refusal.ts';

/**
 * Notes for the administrator that a key brought a statement which is not stored. Of a batch it is the one at fault: a
 * sender that halves a batch until that one is alone is noted once, and counted.
 */
export async function noteRefusal(core: Core, { key }: Credential, refusal: Refusal, json: unknown): Promise<void> {
  const { status, fault: reason, id } = refusal;
  const statement = (id ?? idAt(json, reason)).slice(0, 100);
  const refused = { statement, at: core.clock().toISOString(), status, reason: reason.slice(0, 500) };
  try {
    await core.database.write((sql) => noteRefused(sql, key, refused));
  } catch (error) {
    if (!(error instanceof DiskFull)) throw error;
  }
}

/** The id of the statement that a fault names by its place. */
function idAt(json: unknown, fault: string): string {
  const place = /^statements\[(\d+)\]/.exec(fault)?.[1];
  const one: unknown = Array.isArray(json) ? json[Number(place ?? 0)] : json;
  const isNamed = typeof one === 'object' && one !== null && 'id' in one && typeof one.id === 'string';
  return isNamed ? String(one.id) : '';
}

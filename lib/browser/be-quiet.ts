import { afterRestart, type Quiet, type QuietFor, quietFrom } from '../offer/quiet.ts';
import { browser } from './extension.ts';
import type { Memory } from './memory.ts';
import { tellOthers } from './perform.ts';

/** Goes off when a quiet is over, so that pages ask anew. */
export const quietAlarm = 'quiet';

/** Keeps offers away from the present person for a while; null brings them back. */
export async function beQuiet(memory: Memory, length: QuietFor | null): Promise<void> {
  memory.quiet = length && quietFrom(length, Date.now());
  await memory.db.put('settings', memory.quiet, 'quiet');
  await wakeAfter(memory.quiet);
  await tellOthers(null);
}

/** Has the end of a quiet told of, where it has one. */
export async function wakeAfter(quiet: Quiet | null): Promise<void> {
  if (quiet?.until) await browser.alarms.create(quietAlarm, { when: quiet.until });
}

/** The browser was started anew: nobody's shift goes on. */
export async function endShifts(memory: Memory): Promise<void> {
  memory.quiet = afterRestart(memory.quiet);
  const tx = memory.db.transaction(['people', 'settings'], 'readwrite');
  const people = tx.objectStore('people');
  await tx.objectStore('settings').put(memory.quiet, 'quiet');
  for (const row of await people.getAll()) await people.put({ ...row, quiet: afterRestart(row.quiet ?? null) });
  await tx.done;
  await wakeAfter(memory.quiet);
}

import type { Happening, LearnerEvent } from '../learner/event.ts';
import { learnerKey } from '../learner/learner.ts';
import { fold, type Progress } from '../learner/progress.ts';
import { toStatement } from '../record/statement.ts';
import { append, type Entry } from './log.ts';
import type { Memory } from './memory.ts';
import { announceChange, push } from './messenger.ts';
import type { PageId } from './page-id.ts';
import { pagesWithPlan } from './page-plans.ts';
import { inRecordTime } from './record-time.ts';
import { dropSpare, isDatabaseFailure, keepSpare, needSpare } from './spare.ts';

/**
 * Writes what happened to the present learner's log before anything else follows from it; id, time and learner are set
 * here; its statement has the time of the record's clock. Then every other page with a plan is told that its plan is
 * stale, and our open pages that there is news.
 */
export async function perform(memory: Memory, happenings: readonly Happening[], inPage: PageId | null): Promise<void> {
  const { learner } = memory;
  if (!learner || happenings.length === 0) return;
  const key = learnerKey(learner);
  const at = new Date().toISOString();
  const told = await inRecordTime(memory.db, at);
  const entries = await Promise.all(
    happenings.map(async (happening): Promise<Entry> => {
      const event: LearnerEvent = { ...happening, id: crypto.randomUUID(), learner: key, at };
      const lesson = 'lesson' in event ? await memory.registry.lesson(event.lesson) : null;
      const statement = toStatement({ ...event, at: told }, learner, lesson?.tool ?? null);
      return { event, statement: statement && JSON.stringify(statement) };
    }),
  );
  const progress = await write(memory, key, entries);
  // Another person may have come meanwhile.
  if (memory.learner === learner) memory.progress = progress;
  await tellOthers(inPage);
}

/** What cannot be written now is kept until it can be; the person goes on meanwhile. */
async function write(memory: Memory, key: string, entries: readonly Entry[]): Promise<Progress> {
  const before = memory.progress;
  const told = entries.filter(({ statement }) => statement !== null);
  await keepSpare(told);
  try {
    return await append(memory.db, key, entries);
  } catch (error) {
    if (isDatabaseFailure(error) && (await keepSpare(entries))) {
      await needSpare();
      return entries.reduce((progress, { event }) => fold(progress, event), before);
    }
    await dropSpare(told.map(({ event }) => event.id));
    throw error;
  }
}

/** Makes every page but one ask for its plan again. */
export async function tellOthers(inPage: PageId | null): Promise<void> {
  void announceChange();
  for (const page of await pagesWithPlan()) if (page !== inPage) void push(page, { type: 'plan.stale' });
}

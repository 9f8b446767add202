import { type Learner, learnerKey } from '../learner/learner.ts';
import type { LrsClient, StatementPage } from '../record/lrs-client.ts';
import { readStatement } from '../record/read-statement.ts';
import type { SyncRow } from './database.ts';
import { appendElsewhere, type EntryElsewhere } from './log.ts';
import type { Memory } from './memory.ts';
import { readState } from './outbox.ts';
import { tellOthers } from './perform.ts';

const PAGE = 100;
/** What there is more than this is read in the next drain, so that what waits meanwhile is sent in between. */
const MOST_PAGES = 20;

/**
 * Reads back what the record holds of the present learner beyond what was read before: what they did in other browsers,
 * and the badges that the record gave. Answers whether more is left.
 */
export async function readBack(memory: Memory, client: LrsClient): Promise<boolean> {
  const { learner } = memory;
  if (!learner) return false;
  let [hasNews, isLeft] = [false, true];
  for (let pages = 0; isLeft && pages < MOST_PAGES; pages += 1) {
    const state = await readState(memory.db, learnerKey(learner));
    const page = await nextPage(client, learner, state);
    if (!page) return false;
    const next = { ...state, since: sinceAfter(page, state.since), more: page.more };
    const progress = await appendElsewhere(memory.db, entriesOf(page, learner), next);
    // Another person may have come meanwhile.
    if (progress && memory.learner === learner) memory.progress = progress;
    hasNews ||= progress !== null;
    isLeft = page.more !== null;
  }
  if (hasNews) await tellOthers(null);
  return isLeft;
}

/** A page that the record promised may be gone by now: then reading begins where it is sure to be complete. */
async function nextPage(client: LrsClient, learner: Learner, { more, since }: SyncRow): Promise<StatementPage | null> {
  if (more !== null) {
    const page = await client.more(more);
    if (!('answer' in page)) return page;
    if ('failed' in page.answer) return null;
  }
  const agent = { account: learner.account };
  const page = await client.list({ agent, ascending: true, limit: PAGE, ...(since !== null && { since }) });
  return 'answer' in page ? null : page;
}

/** Behind the last that was stored, as far as the record is sure to show all of it. */
function sinceAfter({ statements, settled }: StatementPage, since: string | null): string | null {
  const times = statements.map(({ stored }) => Date.parse(String(stored))).filter((time) => !Number.isNaN(time));
  if (times.length === 0 || settled === null) return since;
  const next = Math.min(Math.max(...times), Date.parse(settled));
  return since !== null && next <= Date.parse(since) ? since : new Date(next).toISOString();
}

function entriesOf({ statements }: StatementPage, learner: Learner): EntryElsewhere[] {
  return statements.flatMap((statement) => {
    const event = readStatement(statement, learner);
    if (!event) return [];
    return [{ event, statement: JSON.stringify(statement), stored: String(statement.stored ?? event.at) }];
  });
}

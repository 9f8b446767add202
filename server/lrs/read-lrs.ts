import type { StatementPage } from '../../lib/record/lrs-client.ts';
import type { Core } from '../keep.ts';
import { EVERYBODY, listReadings, putReading, type Reading, removeReading } from '../store/lrs.ts';
import { accountOf } from '../xapi/actor.ts';
import type { Lrs } from './lrs.ts';
import { mirror } from './mirror.ts';
import { haltOf } from './problem.ts';

const PAGE = 100;
/** What there is more than this is read in the next turn, so that what waits is sent in between. */
const MOST_PAGES = 20;
/** An LRS may round `stored`, and show a statement a little after one that it stored later. */
const OVERLAP_MS = 10_000;

/**
 * Reads what is new in the LRS, and what it holds of people who came to the roster later; answers whether more is left.
 * Each page is stored together with where reading goes on, so that it can end anywhere. Throws a `Halt`.
 */
export async function readLrs(core: Core, lrs: Lrs): Promise<boolean> {
  let left = MOST_PAGES;
  for (const reading of await core.database.read(listReadings)) {
    let present: Reading | null = reading;
    for (; present && left > 0; left -= 1) present = await readPage(core, lrs, present);
    if (present) return true;
  }
  return false;
}

/** Reads one page; null where that was the last for now. */
async function readPage(core: Core, lrs: Lrs, reading: Reading): Promise<Reading | null> {
  const page = await askForPage(lrs, reading);
  const next = placeAfter(reading, page, core.clock());
  await core.database.write(async (sql) => {
    await mirror(sql, core, page.statements);
    if (next.more === null && next.agent !== EVERYBODY) await removeReading(sql, next.agent);
    else await putReading(sql, next);
  });
  return next.more === null ? null : next;
}

/** A page that the LRS promised may be gone by now: then reading begins where it is sure to be whole. */
async function askForPage({ client }: Lrs, { agent, since, more }: Reading): Promise<StatementPage> {
  if (more !== null) {
    const page = await client.more(more);
    if (!('answer' in page)) return page;
    const isGone = 'status' in page.answer && [400, 404, 410].includes(page.answer.status);
    if (!isGone) throw haltOf(page.answer);
  }
  const account = accountOf(agent);
  const query = {
    ascending: true,
    limit: PAGE,
    ...(since !== null && { since }),
    ...(account && { agent: { account } }),
  };
  const page = await client.list(query);
  if ('answer' in page) throw haltOf(page.answer);
  return page;
}

/**
 * Behind the latest that was stored, as far as the LRS is sure to show all of it. While later ones come reading stays a
 * little behind them; it closes up with the last when it came to its end and brought none that is later.
 */
function placeAfter({ agent, since, last }: Reading, page: StatementPage, now: Date): Reading {
  const { statements, more, settled } = page;
  const times = statements.map(({ stored }) => Date.parse(String(stored))).filter((time) => !Number.isNaN(time));
  const before = last === null ? Number.NEGATIVE_INFINITY : Date.parse(last);
  const latest = Math.max(before, ...times);
  if (latest === Number.NEGATIVE_INFINITY) return { agent, since, last, more };
  const sure = Math.min(latest, settled === null ? now.getTime() - OVERLAP_MS : Date.parse(settled));
  const next = latest > before || more !== null ? sure - OVERLAP_MS : sure;
  const isOnward = since === null || next > Date.parse(since);
  return { agent, more, last: new Date(latest).toISOString(), since: isOnward ? new Date(next).toISOString() : since };
}

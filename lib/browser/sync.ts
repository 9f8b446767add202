import * as z from 'zod/mini';
import { learnerKey } from '../learner/learner.ts';
import type { SyncProblem, SyncStatus } from '../plan/staff.ts';
import { decide, isSameStatement } from '../record/answer.ts';
import { createLrsClient, type Failed, type LrsClient } from '../record/lrs-client.ts';
import { idOf, verb } from '../record/vocabulary.ts';
import type { OutboxRow } from './database.ts';
import { enrol } from './enrolment.ts';
import { browser } from './extension.ts';
import { append, countOutbox, markSent, nextToSend, setAside } from './log.ts';
import type { Memory } from './memory.ts';
import { announceChange } from './messenger.ts';
import { tellOthers } from './perform.ts';
import { createQueue } from './queue.ts';

z.config({ jitless: true });

const earnedSchema = z.object({ id: z.string(), timestamp: z.string(), object: z.object({ id: z.string() }) });

const batchSize = 50;
const longestWait = 30 * 60_000;
/** Looking whether there is a network costs nothing. */
const offlineWait = 3000;
/** A worker is not kept alive for longer; what is due later is the alarm's. */
const longestTimer = 25_000;

/** Sends what waits. One drain runs at a time; each step can be cut off and done again. */
export interface Sync {
  /**
   * Sends until nothing waits or something stands in the way. Asked while one runs, another follows: what was written
   * meanwhile may have missed it. `now` sends also where a later try was agreed.
   */
  drain(now?: boolean): Promise<void>;
}

/** How sending stood when it last stopped; kept over the worker's death. */
interface Standing {
  problem: SyncProblem | null;
  retryAt: number | null;
  /** Until then nothing is sent by itself: a record that refuses us is not to be asked each minute. */
  notBefore: number;
  failures: number;
}

const fine: Standing = { problem: null, retryAt: null, notBefore: 0, failures: 0 };

/** Why a drain stops; `afterMs` when to try again, null where a person must act first. */
class Halt {
  readonly problem: SyncProblem;
  readonly afterMs: number | null | 'back-off';
  constructor(problem: SyncProblem, afterMs: number | null | 'back-off') {
    this.problem = problem;
    this.afterMs = afterMs;
  }
}

export function createSync(load: () => Promise<Memory>): Sync {
  const inTurn = createQueue();
  let next: Promise<void> | null = null;
  let isUrgent = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void drain(), ms);
  };
  const drain: Sync['drain'] = (now = false) => {
    isUrgent ||= now;
    next ??= inTurn(async () => {
      const urgent = isUrgent;
      next = null;
      isUrgent = false;
      await drainOnce(await load(), urgent, later);
    });
    return next;
  };
  return { drain };
}

async function drainOnce(memory: Memory, now: boolean, later: (ms: number) => void): Promise<void> {
  const before = await readStanding();
  if (!now && before.notBefore > Date.now()) return scheduleNext(memory, later);
  try {
    await sendAll(memory);
    await writeStanding(fine);
  } catch (stop) {
    if (!(stop instanceof Halt)) throw stop;
    await writeStanding(standAfter(stop, before));
  }
  await scheduleNext(memory, later);
  await announceChange();
}

function standAfter({ problem, afterMs }: Halt, before: Standing): Standing {
  // To be offline is no failure: whoever is back after an hour must not wait for another half.
  const failures = before.failures + (afterMs === 'back-off' ? 1 : 0);
  if (afterMs === null) return { problem, retryAt: null, notBefore: Date.now() + longestWait, failures };
  const ceiling = Math.min(longestWait, 1000 * 2 ** failures);
  const wait = afterMs === 'back-off' ? Math.random() * ceiling : afterMs;
  const retryAt = Date.now() + Math.round(wait);
  return { problem, retryAt, notBefore: retryAt, failures };
}

async function sendAll(memory: Memory): Promise<void> {
  const { record } = memory.configuration;
  if (!record) throw new Halt({ say: 'sync.none' }, null);
  if (!navigator.onLine) throw new Halt({ say: 'sync.offline' }, offlineWait);
  for (const learner of await learnersToServe(memory)) {
    const client = await clientFor(memory, learner);
    let rows = await nextToSend(memory.db, learner, batchSize);
    while (rows.length > 0) {
      await send(memory, client, rows);
      rows = await nextToSend(memory.db, learner, batchSize);
    }
    if (memory.learner && learner === learnerKey(memory.learner)) await readBadges(memory, client);
  }
}

/** The present learner first, then everyone else who left something unsent on this browser. */
async function learnersToServe(memory: Memory): Promise<string[]> {
  const rows = await memory.db.getAll('outbox');
  const present = memory.learner ? [learnerKey(memory.learner)] : [];
  return [...new Set([...present, ...rows.filter((row) => row.reason === null).map((row) => row.learner)])];
}

async function clientFor(memory: Memory, learner: string): Promise<LrsClient> {
  const host = hostOf(memory);
  const enrolled = await enrol(memory, learner);
  if (!enrolled.ok) {
    const { why } = enrolled;
    if ('failed' in why) throw unanswered(why, host);
    const { status } = why;
    if (status === 404) throw new Halt({ say: 'sync.notRecord', host }, null);
    if (status >= 500 || status === 429) throw new Halt({ say: 'sync.failing', host, status }, 'back-off');
    throw new Halt({ say: 'sync.refused', host, status }, null);
  }
  const { endpoint, key, secret } = enrolled.credential;
  return createLrsClient({ endpoint, key, secret, fetch: (url, request) => fetch(url, request) });
}

function unanswered({ failed }: Failed, host: string): Halt {
  return new Halt({ say: failed === 'timeout' ? 'sync.slow' : 'sync.down', host }, 'back-off');
}

function hostOf(memory: Memory): string {
  const url = memory.configuration.record?.url;
  return url ? new URL(url).host : '';
}

/** Sends one batch; a batch that is refused whole is halved until the statement at fault is alone. */
async function send(memory: Memory, client: LrsClient, rows: readonly OutboxRow[]): Promise<void> {
  const host = hostOf(memory);
  const answer = await client.post(rows.map((row) => row.statement));
  if ('failed' in answer) throw unanswered(answer, host);
  const verdict = decide(answer, rows.length);
  switch (verdict.do) {
    case 'accepted':
      return markSent(
        memory.db,
        rows.map((row) => row.id),
        new Date().toISOString(),
      );
    case 'split': {
      const middle = Math.ceil(rows.length / 2);
      await send(memory, client, rows.slice(0, middle));
      return send(memory, client, rows.slice(middle));
    }
    case 'compare':
      return compare(memory, client, rows[0] as OutboxRow);
    case 'setAside':
      return setAside(memory.db, (rows[0] as OutboxRow).id, verdict.reason);
    case 'stop':
      // A record that was set up anew knows the old credential no more: the next try enrols again.
      if (verdict.status === 401) await memory.db.delete('credentials', (rows[0] as OutboxRow).learner);
      throw new Halt(
        verdict.problem === 'notRecord'
          ? { say: 'sync.notRecord', host }
          : { say: 'sync.refused', host, status: verdict.status },
        verdict.status === 401 ? 'back-off' : null,
      );
    case 'retry':
      throw new Halt({ say: 'sync.failing', host, status: answer.status }, verdict.afterMs ?? 'back-off');
  }
}

/** The record has another statement under this id, or the same one: only reading it back can tell. */
async function compare(memory: Memory, client: LrsClient, row: OutboxRow): Promise<void> {
  const held = await client.get(row.id);
  if ('answer' in held || !held.statement) {
    throw new Halt({ say: 'sync.failing', host: hostOf(memory), status: 409 }, 'back-off');
  }
  if (isSameStatement(JSON.parse(row.statement), held.statement))
    return markSent(memory.db, [row.id], new Date().toISOString());
  return setAside(memory.db, row.id, 'The record holds another statement under this id.');
}

/** Badges are earned by the record; what it says is added to the log under the statement's own id. */
async function readBadges(memory: Memory, client: LrsClient): Promise<void> {
  const { learner, progress } = memory;
  if (!learner) return;
  const key = learnerKey(learner);
  const page = await client.list({ agent: { account: learner.account }, verb: verb.earned });
  if ('answer' in page) return;
  const news = page.statements.flatMap((statement) => {
    const told = earnedSchema.safeParse(statement);
    const badge = told.success ? idOf('badge', told.data.object.id) : null;
    if (!told.success || !badge || Object.hasOwn(progress.badges, badge)) return [];
    const { id, timestamp } = told.data;
    return [
      {
        event: { type: 'badge.earned' as const, badge, statement: id, id, learner: key, at: timestamp },
        statement: null,
      },
    ];
  });
  if (news.length === 0) return;
  const updated = await append(memory.db, key, news);
  if (memory.learner === learner) memory.progress = updated;
  await tellOthers(null);
}

async function readStanding(): Promise<Standing> {
  const { sync } = await browser.storage.session.get('sync');
  return (sync as Standing | undefined) ?? fine;
}

async function writeStanding(sync: Standing): Promise<void> {
  await browser.storage.session.set({ sync });
}

/**
 * An alarm each minute while something waits, each quarter of an hour otherwise: the worker may be dead by then. A try
 * that is due before is made by the worker itself.
 */
async function scheduleNext(memory: Memory, later: (ms: number) => void): Promise<void> {
  const rows = await memory.db.getAll('outbox');
  const waits = rows.some((row) => row.reason === null);
  await browser.alarms.create('drain', { periodInMinutes: waits ? 1 : 15 });
  const { retryAt } = await readStanding();
  const soon = retryAt === null ? longestTimer : retryAt - Date.now();
  if (waits && soon < longestTimer) later(Math.max(0, soon));
}

/** How sending stands for the present learner. */
export async function readSyncStatus(memory: Memory): Promise<SyncStatus> {
  const standing = await readStanding();
  const counts = memory.learner
    ? await countOutbox(memory.db, learnerKey(memory.learner))
    : { waiting: 0, setAside: 0 };
  return {
    ...counts,
    online: navigator.onLine,
    record: memory.configuration.record?.url ?? null,
    problem: memory.configuration.record ? standing.problem : { say: 'sync.none' },
    retryAt: standing.retryAt === null ? null : new Date(standing.retryAt).toISOString(),
  };
}

import { learnerKey } from '../learner/learner.ts';
import type { SyncProblem, SyncStatus } from '../plan/staff.ts';
import type { CredentialRow } from './database.ts';
import { enrol } from './enrolment.ts';
import { browser } from './extension.ts';
import { Halt, unanswered } from './halt.ts';
import { readProgress } from './log.ts';
import type { Memory } from './memory.ts';
import { announceChange } from './messenger.ts';
import { countOutbox, learnersWaiting } from './outbox.ts';
import { tellOthers } from './perform.ts';
import { createQueue } from './queue.ts';
import { readBack } from './read-back.ts';
import { sendAgainWhereRestored } from './restored.ts';
import { sendWaiting } from './send.ts';
import { destinationOf, recordClient } from './send-to.ts';
import { isDatabaseFailure, isSpareNeeded, takeBackSpare } from './spare.ts';

const longestWait = 30 * 60_000;
/** Looking whether there is a network costs nothing. */
const offlineWait = 3000;
/** A worker is not kept alive for longer; what is due later is the alarm's. */
const longestTimer = 25_000;
/** For how long the record is asked often for what it makes of what was sent to another LRS. */
const readsBackFor = 3 * 60_000;

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
  /** Whose key is refused; null where the problem is everyone's. */
  whose: string | null;
}

const fine: Standing = { problem: null, retryAt: null, notBefore: 0, failures: 0, whose: null };

export function createSync(load: () => Promise<Memory>): Sync {
  const inTurn = createQueue();
  let next: Promise<void> | null = null;
  let isUrgent = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isNew = true;
  const later = (ms: number | null) => {
    clearTimeout(timer);
    if (ms !== null) timer = setTimeout(() => void drain(), ms);
  };
  const drain: Sync['drain'] = (now = false) => {
    isUrgent ||= now;
    next ??= inTurn(async () => {
      const urgent = isUrgent;
      next = null;
      isUrgent = false;
      // Another context of ours may be at it, such as a worker that an update is about to replace.
      await navigator.locks.request('alongside.drain', async () => {
        const memory = await load();
        if (isNew || (await isSpareNeeded())) await takeBack(memory);
        isNew = false;
        await drainOnce(memory, urgent, later);
      });
    });
    return next;
  };
  return { drain };
}

/** Where the database still cannot be written, what has a copy waits for another time. */
async function takeBack(memory: Memory): Promise<void> {
  const { db, learner } = memory;
  const hasNews = await takeBackSpare(db).catch((error: unknown) => {
    if (!isDatabaseFailure(error)) throw error;
    return false;
  });
  if (!hasNews || !learner) return;
  const progress = await readProgress(db, learnerKey(learner));
  if (memory.learner === learner) memory.progress = progress;
  await tellOthers(null);
}

async function drainOnce(memory: Memory, now: boolean, later: (ms: number | null) => void): Promise<void> {
  const before = await readStanding();
  const present = memory.learner && learnerKey(memory.learner);
  const isAgreed = before.notBefore > Date.now() && (before.whose ?? present) === present;
  if (!now && isAgreed) return scheduleNext(memory, later);
  let isLeft = false;
  try {
    isLeft = await sendAll(memory, now);
    await writeStanding(fine);
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    const stop = isFull ? new Halt({ say: 'sync.full' }, 'back-off') : error;
    if (!(stop instanceof Halt)) throw error;
    await writeStanding({ ...standAfter(stop, before), whose: stop.problem.say === 'sync.refused' ? present : null });
  }
  await scheduleNext(memory, later);
  if (isLeft) later(0);
  await announceChange();
}

function standAfter({ problem, afterMs }: Halt, before: Standing): Omit<Standing, 'whose'> {
  // To be offline is no failure: whoever is back after an hour must not wait for another half.
  const failures = before.failures + (afterMs === 'back-off' ? 1 : 0);
  if (afterMs === null) return { problem, retryAt: null, notBefore: Date.now() + longestWait, failures };
  const ceiling = Math.min(longestWait, 1000 * 2 ** failures);
  const wait = afterMs === 'back-off' ? Math.random() * ceiling : afterMs;
  const retryAt = Date.now() + Math.round(wait);
  return { problem, retryAt, notBefore: retryAt, failures };
}

/** Sends what waits of everyone, and reads back what is new of the present learner; answers whether more is left to read. */
async function sendAll(memory: Memory, now: boolean): Promise<boolean> {
  if (!memory.configuration.record) throw new Halt({ say: 'sync.none' }, null);
  if (!navigator.onLine) throw new Halt({ say: 'sync.offline' }, offlineWait);
  const present = memory.learner && learnerKey(memory.learner);
  const served = new Set<string>();
  let [isLeft, refusal]: [boolean, Halt | null] = [false, null];
  for (let learner = await nextToServe(memory, served); learner !== null; learner = await nextToServe(memory, served)) {
    served.add(learner);
    if (learner !== present && !now && (await isResting(learner))) continue;
    try {
      const credential = await credentialOf(memory, learner);
      const client = recordClient(credential);
      await sendAgainWhereRestored(memory, client, now && served.size === 1);
      await sendOf(memory, credential);
      if (learner === present) isLeft = await readBack(memory, client);
    } catch (error) {
      // That one person's key is refused must not keep the others waiting.
      if (!(error instanceof Halt) || error.problem.say !== 'sync.refused') throw error;
      if (learner === present) refusal = error;
      else await rest(learner);
    }
  }
  if (refusal) throw refusal;
  return isLeft;
}

/** Sends what waits of the person whose credential it is, to wherever the record has it sent. */
async function sendOf(memory: Memory, credential: CredentialRow): Promise<void> {
  const { db } = memory;
  if ((await countOutbox(db, credential.who)).waiting === 0) return;
  await sendWaiting(db, credential.who, await destinationOf(db, credential, hostOf(memory)));
  // The record reads that LRS now and then, and gives badges after that.
  if (credential.sendTo) await browser.storage.session.set({ readsBackUntil: Date.now() + readsBackFor });
}

async function rest(learner: string): Promise<void> {
  await browser.storage.session.set({ [`rests ${learner}`]: Date.now() + longestWait });
}

async function isResting(learner: string): Promise<boolean> {
  const key = `rests ${learner}`;
  return Number((await browser.storage.session.get(key))[key] ?? 0) > Date.now();
}

/** The present learner first, then everyone else who left something unsent on this browser; null when all were served. */
async function nextToServe({ db, learner }: Memory, served: ReadonlySet<string>): Promise<string | null> {
  const present = learner ? [learnerKey(learner)] : [];
  return [...present, ...(await learnersWaiting(db))].find((one) => !served.has(one)) ?? null;
}

async function credentialOf(memory: Memory, learner: string): Promise<CredentialRow> {
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
  return enrolled.credential;
}

function hostOf(memory: Memory): string {
  const url = memory.configuration.record?.url;
  return url ? new URL(url).host : '';
}

async function readStanding(): Promise<Standing> {
  const { sync } = await browser.storage.session.get('sync');
  return (sync as Standing | undefined) ?? fine;
}

async function writeStanding(sync: Standing): Promise<void> {
  await browser.storage.session.set({ sync });
}

/**
 * An alarm each minute while something waits, each quarter of an hour otherwise, and as often as may be while something
 * is to be read back soon: the worker may be dead by then. A try that is due before is made by the worker itself.
 */
async function scheduleNext(memory: Memory, later: (ms: number | null) => void): Promise<void> {
  const waits = (await learnersWaiting(memory.db)).length > 0;
  const { readsBackUntil } = await browser.storage.session.get('readsBackUntil');
  const isAwaited = Number(readsBackUntil ?? 0) > Date.now();
  await browser.alarms.create('drain', { periodInMinutes: isAwaited ? 0.5 : waits ? 1 : 15 });
  const { retryAt } = await readStanding();
  const soon = retryAt === null ? longestTimer : retryAt - Date.now();
  later(waits && soon < longestTimer ? Math.max(0, soon) : null);
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

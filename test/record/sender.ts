import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { LogRow, OutboxRow } from '../../lib/browser/database.ts';
import type { Memory } from '../../lib/browser/memory.ts';
import type { Happening } from '../../lib/learner/event.ts';
import { type Learner, learnerKey } from '../../lib/learner/learner.ts';
import type { SyncStatus } from '../../lib/plan/staff.ts';
import { toStatement } from '../../lib/record/statement.ts';
import { browser, extension, resetExtension } from '../browser/fake-extension.ts';

// What the extension's own code finds in a browser: its API, a network, and no configuration that a build brought.
Object.assign(globalThis, { browser, chrome: browser, __CONFIGURATION__: '""' });
Object.defineProperty(navigator, 'onLine', { value: true, configurable: true });
const { createMemory } = await import('../../lib/browser/memory.ts');
const { append } = await import('../../lib/browser/log.ts');
const { createSync, readSyncStatus } = await import('../../lib/browser/sync.ts');

/** A browser in which the extension keeps and sends what one person does. */
export interface Sender {
  /** Writes what happened to log and outbox; answers the statements as they will be sent. */
  keep(happenings: readonly Happening[], at: Date): Promise<string[]>;
  /** Puts statements in the outbox that the log did not make. */
  put(...statements: string[]): Promise<void>;
  /** Puts a statement in the place of the one with its id that waits. */
  replace(statement: string): Promise<void>;
  /** Empties the outbox. */
  clear(): Promise<void>;
  /** Tries to send all that waits, at once. */
  send(): Promise<SyncStatus>;
  /** Sends what waits as the browser's alarm has it. */
  wake(): Promise<void>;
  /** Kills the worker, in the midst of whatever it does, and starts another. */
  restart(): Promise<void>;
  /** Gives the person a credential for an endpoint, in place of asking the record for one. */
  signIn(key: string, secret: string): Promise<void>;
  outbox(): Promise<OutboxRow[]>;
  log(): Promise<LogRow[]>;
  close(): Promise<void>;
}

/** Opens a browser of a person whose record is at an address (its endpoint is `/xapi` there). */
export async function openSender(
  learner: Learner,
  { url, enrolmentToken }: { url: string; enrolmentToken?: string },
): Promise<Sender> {
  resetExtension();
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
  await extension.areas.managed.set({ learner, record: { url, ...(enrolmentToken && { enrolmentToken }) } });
  const start = async () => {
    const { load } = createMemory();
    return { memory: await load(), sync: createSync(load) };
  };
  let worker = await start();
  const key = learnerKey(learner);
  return {
    keep: (happenings, at) => keep(worker.memory, learner, happenings, at),
    put: async (...statements) => {
      for (const statement of statements) {
        const { id } = JSON.parse(statement) as { id: string };
        await worker.memory.db.put('outbox', { id, learner: key, statement, reason: null });
      }
    },
    replace: async (statement) => {
      const tx = worker.memory.db.transaction('outbox', 'readwrite');
      const row = await tx.store.index('id').openCursor((JSON.parse(statement) as { id: string }).id);
      await row?.update({ ...row.value, statement });
      await tx.done;
    },
    clear: () => worker.memory.db.clear('outbox'),
    send: async () => {
      await worker.sync.drain(true);
      return readSyncStatus(worker.memory);
    },
    wake: () => worker.sync.drain(),
    restart: async () => {
      worker = await start();
    },
    signIn: async (user, secret) => {
      const credential = { who: key, endpoint: `${url}/xapi`, key: user, secret, name: learner.name };
      await worker.memory.db.put('credentials', credential);
    },
    outbox: () => worker.memory.db.getAll('outbox'),
    log: () => worker.memory.db.getAll('log'),
    close: async () => worker.memory.db.close(),
  };
}

async function keep({ db }: Memory, learner: Learner, happenings: readonly Happening[], at: Date): Promise<string[]> {
  const entries = entriesOf(learner, happenings, at);
  await append(db, learnerKey(learner), entries);
  return entries.flatMap(({ statement }) => statement ?? []);
}

/** What happened to a person as events, each with its statement, as they stand in log and outbox. */
export function entriesOf(learner: Learner, happenings: readonly Happening[], at: Date) {
  return happenings.map((happening) => {
    const event = { ...happening, id: crypto.randomUUID(), learner: learnerKey(learner), at: at.toISOString() };
    const statement = toStatement(event, learner, 'acme.till/till');
    return { event, statement: statement && JSON.stringify(statement) };
  });
}

/** A person's attempt at a lesson: seven events, each with its statement. */
export function attempt(lesson: string): Happening[] {
  const about = { lesson, attempt: crypto.randomUUID() };
  const steps = ['scan', 'weigh', 'total', 'pay'];
  return [
    { ...about, type: 'lesson.started', tool: 'acme.till/till', next: 'scan', by: 'offer' },
    ...steps.map((step): Happening => ({ ...about, type: 'step.done', step, next: null })),
    { ...about, type: 'check.answered', step: 'quiz', correct: true, next: null },
    { ...about, type: 'lesson.completed', seconds: 95, score: 0.75 },
  ];
}

import type { Page } from 'playwright-core';
import type { LogRow, OutboxRow } from '../../lib/browser/database.ts';
import { type Learner, learnerKey } from '../../lib/learner/learner.ts';
import type { StaffView } from '../../lib/plan/staff.ts';
import { buildExtension } from '../../scripts/build.ts';
import type { Browser } from '../../scripts/find-browser.ts';
import { launchChromium } from '../../scripts/launch-chromium.ts';
import { killWorker } from '../e2e/driver/inside.ts';
import { tell } from '../e2e/driver/own.ts';
import type { HardSender } from './hard-times.ts';
import { entriesOf } from './sender.ts';

/** A real browser with the built extension, whose record is at an address. */
export async function openChromiumSender(
  browser: Browser,
  learner: Learner,
  record: { url: string; enrolmentToken: string },
): Promise<HardSender> {
  const config = { organisation: { name: 'Hard Times' }, tools: {}, record, learner };
  const built = await buildExtension({
    browser: 'chrome',
    hosts: ['http://127.0.0.1/*'],
    config,
    out: '.demo/extension-faults',
  });
  if ('fault' in built) throw new Error(built.fault);
  const { context, extensionId, close } = await launchChromium({ browser, extension: built.folder, headless: true });
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  await ask(page, { type: 'staff.view' });
  return {
    keep: async (happenings, at) => {
      const entries = entriesOf(learner, happenings, at);
      const key = learnerKey(learner);
      await page.evaluate(addRows, { learner: key, entries });
      return entries.flatMap(({ statement }) => statement ?? []);
    },
    send: async () => {
      await ask(page, { type: 'staff.send' });
      return ((await ask(page, { type: 'staff.view' })) as StaffView).sync;
    },
    restart: () => killWorker(page),
    log: () => page.evaluate(readRows<LogRow>, 'log'),
    outbox: () => page.evaluate(readRows<OutboxRow>, 'outbox'),
    close,
  };
}

const PATIENCE_MS = 20_000;

/** Asks until there is an answer: a worker that is killed answers nothing, and the next message starts another. */
async function ask(page: Page, message: object): Promise<unknown> {
  for (let times = 0; times < 20; times += 1) {
    const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS));
    const answer = await Promise.race([tell(page, message).catch(() => undefined), late]);
    if (answer !== undefined) return answer;
  }
  throw new Error('The worker does not answer.');
}

type Kept = { learner: string; entries: ReturnType<typeof entriesOf> };

/** Runs in the page: writes events to log and outbox as the extension does, in one strict transaction. */
async function addRows({ learner, entries }: Kept): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const open = indexedDB.open('alongside');
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const tx = db.transaction(['log', 'outbox'], 'readwrite', { durability: 'strict' });
  for (const { event, statement } of entries) {
    tx.objectStore('log').add({ learner, event, statement, sent: null });
    if (statement !== null) tx.objectStore('outbox').add({ id: event.id, learner, statement, reason: null });
  }
  await new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
  });
  db.close();
}

/** Runs in the page. */
async function readRows<Row>(store: string): Promise<Row[]> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const open = indexedDB.open('alongside');
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const rows = await new Promise<Row[]>((resolve, reject) => {
    const read = db.transaction(store).objectStore(store).getAll();
    read.onsuccess = () => resolve(read.result as Row[]);
    read.onerror = () => reject(read.error);
  });
  db.close();
  return rows;
}

import type { Page, Worker } from 'playwright-core';
import { killWorker } from './inside.ts';

interface Api {
  runtime: { sendMessage(message: object): Promise<{ ok: boolean; value?: unknown } | undefined> };
  tabs: { query(which: object): Promise<{ id: number; url: string }[]> };
  storage: {
    local: { get(keys: null): Promise<object>; remove(keys: string[]): Promise<void> };
    session: { get(key: string): Promise<Record<string, { sent: Sent | null } | undefined>> };
  };
  scripting: {
    executeScript(how: object): Promise<unknown>;
    getRegisteredContentScripts(): Promise<unknown[]>;
  };
  commands: { onCommand: { dispatch(command: string, tab: object): void } };
}

/** The plan that a tab was sent last. */
export interface Sent {
  plan: string;
  tool: string;
  screen: string | null;
  offered: string[];
  attempt: string | null;
}

declare const chrome: Api;

/** Sends a message to the background from a page of ours and gives its answer. */
export function tell(own: Page, message: object): Promise<unknown> {
  return own.evaluate(async (sent) => (await chrome.runtime.sendMessage(sent))?.value ?? null, message);
}

/** Waits until the extension has done what it does once, after it was installed: packs are there, scripts registered. */
export function untilSetUp(own: Page): Promise<void> {
  return own.evaluate(async () => {
    while ((await chrome.scripting.getRegisteredContentScripts()).length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
}

/** Lets the person begin anew in this browser: nothing is in the log, nothing waits. The worker starts anew too. */
export async function startAfresh(own: Page): Promise<void> {
  await own.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open('alongside');
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error);
    });
    const stores = ['log', 'outbox', 'projections', 'settings'];
    const tx = db.transaction([...stores, 'sync'], 'readwrite');
    const learners = tx.objectStore('projections').getAllKeys();
    // What they did before is in the record, and would be read back.
    learners.onsuccess = () => {
      const since = new Date().toISOString();
      for (const learner of learners.result) {
        tx.objectStore('sync').put({ learner, parts: [], alike: null, since, more: null });
      }
      for (const store of stores) tx.objectStore(store).clear();
    };
    await new Promise<void>((resolve) => {
      tx.oncomplete = () => resolve();
    });
    db.close();
    const spares = Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('unsent@'));
    await chrome.storage.local.remove(spares);
  });
  await killWorker(own);
  await tell(own, { type: 'staff.view' });
}

/** Empties what tools keep in the browser, such as a ticket that a test left open. */
export async function emptyTools(own: Page, tools: Record<'till' | 'shop', string>): Promise<void> {
  const session = await own.context().newCDPSession(own);
  for (const origin of [tools.till, tools.shop]) {
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage' });
  }
  await session.detach();
}

/** The plans that the tabs at an address were sent last, oldest tab first. */
export function plansAt(worker: Worker, address: string): Promise<(Sent | null)[]> {
  return worker.evaluate(async (start) => {
    const tabs = (await chrome.tabs.query({})).filter(({ url }) => url?.startsWith(start));
    const keys = tabs.map(({ id }) => `page:${id}/0`);
    return Promise.all(keys.map(async (key) => (await chrome.storage.session.get(key))[key]?.sent ?? null));
  }, address);
}

/** The id of the first tab at an address. */
export function tabAt(worker: Worker, address: string): Promise<number | undefined> {
  return worker.evaluate(
    async (start) => (await chrome.tabs.query({})).find(({ url }) => url?.startsWith(start))?.id,
    address,
  );
}

/** Presses the shortcut that opens a person's lessons, in the tab at an address. */
export function pressPanelShortcut(worker: Worker, address: string): Promise<void> {
  return worker.evaluate(async (start) => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url?.startsWith(start));
    if (tab) chrome.commands.onCommand.dispatch('open-panel', tab);
  }, address);
}

/** Injects the first script once more, as happens to open tabs when the worker starts or the extension is reloaded. */
export function injectAgain(worker: Worker, address: string): Promise<void> {
  return worker.evaluate(async (start) => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url?.startsWith(start));
    await chrome.scripting.executeScript({ target: { tabId: tab?.id, frameIds: [0] }, files: ['/detector.js'] });
  }, address);
}

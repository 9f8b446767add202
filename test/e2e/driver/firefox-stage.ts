import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from '../../../scripts/build.ts';
import { obtainBrowser } from '../../../scripts/find-browser.ts';
import { addonHost, addonId, type Firefox, launchFirefox } from './firefox.ts';
import { type Ground, layGround } from './ground.ts';
import type { Kept } from './inside.ts';

/** The demo tools, a record, and Firefox with the built extension as it is shipped: its root is closed. */
export interface FirefoxStage {
  ground: Ground;
  firefox: Firefox;
  /** The address of one of our own pages. */
  ours(page: string): string;
  /** Runs something in a tab of ours behind the one in front, and closes it. */
  inOurs<Given extends unknown[], Result>(
    remote: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ): Promise<Result>;
  /** Sends a message to the background from a page of ours. */
  tell(message: object): Promise<void>;
  /** What log and outbox hold. */
  kept(): Promise<Kept>;
  close(): Promise<void>;
}

/**
 * Sets the stage. What the organisation says is built in, and no address is granted; or it lies in a policy file, with
 * the addresses of tools granted as a fleet's build has them.
 */
export async function setFirefoxStage(by: 'build' | 'policy', says: (ground: Ground) => object): Promise<FirefoxStage> {
  const ground = await layGround();
  const built = await buildExtension({
    browser: 'firefox',
    ...(by === 'build' ? { config: says(ground) } : { hosts: ['http://127.0.0.1/*'] }),
    out: `.demo/extension-firefox-${by}`,
  });
  if ('fault' in built) throw new Error(built.fault);
  const browser = obtainBrowser('firefox');
  if (!browser) throw new Error('Firefox was not found.');
  if (by === 'policy') writePolicy(ground.folder, says(ground));
  const firefox = await launchFirefox({
    browser,
    headless: true,
    home: ground.folder,
    prefs: { 'extensions.webextOptionalPermissionPrompts': false },
  });
  await firefox.install(built.folder);
  const ours = (page: string) => `moz-extension://${addonHost}/${page}.html`;
  const inOurs: FirefoxStage['inOurs'] = async (remote, ...given) => {
    const front = await firefox.window();
    await firefox.newTab({ behind: true });
    try {
      await firefox.goto(ours('studio'));
      return await firefox.run(remote, ...given);
    } finally {
      await firefox.closeTab();
      await firefox.switchTo(front);
    }
  };
  return {
    ground,
    firefox,
    ours,
    inOurs,
    tell: (message) => inOurs(sendMessage, message),
    kept: () => inOurs(readDatabase),
    close: async () => {
      await firefox.close();
      await ground.close();
    },
  };
}

/** Where Firefox on Linux looks for what an administrator has set for one extension and one account of the machine. */
function writePolicy(home: string, data: object): void {
  const folder = join(home, '.mozilla/managed-storage');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: addonId, description: 'What the organisation says', type: 'storage', data };
  writeFileSync(join(folder, `${addonId}.json`), JSON.stringify(manifest));
}

async function sendMessage(message: object): Promise<void> {
  const { browser } = globalThis as unknown as {
    browser: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  await browser.runtime.sendMessage(message);
}

async function readDatabase(): Promise<Kept> {
  interface Row {
    learner: string;
    event: { type: string };
  }
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const open = indexedDB.open('alongside');
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const all = (name: string) =>
    new Promise<Row[]>((resolve) => {
      const read = db.transaction(name).objectStore(name).getAll();
      read.onsuccess = () => resolve(read.result as Row[]);
    });
  const [log, outbox] = [await all('log'), await all('outbox')];
  db.close();
  return {
    log: log.map((row) => row.event.type),
    learners: [...new Set([...log, ...outbox].map((row) => row.learner))],
    waiting: outbox.length,
  };
}

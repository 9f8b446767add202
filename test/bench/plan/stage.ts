import { defaultHomePage, learnerKey } from '../../../lib/learner/learner.ts';
import { buildExtension } from '../../../scripts/build.ts';
import { obtainBrowser } from '../../../scripts/find-browser.ts';
import { firstFree } from '../../../scripts/free-port.ts';
import { type Chromium, launchChromium } from '../../../scripts/launch-chromium.ts';
import { createStop } from '../page/ready-to-offer.ts';
import { until } from '../page/until.ts';
import { companyHost, screensHere, toolCount, toolHere } from './company.ts';
import { experienced } from './learned.ts';
import { serveCompany } from './site.ts';
import { openTool, type ToolPage } from './tool-page.ts';

/** The built extension, and a company whose packs it takes. */
export interface Stage {
  /** The address of a screen of the tool at hand. */
  address: string;
  /** Starts a browser in which all packs of a company with so many lessons are installed, and goes to the tool. */
  open(lessons: number): Promise<Opened>;
  close(): void;
}

/** A browser of the company's, and a tab at the tool in it. */
export interface Opened {
  chromium: Chromium;
  tool: ToolPage;
  /** Leaves the tool and stops the extension's worker. */
  stop(): Promise<void>;
}

const learner = { name: 'Sam Rivers', account: { homePage: defaultHomePage, name: '2001' } };

/** Builds the extension for the company. */
export async function setStage(): Promise<Stage> {
  const browser = obtainBrowser('chromium');
  if (!browser) throw new Error('The bench needs Chromium.');
  const site = await serveCompany((await firstFree(8790, 1)) ?? 8790);
  const config = { tools: { [toolHere]: [`${site.origin}/*`] }, packs: site.packs, learner };
  const built = await buildExtension({
    browser: 'chrome',
    hosts: ['http://127.0.0.1/*', `https://*.${companyHost}/*`],
    config,
    out: '.demo/extension-bench-plan',
  });
  if ('fault' in built) throw new Error(built.fault);
  const address = `${site.origin}/${screensHere[0]}`;
  const open = async (lessons: number) => {
    site.setLessons(lessons);
    const chromium = await launchChromium({ browser, extension: built.folder, headless: true });
    const worker = await chromium.worker();
    const last = `tools@tool${toolCount - 1}.${companyHost}`;
    await until(() => worker.evaluate(knows, last), 'all packs are installed', 120_000);
    await worker.evaluate(setProgress, { learner: learnerKey(learner), progress: experienced(learnerKey(learner)) });
    const tool = await openTool(chromium, address);
    const stopNow = await createStop(tool.session, chromium.extensionId);
    const stop = async () => {
      // The tool's page would wake it again.
      await tool.page.goto('about:blank');
      await stopNow();
    };
    await stop();
    await tool.go(address);
    return { chromium, tool, stop };
  };
  return { address, open, close: site.close };
}

interface Chrome {
  storage: { local: { get(key: string): Promise<object> } };
}

/** Runs in the worker, which writes the rules of the tools once all packs are in. */
async function knows(key: string): Promise<boolean> {
  // Only what is used of the API of extensions, which has no types here.
  const { storage } = (globalThis as unknown as { chrome: Chrome }).chrome;
  return key in (await storage.local.get(key));
}

/** Runs in the worker, and writes where the log is projected to; the worker's next start reads it. */
async function setProgress(row: object): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('alongside');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = reject;
  });
  const writing = db.transaction('projections', 'readwrite').objectStore('projections').put(row);
  await new Promise((resolve, reject) => Object.assign(writing, { onsuccess: resolve, onerror: reject }));
  db.close();
}

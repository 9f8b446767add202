import { type BrowserContext, chromium } from 'playwright-core';
import { defaultHomePage } from '../../../lib/learner/learner.ts';
import { buildExtension } from '../../../scripts/build.ts';
import { obtainBrowser } from '../../../scripts/find-browser.ts';
import { firstFree } from '../../../scripts/free-port.ts';
import { type Chromium, launchChromium } from '../../../scripts/launch-chromium.ts';
import { benchTool } from './bench-pack.ts';
import { type Site, serveSite } from './site.ts';
import { until } from './until.ts';

/** A browser with the extension, one without, and the pages that both open. */
export interface Stage {
  /** The folder of the built extension. */
  built: string;
  extended: Chromium;
  bare: BrowserContext;
  site: Site;
  close(): Promise<void>;
}

/** Builds the extension and starts both browsers; ready when the extension knows the tool. */
export async function setStage(): Promise<Stage> {
  const browser = obtainBrowser('chromium');
  if (!browser) throw new Error('The bench needs Chromium.');
  const port = (await firstFree(8790, 2)) ?? 8790;
  const site = await serveSite(port);
  const built = await buildExtension({
    browser: 'chrome',
    hosts: ['http://127.0.0.1/*'],
    config: {
      tools: { [benchTool]: [`${site.tool}/*`] },
      packs: [`${site.tool}/pack.json`],
      learner: { name: 'Sam Rivers', account: { homePage: defaultHomePage, name: '2001' } },
    },
    shadow: 'closed',
    out: '.demo/extension-bench',
  });
  if ('fault' in built) throw new Error(built.fault);
  const extended = await launchChromium({ browser, extension: built.folder, headless: true });
  const isRoot = process.getuid?.() === 0;
  const plain = await chromium.launch({
    executablePath: browser.path,
    args: ['--disable-gpu', '--disable-background-networking', ...(isRoot ? ['--no-sandbox'] : [])],
  });
  const bare = await plain.newContext({ viewport: { width: 1280, height: 800 } });
  const close = async () => {
    await Promise.all([extended.close(), plain.close()]);
    site.close();
  };
  await untilKnown(extended, new URL(site.tool).host);
  return { built: built.folder, extended, bare, site, close };
}

async function untilKnown(extended: Chromium, host: string): Promise<void> {
  const worker = await extended.worker();
  const isKnown = () =>
    worker.evaluate(async (key) => {
      // Only what is used of the API of extensions, which has no types here.
      const { storage, scripting } = (globalThis as unknown as { chrome: Chrome }).chrome;
      const scripts = await scripting.getRegisteredContentScripts();
      return key in (await storage.local.get(key)) && scripts.length > 0;
    }, `tools@${host}`);
  await until(isKnown, 'the extension knows the tool');
}

interface Chrome {
  storage: { local: { get(key: string): Promise<object> } };
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
}

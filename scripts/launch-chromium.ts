import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from 'playwright-core';
import type { Browser } from './find-browser.ts';
import { demoFolder } from './project.ts';

export interface LaunchOptions {
  browser: Browser;
  /** The folder of the built extension. */
  extension: string;
  headless: boolean;
  /** A folder that is kept; without it, a new profile that goes when the browser closes. */
  profile?: string;
}

export interface Chromium {
  context: BrowserContext;
  extensionId: string;
  /** The extension's service worker; started anew if the browser has stopped it. */
  worker(): Promise<Worker>;
  close(): Promise<void>;
}

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-search-engine-choice-screen',
  '--no-default-browser-check',
  '--no-first-run',
];

/** Starts Chromium with the extension loaded. It ends with this process, however that ends: it hangs on our pipe. */
export async function launchChromium({ browser, extension, headless, profile }: LaunchOptions): Promise<Chromium> {
  const folder = profile ?? mkdtempSync(join(demoFolder(), 'profile-'));
  forgetExtension(folder);
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: browser.path,
    headless,
    viewport: headless ? { width: 1280, height: 800 } : null,
    // Ctrl+C is for the script to answer: it has more to stop than the browser.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...quiet, ...rights(headless), ...loading(browser, extension)],
  });
  const close = async () => {
    await context.close();
    if (!profile) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const id = browser.branded ? await loadUnpacked(context, extension) : null;
    const worker = () => workerOf(context, id);
    return { context, extensionId: id ?? new URL((await worker()).url()).host, worker, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Lets a kept profile meet the extension as if for the first time, its data apart: otherwise it goes on with the worker
 * of the build before, even where the version has changed.
 */
function forgetExtension(profile: string): void {
  for (const part of ['Service Worker', 'Preferences', 'Secure Preferences']) {
    rmSync(join(profile, 'Default', part), { recursive: true, force: true });
  }
}

function rights(headless: boolean): string[] {
  return [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...(headless ? ['--disable-gpu'] : [])];
}

function loading(browser: Browser, extension: string): string[] {
  if (browser.branded) return ['--enable-unsafe-extension-debugging'];
  return [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
}

/** The way that is left in branded browsers, which take no extension from the command line. */
async function loadUnpacked(context: BrowserContext, extension: string): Promise<string> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('This browser gives no debugging session.');
  // Playwright's types know no command of this domain.
  const send = session.send.bind(session) as unknown as (method: string, params: object) => Promise<{ id: string }>;
  const { id } = await send('Extensions.loadUnpacked', { path: extension });
  return id;
}

async function workerOf(context: BrowserContext, id: string | null): Promise<Worker> {
  const isOurs = (worker: Worker) => worker.url().startsWith(`chrome-extension://${id ?? ''}`);
  return context.serviceWorkers().find(isOurs) ?? context.waitForEvent('serviceworker', { predicate: isOurs });
}

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Browser } from '../../../scripts/find-browser.ts';
import { demoFolder } from '../../../scripts/project.ts';
import { createSession, type FirefoxSession } from './firefox-session.ts';
import { connectMarionette } from './marionette.ts';

export interface FirefoxOptions {
  browser: Browser;
  headless: boolean;
  /** A folder that is kept; without it, a new profile that goes when the browser closes. */
  profile?: string;
  /** A folder taken for the person's own, so that what an administrator has set there counts. */
  home?: string;
  prefs?: Record<string, Pref>;
}

export type Firefox = FirefoxSession & {
  /** Settles when Firefox has ended, by us or by the person. */
  ended: Promise<void>;
  close(): Promise<void>;
};

type Pref = string | number | boolean;

/** The id that wxt.config.ts gives the Firefox extension. */
export const addonId = 'alongside@alongside.example';

/** The host of the extension's pages: `moz-extension://<this>/`. Firefox makes one up per profile unless it is pinned. */
export const addonHost = '5d1f4c0e-1a0b-4f53-9a3c-0a6b7f6f2c11';

const common: Record<string, Pref> = {
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'extensions.webextensions.uuids': JSON.stringify({ [addonId]: addonHost }),
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  // Without it the tools and the record, which run on this machine, could be reached while offline.
  'network.disable-localhost-when-offline': true,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

/** Starts Firefox; it ends with this process. */
export async function launchFirefox({
  browser,
  headless,
  profile,
  home,
  prefs = {},
}: FirefoxOptions): Promise<Firefox> {
  const folder = profile ?? mkdtempSync(join(demoFolder(), 'firefox-'));
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  writePrefs(folder, { ...common, ...prefs, 'marionette.port': port });
  // Pages of the extension are out of reach without system access.
  const flags = ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', folder];
  const env = home ? { ...process.env, HOME: home } : process.env;
  const child = spawn(browser.path, [...flags, ...(headless ? ['--headless'] : [])], { stdio: 'ignore', env });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = whenEnded(child).then(() => {
    process.off('exit', kill);
    if (!profile) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  try {
    const marionette = await connectMarionette(port, AbortSignal.any([AbortSignal.timeout(60_000), signalOf(ended)]));
    await marionette.send('WebDriver:NewSession');
    await marionette.send('WebDriver:SetTimeouts', { implicit: 5_000, script: 60_000, pageLoad: 60_000 });
    const close = async () => {
      const forced = setTimeout(kill, 5_000);
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => kill());
      marionette.end();
      await ended;
      clearTimeout(forced);
    };
    return { ...createSession(marionette), ended, close };
  } catch (error) {
    kill();
    await ended;
    throw error;
  }
}

function writePrefs(folder: string, prefs: Record<string, Pref>): void {
  const lines = Object.entries(prefs).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
  writeFileSync(join(folder, 'user.js'), lines.join(''));
}

function whenEnded(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
}

function signalOf(ended: Promise<void>): AbortSignal {
  const controller = new AbortController();
  void ended.then(() => controller.abort());
  return controller.signal;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

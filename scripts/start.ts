// `npm start`: the demo tools, a training record and a browser with the extension; kept between runs in .demo/.
// Without a display, or with --headless, it plays one lesson in each tool and ends; --stay keeps it running.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Demo, startDemo } from '../demo/server.ts';
import { addonHost, launchFirefox } from '../test/e2e/driver/firefox.ts';
import { buildExtension } from './build.ts';
import { demoConfiguration } from './demo-configuration.ts';
import { type DemoRecord, startDemoRecord } from './demo-record.ts';
import { type Browser, obtainAnyBrowser } from './find-browser.ts';
import { firstFree } from './free-port.ts';
import { launchChromium } from './launch-chromium.ts';
import { onLeave } from './on-leave.ts';
import { demoFolder } from './project.ts';
import { showLessons } from './show-lessons.ts';

const { values: given } = parseArgs({ options: { headless: { type: 'boolean' }, stay: { type: 'boolean' } } });
const headless = given.headless ?? !hasDisplay();
const stops: (() => Promise<void>)[] = [];
const left = Promise.withResolvers<void>();
onLeave(left.resolve);

process.exit(await Promise.race([run(), left.promise.then(() => 130)]).finally(stopAll));

async function stopAll(): Promise<void> {
  for (const stop of stops.reverse()) await stop().catch(() => undefined);
}

/** Gives the exit code. */
async function run(): Promise<number> {
  const browser = obtainAnyBrowser();
  if (!browser) return 1;
  const record = await startRecord();
  if (!record) return 1;
  const demo = await startTools();
  if (!demo) return 1;
  const extension = await build(browser, demo, record);
  if (!extension) return 1;
  return browser.kind === 'chromium'
    ? inChromium(browser, extension, demo, record)
    : inFirefox(browser, extension, demo, record);
}

async function inChromium(browser: Browser, extension: string, demo: Demo, record: DemoRecord): Promise<number> {
  const profile = join(demoFolder(), 'chromium');
  const chromium = await launchChromium({ browser, extension, headless, profile });
  stops.push(chromium.close);
  printAddresses(demo, record, `chrome-extension://${chromium.extensionId}`);
  const closed = new Promise<number>((resolve) => chromium.context.once('close', () => resolve(0)));
  if (!headless) {
    const [page = await chromium.context.newPage()] = chromium.context.pages();
    await page.goto(demo.till);
    return closed;
  }
  const { counts, unfinished } = await showLessons(chromium, demo, record);
  console.log(JSON.stringify(counts));
  return given.stay ? closed : Number(unfinished.length > 0);
}

async function inFirefox(browser: Browser, extension: string, demo: Demo, record: DemoRecord): Promise<number> {
  if (headless) {
    console.error('Without a display the lessons are played in Chromium: install Chromium, Chrome, Edge or Brave.');
    return 1;
  }
  const firefox = await launchFirefox({ browser, headless, profile: join(demoFolder(), 'firefox') });
  stops.push(firefox.close);
  await firefox.install(extension);
  printAddresses(demo, record, `moz-extension://${addonHost}`);
  await firefox.goto(demo.till);
  await firefox.ended;
  return 0;
}

async function startRecord(): Promise<DemoRecord | null> {
  const port = await portFrom(8700, 1, 'The record');
  const record = port && (await startDemoRecord(demoFolder(), port));
  if (!record) return null;
  if ('fault' in record) {
    console.error(record.fault);
    return null;
  }
  stops.push(record.close);
  return record;
}

async function startTools(): Promise<Demo | null> {
  const port = await portFrom(8701, 3, 'The demo tools');
  if (!port) return null;
  const demo = await startDemo({ port });
  stops.push(demo.close);
  return demo;
}

async function portFrom(wanted: number, count: number, who: string): Promise<number | null> {
  const port = await firstFree(wanted, count);
  if (!port) console.error(`${who} found no free port from ${wanted} on.`);
  else if (port !== wanted) console.log(`${who}: port ${port}, since ${wanted} is taken.`);
  return port;
}

async function build({ kind }: Browser, demo: Demo, record: DemoRecord): Promise<string | null> {
  console.log('Building the extension…');
  const built = await buildExtension({
    browser: kind === 'firefox' ? 'firefox' : 'chrome',
    hosts: ['http://127.0.0.1/*'],
    config: demoConfiguration(demo, { url: record.url, enrolmentToken: record.token }),
    shadow: headless ? 'open' : 'closed',
    out: headless ? '.demo/extension-headless' : '.demo/extension',
  });
  if ('folder' in built) return built.folder;
  console.error(`The extension could not be built.\n${built.fault}`);
  return null;
}

function printAddresses(demo: Demo, record: DemoRecord, extension: string): void {
  console.log(`
Till         ${demo.till}
Ledger       ${demo.ledger}
Shop admin   ${demo.shop}
Record       ${record.url}
Dashboard    ${extension}/dashboard.html
             key ${record.manager.key}
             secret ${record.manager.secret}
`);
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

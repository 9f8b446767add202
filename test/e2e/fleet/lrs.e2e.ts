import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { activityIri, verb } from '../../../lib/record/vocabulary.ts';
import { buildExtension } from '../../../scripts/build.ts';
import { findDemoTools } from '../../../scripts/demo-configuration.ts';
import { obtainAnyBrowser } from '../../../scripts/find-browser.ts';
import { firstFree } from '../../../scripts/free-port.ts';
import { type Chromium, launchChromium } from '../../../scripts/launch-chromium.ts';
import { root } from '../../../scripts/project.ts';
import { followLrs } from '../../../server/lrs/follow.ts';
import { readPacks } from '../../../server/packs.ts';
import type { TrainingRecord } from '../../../server/record.ts';
import { type Served, serveRecord } from '../../../server/serve.ts';
import { serveStandIn } from '../../record/stand-ins/serve.ts';
import { sqlLrs } from '../../record/stand-ins/sql-lrs.ts';
import { createStandIn, type Loose, type StandIn } from '../../record/stand-ins/stand-in.ts';
import { admin, importRoster, openRecord } from '../../server/record-rig.ts';
import { faultsOf } from '../driver/axe.ts';
import { type Ground, layGround } from '../driver/ground.ts';
import { createOverlay } from '../driver/overlay.ts';
import { tabAt, untilSetUp } from '../driver/own.ts';
import { cashSale } from '../journeys/till.ts';

let ground: Ground;
let lrs: StandIn;
let standing: Awaited<ReturnType<typeof serveStandIn>>;
let record: TrainingRecord;
let served: Served;
let browser: Chromium | undefined;
const stop = new AbortController();

beforeAll(async () => {
  ground = await layGround();
  lrs = createStandIn({ ...sqlLrs, origins: 'any' }, { now: () => new Date(), grain: 1000 });
  standing = await serveStandIn(lrs);
  const { key, secret, writer } = lrs;
  record = await openRecord({
    clock: () => new Date(),
    packs: readPacks(join(root, 'public/packs')),
    organisation: { name: 'Harbour Street', catalogueKey: null },
    lrs: { endpoint: standing.endpoint, version: '1.0.3', server: { key, secret }, browsers: writer },
  });
  await importRoster(record, ['7,Ann Marsh,North,Cashier']);
  const opened = await serveRecord(record, { host: '127.0.0.1', port: (await firstFree(8780, 1)) ?? 8780 });
  if ('fault' in opened) throw new Error(opened.fault);
  served = opened;
});

afterAll(async () => {
  stop.abort();
  await served?.close();
  await record?.close();
  await standing?.close();
  await ground?.close();
});

afterEach(() => browser?.close());

/** A browser that nobody has set up: it knows where the tools are, and may read nothing of the LRS but by its CORS headers. */
async function launch(): Promise<Chromium> {
  const tools = Object.entries(findDemoTools()).map(([name, tool]) => [tool, [`${ground.demo[name as 'till']}/*`]]);
  const config = { tools: Object.fromEntries(tools) };
  const hosts = ['http://127.0.0.1/*'];
  const built = await buildExtension({ browser: 'chrome', hosts, config, shadow: 'open', out: '.demo/extension-lrs' });
  const found = obtainAnyBrowser();
  if ('fault' in built) throw new Error(built.fault);
  if (!found) throw new Error('No browser was found.');
  browser = await launchChromium({ browser: found, extension: built.folder, headless: true });
  return browser;
}

async function join7({ context, extensionId, worker }: Chromium): Promise<void> {
  const answer = await record.request('/invitations', { method: 'POST', body: JSON.stringify({ number: '7' }) });
  const { id, secret } = (await answer.json()) as { id: string; secret: string };
  const page = await context.newPage();
  await page.goto(`${served.address}/join#${id}.${secret}`);
  const popup = await context.newPage();
  const tab = await tabAt(await worker(), served.address);
  await popup.goto(`chrome-extension://${extensionId}/popup.html?tab=${tab}`);
  await popup.getByRole('button', { name: 'Join', exact: true }).click();
  await popup.getByText('At work here now: Ann Marsh (7).').waitFor();
  await popup.close();
  await page.close();
}

async function openPanel({ context, extensionId }: Chromium): Promise<Page> {
  const panel = await context.newPage();
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  return panel;
}

const inLrs = (said: string) => [...lrs.held.values()].filter((one) => (one.verb as Loose).id === said);

test('what is learned goes to the LRS, is read by the record, and comes back as a badge', {
  timeout: 240_000,
}, async () => {
  const launched = await launch();
  const panel = await openPanel(launched);
  await untilSetUp(panel);
  const following = followLrs(record, stop.signal);
  await join7(launched);
  const page = await launched.context.newPage();
  await page.goto(ground.demo.till);
  const overlay = createOverlay(page);
  await overlay.offer();
  await cashSale.play(page, overlay);
  const lesson = activityIri('lesson', cashSale.lesson);
  await expect.poll(() => inLrs(verb.completed), { timeout: 20_000 }).toMatchObject([{ object: { id: lesson } }]);

  const badge = activityIri('badge', 'harbour-street.till/cashier');
  await expect.poll(() => inLrs(verb.earned), { timeout: 60_000 }).toMatchObject([{ object: { id: badge } }]);
  // No one asks for it: the browser looks by itself, as often as an alarm may ring.
  await panel.bringToFront();
  await panel.getByText(/^earned /).waitFor({ timeout: 90_000 });

  const own = await launched.context.newPage();
  await own.goto(`${served.address}/`);
  await own.getByLabel('Key').fill(admin.key);
  await own.getByLabel('Secret').fill(admin.secret);
  await own.getByRole('button', { name: 'Sign in' }).click();
  const part = own.getByRole('region', { name: 'LRS', exact: true });
  await part.getByText(standing.endpoint).waitFor();
  await part.getByText('to it themselves').waitFor();
  expect(await faultsOf(own, 'administrator-lrs')).toEqual([]);
  stop.abort();
  await following;
});

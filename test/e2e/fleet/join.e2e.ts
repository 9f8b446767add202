import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { defaultHomePage } from '../../../lib/learner/learner.ts';
import { activityIri } from '../../../lib/record/vocabulary.ts';
import { buildExtension } from '../../../scripts/build.ts';
import { findDemoTools } from '../../../scripts/demo-configuration.ts';
import { findBrowser, obtainAnyBrowser } from '../../../scripts/find-browser.ts';
import { firstFree } from '../../../scripts/free-port.ts';
import { type Chromium, launchChromium } from '../../../scripts/launch-chromium.ts';
import { readObjects } from '../../../scripts/read-record.ts';
import type { TrainingRecord } from '../../../server/record.ts';
import { type Served, serveRecord } from '../../../server/serve.ts';
import { importRoster, openRecord } from '../../server/record-rig.ts';
import { faultsOf } from '../driver/axe.ts';
import { type Ground, layGround } from '../driver/ground.ts';
import { createOverlay } from '../driver/overlay.ts';
import { tabAt, tell, untilSetUp } from '../driver/own.ts';
import { policyFor, whyNoPolicy, withPolicy } from '../driver/policy.ts';
import { cashSale } from '../journeys/till.ts';

const id = 'lemljiojlchkommklfigbgmnaiggjoda';
const why = whyNoPolicy(findBrowser('chromium'));
const long = 'Harbour Street Ironmongery, Ropes and Chandlery of the Northern Islands, Successors';

interface Place {
  record: TrainingRecord;
  url: string;
  stop(): Promise<void>;
  start(): Promise<void>;
}

let ground: Ground;
let places: { harbour: Place; mill: Place };
let browser: Chromium;

beforeAll(async () => {
  ground = await layGround();
  places = { harbour: await openPlace('Harbour Street', 8760), mill: await openPlace(long, 8770) };
});

afterAll(async () => {
  for (const { stop, record } of Object.values(places ?? {})) {
    await stop();
    await record.close();
  }
  await ground?.close();
});

afterEach(() => browser?.close());

async function openPlace(name: string, near: number): Promise<Place> {
  const record = await openRecord({ clock: () => new Date(), organisation: { name, catalogueKey: null } });
  await importRoster(record, ['7,Ann Marsh,North,Cashier', '8,Ben Okoro,North,Cashier', '9,Cleo Hart,North,Cashier']);
  const port = (await firstFree(near, 1)) ?? near;
  let served: Served | null = null;
  const place: Place = {
    record,
    url: `http://127.0.0.1:${port}`,
    start: async () => {
      const opened = await serveRecord(record, { host: '127.0.0.1', port });
      if ('fault' in opened) throw new Error(opened.fault);
      served = opened;
    },
    stop: async () => {
      await served?.close();
      served = null;
    },
  };
  await place.start();
  return place;
}

/** A browser that nobody has set up: it knows where the tools are, and belongs to no organisation. */
async function launch(): Promise<Page> {
  const tools = Object.entries(findDemoTools()).map(([name, tool]) => [tool, [`${ground.demo[name as 'till']}/*`]]);
  const config = { tools: Object.fromEntries(tools) };
  browser = await launchBuilt({ config, out: '.demo/extension-join' });
  const own = await browser.context.newPage();
  await own.goto(ours('sidepanel'));
  await untilSetUp(own);
  return own;
}

async function launchBuilt(how: { config?: object; out: string }, found = obtainAnyBrowser()): Promise<Chromium> {
  const built = await buildExtension({ browser: 'chrome', hosts: ['http://127.0.0.1/*'], shadow: 'open', ...how });
  if ('fault' in built) throw new Error(built.fault);
  if (!found) throw new Error('No browser was found.');
  return launchChromium({ browser: found, extension: built.folder, headless: true });
}

const ours = (page: string) => `chrome-extension://${browser.extensionId}/${page}.html`;

interface Given {
  id: string;
  link: string;
  fingerprint: string;
}

async function invite({ record, url }: Place, number: string): Promise<Given> {
  const answer = await record.request('/invitations', { method: 'POST', body: JSON.stringify({ number }) });
  const given = (await answer.json()) as { id: string; secret: string; fingerprint: string };
  return { ...given, link: `${url}/join#${given.id}.${given.secret}` };
}

/** Opens a link, and then our popup over it. */
async function openLink(link: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(link);
  await page.getByText('You are invited').waitFor();
  return openPopup(new URL(link).origin);
}

async function openPopup(origin: string): Promise<Page> {
  const tab = await tabAt(await browser.worker(), origin);
  const popup = await browser.context.newPage();
  await popup.setViewportSize({ width: 320, height: 600 });
  await popup.goto(`${ours('popup')}?tab=${tab}`);
  return popup;
}

const account = (name: string) => ({ homePage: defaultHomePage, name });
const completed = ({ record, url }: Place, number: string) =>
  readObjects({ url, admin: record.admin }, account(number), 'completed');
const learned = [activityIri('lesson', cashSale.lesson)];
const patience = { timeout: 20_000 };

/** Closes the tabs of links, so that the next one is found. */
async function closeLinks(): Promise<void> {
  for (const page of browser.context.pages())
    if (page.url().includes('/join') || page.url().includes('popup')) await page.close();
}

test('a link says what to do, shows whose it is before anything happens, and makes the browser its person’s', async () => {
  const own = await launch();
  const given = await invite(places.harbour, '7');
  const popup = await openLink(given.link);
  await popup.getByRole('heading', { name: 'Join Harbour Street?' }).waitFor();
  expect(await popup.locator('.al-fingerprint').textContent()).toBe(given.fingerprint);
  await popup.getByText(new URL(places.harbour.url).host).first().waitFor();
  const found = await faultsOf(popup, 'join');
  await popup.getByRole('button', { name: 'Not now' }).click();
  await popup.getByRole('heading', { name: 'Alongside does not know this page.' }).waitFor();
  expect(await tell(own, { type: 'staff.view' })).toMatchObject({ organisation: null, learner: null });
  await popup.reload();
  await popup.getByRole('button', { name: 'Join', exact: true }).click();
  await popup.getByText('At work here now: Ann Marsh (7).').waitFor();
  found.push(...(await faultsOf(popup, 'joined')));
  expect(found).toEqual([]);
  expect(await tell(own, { type: 'staff.view' })).toMatchObject({
    organisation: 'Harbour Street',
    learner: { name: 'Ann Marsh', number: '7' },
  });

  const page = await browser.context.newPage();
  await page.goto(ground.demo.till);
  const overlay = createOverlay(page);
  await overlay.offer();
  await cashSale.play(page, overlay);
  await expect.poll(() => completed(places.harbour, '7'), patience).toEqual(learned);

  await popup.reload();
  await popup.getByText('It has been used already').waitFor();
  expect(await faultsOf(popup, 'join-used')).toEqual([]);
});

test('a link that was taken back, or whose record is away, says so and changes nothing', async () => {
  const own = await launch();
  const taken = await invite(places.harbour, '7');
  await places.harbour.record.request(`/invitations/${taken.id}`, { method: 'DELETE' });
  const popup = await openLink(taken.link);
  await popup.getByText('It was taken back').waitFor();
  await closeLinks();

  const away = await invite(places.harbour, '7');
  const other = await openLink(away.link);
  await other.getByRole('button', { name: 'Join', exact: true }).waitFor();
  await places.harbour.stop();
  await other.getByRole('button', { name: 'Join', exact: true }).click();
  await other.getByText('did not answer').waitFor();
  expect(await faultsOf(other, 'join-away')).toEqual([]);
  expect(await tell(own, { type: 'staff.view' })).toMatchObject({ organisation: null, learner: null });
  await places.harbour.start();
  await other.getByRole('button', { name: 'Try again', exact: true }).click();
  await other.getByRole('button', { name: 'Join', exact: true }).click();
  await other.getByText('At work here now').waitFor();
});

test('a second organisation is joined only by leaving the first, and what is unsent still goes there', async () => {
  await launch();
  const popup = await openLink((await invite(places.harbour, '9')).link);
  await popup.getByLabel('PIN').fill('2580');
  await popup.getByRole('button', { name: 'Join', exact: true }).click();
  await popup.getByText('At work here now').waitFor();
  await closeLinks();
  await places.harbour.stop();
  const page = await browser.context.newPage();
  await page.goto(ground.demo.till);
  const overlay = createOverlay(page);
  await overlay.offer();
  const before = (await completed(places.mill, '9')).length;
  await cashSale.play(page, overlay);
  await page.close();

  const leaving = await openLink((await invite(places.mill, '8')).link);
  await leaving.getByText('You leave Harbour Street.').waitFor();
  await leaving.getByText(/entries are not sent to it yet/).waitFor();
  await leaving.getByLabel('PIN').fill('2468');
  expect(await faultsOf(leaving, 'join-leaving')).toEqual([]);
  await leaving.getByRole('button', { name: 'Leave Harbour Street and join' }).click();
  await leaving.getByText('At work here now: Ben Okoro (8).').waitFor();
  await places.harbour.start();
  const own = await browser.context.newPage();
  await own.goto(ours('sidepanel'));
  await tell(own, { type: 'staff.send' });
  await expect.poll(() => completed(places.harbour, '9').then((all) => all.length), patience).toBeGreaterThan(0);
  expect((await completed(places.mill, '9')).length).toBe(before);
});

test('the question reads in Arabic from right to left', async () => {
  const own = await launch();
  await tell(own, { type: 'staff.language', language: 'ar' });
  const popup = await openLink((await invite(places.mill, '7')).link);
  await popup.getByRole('button', { name: 'انضمام', exact: true }).waitFor();
  expect(await faultsOf(popup, 'join-ar')).toEqual([]);
});

describe.skipIf(why !== null)(`a managed machine${why ? `: left out, ${why}` : ''}`, () => {
  test('is moved by no invitation', async () => {
    const found = findBrowser('chromium');
    if (!found) throw new Error('No browser was found.');
    const managed = withPolicy(found, join(ground.folder, 'policy'), id, policyFor(ground, 'one person'));
    browser = await launchBuilt({ out: '.demo/extension-policy' }, managed);
    const own = await browser.context.newPage();
    await own.goto(ours('sidepanel'));
    await untilSetUp(own);
    const popup = await openLink((await invite(places.harbour, '7')).link);
    await popup.getByText('This browser is set up by an organisation').waitFor();
    expect(await popup.getByRole('button', { name: 'Join', exact: true }).count()).toBe(0);
    expect(await tell(own, { type: 'staff.view' })).toMatchObject({ learner: { name: 'Sam Rivers' } });
  });
});

import { globSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { idOf } from '../lib/record/vocabulary.ts';
import type { Journey } from '../test/e2e/driver/journey.ts';
import { createOverlay } from '../test/e2e/driver/overlay.ts';
import { type DemoAddresses, sam } from './demo-configuration.ts';
import type { DemoRecord } from './demo-record.ts';
import type { Chromium } from './launch-chromium.ts';
import { root } from './project.ts';
import { readObjects } from './read-record.ts';

/** How much the record holds of Sam, before and after. */
export interface Counts {
  completed: [before: number, after: number];
  earned: [before: number, after: number];
}

const artifacts = join(root, 'artifacts');
const sendingMs = 30_000;

/** Plays one lesson in each demo tool as Sam, takes pictures on the way, and counts in the record. */
export async function showLessons(browser: Chromium, tools: DemoAddresses, record: DemoRecord): Promise<Counts> {
  mkdirSync(artifacts, { recursive: true });
  const { context, extensionId } = browser;
  const ours = (page: string) => `chrome-extension://${extensionId}/${page}.html`;
  await browser.worker();
  const before = await readLearning(record);
  const dashboard = await openDashboard(context, ours('dashboard'), record);
  await picture(dashboard, 'dashboard-before');

  const panel = await openPage(context, ours('sidepanel'));
  const journeys = chooseJourneys(await loadJourneys(), before.lessons);
  for (const journey of journeys) {
    console.log(`Playing "${journey.title}" in the ${journey.tool}…`);
    const page = await openPage(context, tools[journey.tool]);
    if (before.lessons.has(journey.lesson)) await startAgain(panel, page, journey.lesson);
    await journey.play(
      page,
      createOverlay(page, (moment) => picture(page, `${journey.tool}-${moment}`)),
    );
    await page.close();
  }

  console.log('Waiting for the record…');
  const after = await untilSent(record, before.completed + journeys.length);
  await panel.reload({ waitUntil: 'networkidle' });
  await picture(panel, 'side-panel');
  await panel
    .getByRole('button', { name: /record/i })
    .first()
    .click();
  await picture(panel, 'record');
  await dashboard.reload({ waitUntil: 'networkidle' });
  await picture(dashboard, 'dashboard-after');
  await picture(await openPage(context, ours('studio')), 'studio');
  return { completed: [before.completed, after.completed], earned: [before.earned, after.earned] };
}

/** Of each tool the first lesson that Sam has not learned yet, or else the first. */
function chooseJourneys(journeys: Journey[], learned: ReadonlySet<string>): Journey[] {
  const byTool = Map.groupBy(journeys, (journey) => journey.tool);
  return [...byTool.values()].flatMap((all) => all.find(({ lesson }) => !learned.has(lesson)) ?? all.slice(0, 1));
}

async function loadJourneys(): Promise<Journey[]> {
  const files = globSync('test/e2e/journeys/*.ts', { cwd: root }).sort();
  const modules = await Promise.all(files.map((file) => import(join(root, file)) as Promise<Record<string, Journey>>));
  return modules.flatMap((module) => Object.values(module));
}

/** A lesson that was learned is not offered again: it is started as from the list, in the tab that is in front. */
async function startAgain(panel: Page, page: Page, lesson: string): Promise<void> {
  await page.bringToFront();
  await panel.evaluate((id) => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): unknown } } };
    return chrome.runtime.sendMessage({ type: 'staff.start', lesson: id });
  }, lesson);
}

async function openDashboard(
  context: BrowserContext,
  url: string,
  { url: address, manager }: DemoRecord,
): Promise<Page> {
  const page = await openPage(context, url);
  const key = page.getByLabel('Key', { exact: true });
  await key.or(page.getByRole('table')).or(page.getByRole('grid')).first().waitFor();
  if (!(await key.isVisible())) return page;
  await page.getByLabel('Address of the record').fill(address);
  await key.fill(manager.key);
  await page.getByLabel('Secret', { exact: true }).fill(manager.secret);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await key.waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
  return page;
}

async function openPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(artifacts, `${name}.png`) });
}

interface Learning {
  completed: number;
  earned: number;
  lessons: ReadonlySet<string>;
}

async function readLearning(record: DemoRecord): Promise<Learning> {
  const completed = await readObjects(record, sam.account, 'completed');
  const earned = await readObjects(record, sam.account, 'earned');
  const lessons = new Set(completed.flatMap((iri) => idOf('lesson', iri) ?? []));
  return { completed: completed.length, earned: earned.length, lessons };
}

/** What the record holds as soon as so many lessons are in it, or what it holds when the patience ends. */
async function untilSent(record: DemoRecord, completed: number): Promise<Learning> {
  const end = Date.now() + sendingMs;
  for (;;) {
    const learning = await readLearning(record);
    if (learning.completed >= completed || Date.now() > end) return learning;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

import { globSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import type { Page } from 'playwright-core';
import { idOf } from '../lib/record/vocabulary.ts';
import type { Journey } from '../test/e2e/driver/journey.ts';
import { createOverlay } from '../test/e2e/driver/overlay.ts';
import { type DemoAddresses, sam } from './demo-configuration.ts';
import type { DemoRecord } from './demo-record.ts';
import type { Chromium } from './launch-chromium.ts';
import { openDashboard, openPage, picture, picturePanel, pictureStudio } from './our-pages.ts';
import { root } from './project.ts';
import { readObjects } from './read-record.ts';

/** How much the record holds of Sam, before and after. */
export interface Counts {
  completed: [before: number, after: number];
  earned: [before: number, after: number];
}

const sendingMs = 30_000;

/**
 * Plays one lesson in each demo tool as Sam, takes pictures on the way, and counts in the record. `unfinished`: the
 * titles of lessons that did not come to their end.
 */
export async function showLessons(
  browser: Chromium,
  tools: DemoAddresses,
  record: DemoRecord,
): Promise<{ counts: Counts; unfinished: string[] }> {
  const { context, extensionId } = browser;
  const ours = (page: string) => `chrome-extension://${extensionId}/${page}.html`;
  await browser.worker();
  const before = await readLearning(record);
  const dashboard = await openDashboard(context, ours('dashboard'), record);
  await picture(dashboard, 'dashboard-before');

  const panel = await openPage(context, ours('sidepanel'));
  const journeys = chooseJourneys(await loadJourneys(), before.lessons);
  const unfinished: string[] = [];
  for (const journey of journeys) {
    console.log(`Playing "${journey.title}" in the ${journey.tool}…`);
    const page = await openPage(context, tools[journey.tool]);
    if (before.lessons.has(journey.lesson)) await startAgain(panel, page, journey.lesson);
    if (!(await play(journey, page))) unfinished.push(journey.title);
    await page.close();
  }

  console.log('Waiting for the record…');
  const after = await untilSent(record, before.completed + journeys.length - unfinished.length);
  await picturePanel(panel);
  await dashboard.reload();
  await dashboard.getByRole('rowheader', { name: sam.name }).waitFor();
  await picture(dashboard, 'dashboard-after');
  await pictureStudio(await openPage(context, ours('studio')));
  const counts: Counts = { completed: [before.completed, after.completed], earned: [before.earned, after.earned] };
  return { counts, unfinished };
}

/** Plays a lesson to its end; false after one line and a picture where it stopped. */
async function play(journey: Journey, page: Page): Promise<boolean> {
  try {
    await journey.play(
      page,
      createOverlay(page, (moment) => picture(page, `${journey.tool}-${moment}`)),
    );
    return true;
  } catch (error) {
    await picture(page, `${journey.tool}-stopped`);
    const why = stripVTControlCharacters(String(error)).split('\n').filter(Boolean);
    const last = why.findLast((line) => /intercepts|waiting for/.test(line))?.trim() ?? '';
    console.error(`"${journey.title}" stopped: ${why[0]} ${last}`);
    return false;
  }
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
  for (const end = Date.now() + 15_000; Date.now() < end; await wait(250)) {
    if (await panel.evaluate(startWhenHere, lesson)) return;
  }
  throw new Error(`The extension did not tell where the page is, so ${lesson} could not be started.`);
}

/** Runs in a page of ours: starts the lesson once the extension knows where the person is, and tells whether it has. */
async function startWhenHere(lesson: string): Promise<boolean> {
  const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
  const view = await runtime.sendMessage({ type: 'staff.view' });
  if (!view.value?.here) return false;
  await runtime.sendMessage({ type: 'staff.start', lesson });
  return true;
}

interface Runtime {
  sendMessage(message: object): Promise<{ value?: { here?: unknown } }>;
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

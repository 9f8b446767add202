import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { createMeter, type Reading, settle } from './meter.ts';
import { type Figure, figure, type Pair } from './report.ts';
import type { Stage } from './stage.ts';
import type { Screen } from './table-page.ts';

const rounds = 12;
/** After this long without an act of the person, a page counts as idle to us; in milliseconds. */
const untilIdle = 3500;
/** The length of a window in which a page is watched, in seconds. */
const windowLength = 3;

const pair = (): Pair => ({ with: [], without: [] });

/** Measures what the extension adds to the script of a page that is loaded and left alone. */
export async function measureLoads(stage: Stage): Promise<Figure[]> {
  const screens: Screen[] = ['held', 'plain', 'offered'];
  const script = { held: pair(), plain: pair(), offered: pair() };
  const task = { held: pair(), plain: pair(), offered: pair() };
  for (let round = 0; round < rounds; round++) {
    for (const screen of screens) {
      for (const [side, context] of sidesOf(stage, round)) {
        const cost = await loadOnce(context, `${stage.site.tool}/${screen}`);
        script[screen][side].push(cost.script);
        task[screen][side].push(cost.task);
      }
    }
  }
  return [
    figure('page.script-ms-added', script.held, 'ms', 3),
    figure('page.script-ms-added, no lesson here', script.plain, 'ms'),
    figure('page.script-ms-added, offer shown', script.offered, 'ms'),
    figure('page.task-ms-added', task.held, 'ms'),
    figure('page.task-ms-added, offer shown', task.offered, 'ms'),
  ];
}

/** Measures what the extension adds to a page that changes all the time while an offer waits for its clause. */
export async function measureChanges(stage: Stage): Promise<Figure[]> {
  const idle = pair();
  const idleTasks = pair();
  const active = pair();
  for (let round = 0; round < rounds; round++) {
    for (const [side, context] of sidesOf(stage, round)) {
      const windows = await watchChanges(context, `${stage.site.tool}/held?doing=changes`);
      idle[side].push(shareOf('script', windows.idle));
      idleTasks[side].push(shareOf('task', windows.idle));
      active[side].push(shareOf('script', windows.active));
    }
  }
  return [
    figure('page.idle-core-percent', idle, '% of a core', 1),
    figure('page.idle-core-percent, all tasks', idleTasks, '% of a core'),
    figure('page.active-core-percent', active, '% of a core'),
  ];
}

/** Both browsers, the first one changing from round to round. */
function sidesOf({ extended, bare }: Stage, round: number): [keyof Pair, BrowserContext][] {
  const sides: [keyof Pair, BrowserContext][] = [
    ['with', extended.context],
    ['without', bare],
  ];
  return round % 2 === 0 ? sides : sides.reverse();
}

async function loadOnce(context: BrowserContext, url: string): Promise<Reading> {
  const page = await context.newPage();
  const read = await createMeter(page);
  await page.goto(url);
  await settle();
  const reading = await read();
  await page.close();
  return reading;
}

type Window = [from: Reading, to: Reading];

async function watchChanges(context: BrowserContext, url: string): Promise<{ idle: Window; active: Window }> {
  const page = await context.newPage();
  const read = await createMeter(page);
  await page.goto(url);
  await wait(untilIdle);
  const first = await read();
  await wait(windowLength * 1000);
  const second = await read();
  await pressOnceASecond(page);
  const third = await read();
  await page.close();
  return { idle: [first, second], active: [second, third] };
}

async function pressOnceASecond(page: Page): Promise<void> {
  for (let second = 0; second < windowLength; second++) {
    await page.mouse.click(4, 4);
    await wait(1000);
  }
}

function shareOf(what: 'script' | 'task', [from, to]: Window): number {
  return (100 * (to[what] - from[what])) / (to.at - from.at);
}

import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** What the main thread of a page has done, in milliseconds of its own CPU time; `at` is the clock's. */
export interface Reading {
  at: number;
  script: number;
  /** All tasks: script, style, layout, painting. */
  task: number;
}

/** Gives the reader of a new page's main thread. */
export async function createMeter(page: Page): Promise<() => Promise<Reading>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const read = (wanted: string) => 1000 * (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN);
    return { at: read('Timestamp'), script: read('ScriptDuration'), task: read('TaskDuration') };
  };
}

/** Waits until a page that was loaded, its plan and an offer on it have come to rest. */
export async function settle(): Promise<void> {
  await wait(1500);
}

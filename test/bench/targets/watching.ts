import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { obtainBrowser } from '../../../scripts/find-browser.ts';
import { pageScript } from '../../../scripts/page-script.ts';
import { createMeter } from '../page/meter.ts';
import { type Figure, figure } from './figures.ts';
import { growPage, makePage } from './in-page.ts';

/** The size of the page, in elements; its changes a second; the targets. */
const size = 5_000;
const perSecond = 200;
const count = 20;
const rounds = 10;
/** The length of a window, in milliseconds. */
const window = 2000;

/** Measures what watching captured targets adds to the script of a page that changes all the time. */
export async function measureWatching(): Promise<Figure[]> {
  const found = obtainBrowser('chromium');
  if (!found) throw new Error('The bench needs Chromium.');
  const rights = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = ['--disable-gpu', '--disable-background-networking', ...rights];
  const browser = await chromium.launch({ executablePath: found.path, args });
  try {
    return [figure('watch.core-percent', await measure(browser), '% of a core', 1)];
  } finally {
    await browser.close();
  }
}

async function measure(browser: Browser): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto('data:text/html,<!doctype html><title>Bench</title>');
  await page.evaluate(makePage);
  await page.evaluate(growPage, size);
  await page.evaluate(await pageScript(join(import.meta.dirname, 'watched-page.ts'), 'watched'));
  const read = await createMeter(page);
  const windows = async () => {
    const shares: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const before = await read();
      await page.evaluate(([rate, ms]) => watched.change(rate, ms), [perSecond, window] as const);
      const after = await read();
      shares.push((100 * (after.script - before.script)) / (after.at - before.at));
    }
    return shares;
  };
  const bare = await windows();
  const described = await page.evaluate((n) => watched.watchTargets(n), count);
  if (described !== count) throw new Error(`Only ${described} targets could be described.`);
  const middle = bare.toSorted((a, b) => a - b)[bare.length >> 1] ?? 0;
  return (await windows()).map((share) => share - middle);
}

declare const watched: typeof import('./watched-page.ts');

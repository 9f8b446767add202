import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import { obtainBrowser } from '../../../scripts/find-browser.ts';
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
  await page.evaluate(await bundle());
  const read = await createMeter(page);
  const windows = async () => {
    const shares: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const before = await read();
      await page.evaluate(([rate, ms]) => inPage().change(rate, ms), [perSecond, window] as const);
      const after = await read();
      shares.push((100 * (after.script - before.script)) / (after.at - before.at));
    }
    return shares;
  };
  const bare = await windows();
  const watched = await page.evaluate((n) => inPage().watchTargets(n), count);
  if (watched !== count) throw new Error(`Only ${watched} targets could be described.`);
  const middle = bare.toSorted((a, b) => a - b)[bare.length >> 1] ?? 0;
  return (await windows()).map((share) => share - middle);
}

declare function inPage(): typeof import('./watched-page.ts');

async function bundle(): Promise<string> {
  const entry = join(import.meta.dirname, 'watched-page.ts');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'watched' } },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('The page’s script was not built.');
  return `${output.output[0].code};globalThis.inPage = () => watched;0`;
}

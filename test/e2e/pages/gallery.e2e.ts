import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { obtainAnyBrowser } from '../../../scripts/find-browser.ts';
import { type Gallery, namesIn, narrow, openPart, serveGallery } from '../../../scripts/gallery.ts';
import { picture } from '../../../scripts/our-pages.ts';
import { faultsOf } from '../driver/axe.ts';

let gallery: Gallery;
let browser: Browser;

beforeAll(async () => {
  const found = obtainAnyBrowser();
  if (!found) throw new Error('No browser was found.');
  gallery = await serveGallery();
  browser = await chromium.launch({
    executablePath: found.path,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
});

afterAll(() => Promise.all([gallery?.close(), browser?.close()]));

test('every part in every state breaks no rule of WCAG 2.2 AA that a machine can check, in light, dark and forced colours, and fits 320 px', async () => {
  const pages = await Promise.all([
    browser.newPage({ reducedMotion: 'reduce' }),
    browser.newPage({ reducedMotion: 'reduce' }),
  ]);
  const [first] = pages;
  const names = first ? await namesIn(first, gallery) : [];
  expect(names.length).toBeGreaterThan(50);
  const found: string[] = [];
  const work = async (page: Page) => {
    for (let name = names.shift(); name; name = names.shift()) found.push(...(await faultsIn(page, name)));
  };
  await Promise.all(pages.map(work));
  expect(found).toEqual([]);
}, 240_000);

/** What is wrong with one part, in all its looks. */
async function faultsIn(page: Page, name: string): Promise<string[]> {
  const state = `gallery-${name.replace('/', '-')}`;
  await page.emulateMedia({ forcedColors: 'none' });
  await openPart(page, gallery, name);
  const found = await faultsOf(page, state);
  await page.emulateMedia({ forcedColors: 'active' });
  await picture(page, `states/${state}-forced`);
  found.push(...(await page.evaluate(runAxe)).map((fault) => `${state}, forced colours: ${fault}`));
  await page.emulateMedia({ forcedColors: 'none' });
  await openPart(page, gallery, name, narrow);
  await picture(page, `states/${state}-narrow`);
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  return isWide ? [...found, `${state} is wider than 320 px`] : found;
}

/** Runs in the page, where axe is since the looks before. */
async function runAxe(): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
  const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${JSON.stringify(target)}`));
}

import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { obtainAnyBrowser } from '../../../scripts/find-browser.ts';
import { type Gallery, namesIn, openPart, serveGallery } from '../../../scripts/gallery.ts';
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

test('every part in every state breaks no rule of WCAG 2.2 AA that a machine can check, in light and in dark', async () => {
  const page = await browser.newPage();
  const found: string[] = [];
  for (const name of await namesIn(page, gallery)) {
    await openPart(page, gallery, name);
    found.push(...(await faultsOf(page, `gallery-${name}`)));
  }
  expect(found).toEqual([]);
});

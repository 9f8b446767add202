import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { obtainBrowser } from '../../../scripts/find-browser.ts';
import { apps, peers } from './accuracy.ts';
import { bundleLocator } from './bundle.ts';
import { type Figure, figure, medianOf } from './figures.ts';
import { growPage, type Measured, makePage, measureInPage, pickTargets, rememberTargets } from './in-page.ts';

/** The size of the page that speed is measured on, in elements. */
const size = 57_000;
const rounds = 5;

/** A page ready to be measured, and what changes it as a vendor's next release would. */
interface Ground {
  page: Page;
  change(xpaths: string[]): Promise<void>;
  locators: string[];
}

/** Measures how long describing and locating take on a large page, unchanged and redesigned. */
export async function measureSpeed(rig: string | null): Promise<Figure[]> {
  const found = obtainBrowser('chromium');
  if (!found) throw new Error('The bench needs Chromium.');
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: found.path,
    args: ['--disable-gpu', '--disable-background-networking', ...(isRoot ? ['--no-sandbox'] : [])],
  });
  try {
    const ground = rig ? await rigGround(browser, rig) : await ownGround(browser);
    return await measure(ground);
  } finally {
    await browser.close();
  }
}

async function measure({ page, change, locators }: Ground): Promise<Figure[]> {
  await page.evaluate(growPage, size);
  const xpaths = await page.evaluate(pickTargets, 7);
  await page.evaluate(rememberTargets, xpaths);
  const same = new Map<string, Measured>();
  for (const name of locators) same.set(name, await page.evaluate(measureInPage, { name, rounds, describe: true }));
  await change(xpaths);
  const changed = new Map<string, Measured>();
  for (const name of locators) changed.set(name, await page.evaluate(measureInPage, { name, rounds, describe: false }));
  const ours = 'locator';
  const beside = (from: Map<string, Measured>, what: keyof Measured) =>
    Object.fromEntries(
      [...from]
        .filter(([name]) => name !== ours)
        .map(([name, each]) => [name, Math.round(10 * medianOf(each[what])) / 10]),
    );
  const of = (from: Map<string, Measured>, what: keyof Measured) => from.get(ours)?.[what] ?? [];
  const longest = Math.max(...of(same, 'longest'), ...of(changed, 'longest'));
  return [
    figure('describe.ms', of(same, 'describe'), 'ms', 60, beside(same, 'describe')),
    figure('locate.same-ms', of(same, 'locate'), 'ms', 2, beside(same, 'locate')),
    figure('locate.changed-ms', of(changed, 'locate'), 'ms', 60, beside(changed, 'locate')),
    figure('locate.longest-task-ms', [longest], 'ms', 16),
    figure('locate.changed-found, of 7', [medianOf(of(changed, 'found'))], 'targets', null, beside(changed, 'found')),
  ];
}

async function rigGround(browser: Browser, rig: string): Promise<Ground> {
  const load = (file: string) => import(pathToFileURL(join(rig, 'lib', file)).href);
  const [{ readSnap, openSnap }, { bundle, playwrightEngine }, { mutate, mutators }, { installHarness }] =
    await Promise.all([load('browser.mjs'), load('locators.mjs'), load('mutate.mjs'), load('judge.mjs')]);
  const snap = readSnap(join(rig, 'data', apps[0] ?? '', '2.3.4/03-product.json.gz'));
  const page = (await openSnap(await browser.newContext(), snap)) as Page;
  await page.evaluate(installHarness);
  await page.evaluate(playwrightEngine());
  for (const name of peers) await page.evaluate(await bundle([name, join(rig, 'locators', `${name}.mjs`)]));
  await page.evaluate(await bundleLocator());
  const change = (xpaths: string[]) => page.evaluate(mutate, [mutators.redesign, xpaths, 1]).then(() => undefined);
  // The first does not come to an end on a page of this size.
  return { page, change, locators: ['locator', ...peers.filter((name) => name !== 'similo-opt')] };
}

async function ownGround(browser: Browser): Promise<Ground> {
  const page = await browser.newPage();
  await page.evaluate(makePage);
  await page.evaluate(await bundleLocator());
  const change = () =>
    page.evaluate(() => {
      for (const element of document.querySelectorAll('[class],[id]')) {
        element.removeAttribute('class');
        element.removeAttribute('id');
      }
    });
  return { page, change, locators: ['locator'] };
}

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PackFile } from '../../lib/pack/fault.ts';
import type { PackSource } from '../../lib/pack/schema.ts';
import type { StudioPack } from '../../lib/plan/studio.ts';
import { readPackFolder } from '../../scripts/pack-folder.ts';
import { demoFolder } from '../../scripts/project.ts';
import { createOverlay } from './driver/overlay.ts';
import { tell, untilSetUp } from './driver/own.ts';
import { type Stage, setStage } from './driver/stage.ts';

type Targets = NonNullable<NonNullable<PackSource['contributes']['tools']>[number]['targets']>;

let stage: Stage;
let studio: Page;
let tool: Page;
let targets: Targets;

beforeAll(async () => {
  stage = await setStage();
  studio = await open(stage.ours('studio'));
  await untilSetUp(studio);
  tool = await open(stage.demo.shop);
  targets = await pickAll();
});

afterAll(() => stage?.close());

async function open(url: string): Promise<Page> {
  const page = await stage.browser.context.newPage();
  await page.goto(url);
  return page;
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.waitForLoadState('networkidle');
}

/** Picks what the lesson needs in the first release, in English, as a trainer does in the studio. */
async function pickAll(): Promise<Targets> {
  const click = (selector: string) => () => tool.locator(selector).first().click();
  await goTo(tool, '#/orders');
  const products = await pick(click('nav a[href="#/products"]'));
  await goTo(tool, '#/products');
  const mug = { ...(await pick(click('main tr a[href^="#/products/"]'))), row: { says: 'Enamel mug' } };
  await goTo(tool, '#/products/1011');
  const name = await pick(click('#product-name'));
  const back = await pick(async () => {
    await tool.locator('main a[href="#/products"]').hover();
    for (const key of ['ArrowUp', 'ArrowDown', 'Enter']) await tool.keyboard.press(key);
  });
  return { products, mug, name, back } as Targets;
}

/** What there is to copy of an element that was pointed at. */
async function pick(point: () => Promise<void>): Promise<object> {
  const panel = studio.getByRole('region', { name: 'Pick an element' });
  await panel.getByRole('button', { name: /^Pick an/ }).click();
  await tool.locator('alongside-picker').waitFor({ state: 'attached' });
  await point();
  const stored = panel.locator('.al-stored pre');
  await stored.waitFor({ state: 'attached' });
  return JSON.parse((await stored.textContent()) ?? '');
}

/** The shop's pack with its targets as they were picked, and a lesson that makes use of them. */
function packFiles(): PackFile[] {
  const files = readPackFolder('public/packs/shop-admin').filter(({ path }) => path !== 'pack.targets.json');
  const source = JSON.parse(files.find(({ path }) => path === 'pack.json')?.text ?? '') as PackSource;
  const [shop] = source.contributes.tools ?? [];
  if (!shop) throw new Error('The pack has no tool.');
  const { busyWhen: _, tasks: __, ...rest } = shop;
  const steps = [
    { id: 'list', text: 'Open the products.', target: 'products', completionEvents: ['onScreen:products'] },
    { id: 'one', text: 'Open the mug.', target: 'mug', completionEvents: ['onScreen:product'] },
    { id: 'name', text: 'Change its name.', target: 'name' },
    { id: 'back', text: 'Go back.', target: 'back' },
  ];
  const about = { id: 'rename', title: 'Rename a product', tool: shop.id, minutes: 1 };
  const lessons = [{ ...about, steps, effect: ['onClick:back'], effectAfter: 'name' }];
  const contributes = { tools: [{ ...rest, targets }], lessons };
  const text = JSON.stringify({ ...source, version: '9.0.0', contributes });
  return files.map((file) => (file.path === 'pack.json' ? { ...file, text } : file));
}

/** Waits until the ring is around an element. */
async function expectRinged(page: Page, element: Locator): Promise<void> {
  const ring = page.locator('alongside-overlay .ao-ring');
  const apart = async () => {
    const [around, inner] = await Promise.all([ring.boundingBox(), element.boundingBox()]);
    if (!around || !inner) return null;
    return Math.round(Math.abs(around.x + around.width / 2 - inner.x - inner.width / 2) / 10);
  };
  await expect.poll(apart, { timeout: 15_000 }).toBe(0);
}

test('a press that picks an element is not heard by the page', async () => {
  await goTo(tool, '#/orders');
  await pick(() => tool.locator('nav a[href="#/products"]').click());
  expect(await tool.evaluate(() => location.hash)).toBe('#/orders');
});

test('what was picked in one release is found in the next, in another language, and the trainer hears of it', async () => {
  const files = packFiles();
  const { contributions, faults } = (await tell(studio, { type: 'studio.check', files })) as StudioPack;
  expect({ faults, id: contributions?.id }).toEqual({ faults: [], id: 'harbour-street.shop-admin' });
  await tell(studio, { type: 'studio.install', files });

  const page = await open(`${stage.demo.shop}?release=2&lang=de`);
  const overlay = createOverlay(page);
  await overlay.begin('Rename a product');
  const step = async (says: string, element: Locator) => {
    await expect.poll(() => overlay.stepText(), { timeout: 15_000 }).toContain(says);
    await expectRinged(page, element);
    return element;
  };
  await (await step('Open the products.', page.locator('nav a[href="#/products"]'))).click();
  await (await step('Open the mug.', page.locator('main a[href="#/products/1011"]'))).click();
  await (await step('Change its name.', page.locator('input[value="Enamel mug"]'))).fill('Emaillebecher');
  await page.keyboard.press('Tab');
  await (await step('Go back.', page.locator('main a[href="#/products"]'))).click();
  await overlay.finished();
  await page.close();

  await studio.bringToFront();
  await studio.reload();
  const packs = studio.getByRole('region', { name: 'Installed packs' });
  await packs.getByRole('button', { name: /^Shop/ }).click();
  const problems = studio.getByRole('region', { name: 'Problems' });
  await problems.getByText(/“products” changed in the tool and is still found/).waitFor();
  await problems.getByRole('button', { name: 'Use the new description: products' }).click();
  await problems.getByText(/“products” is found by its new description/).waitFor();
  await problems.getByRole('button', { name: 'Go back to the old: products' }).click();
  await problems.getByText(/“products” changed in the tool and is still found/).waitFor();
});

test('a pack is tested against saved pages of a release: what is found, changed or gone', async () => {
  const folder = mkdtempSync(join(demoFolder(), 'saved-'));
  try {
    const place = join(folder, 'pack');
    mkdirSync(place);
    const readable = packFiles().filter(({ path }) => path.endsWith('.json'));
    for (const { path, text } of readable) writeFileSync(join(place, path), text);
    await save(join(folder, 'first'), '', ['#/orders', '#/products', '#/products/1011']);
    await save(join(folder, 'second'), '?release=2&lang=de', ['#/orders', '#/products', '#/products/1011']);
    await save(join(folder, 'part'), '', ['#/orders']);
    expect(targetsOn(place, join(folder, 'first'))).toEqual({
      code: 0,
      verdicts: { products: 'found', mug: 'found', name: 'found', back: 'found' },
    });
    expect(targetsOn(place, join(folder, 'second'))).toEqual({
      code: 0,
      verdicts: { products: 'weaker', mug: 'found', name: 'weaker', back: 'weaker' },
    });
    const part = targetsOn(place, join(folder, 'part'));
    expect(part.code).toBe(1);
    expect(part.verdicts).toMatchObject({ products: 'found', name: 'gone' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Saves screens of the shop as a trainer saves pages. */
async function save(folder: string, edition: string, hashes: string[]): Promise<void> {
  mkdirSync(folder);
  const page = await open(`${stage.demo.shop}${edition}`);
  for (const [nth, hash] of hashes.entries()) {
    await goTo(page, hash);
    await page.waitForLoadState('networkidle');
    writeFileSync(join(folder, `${nth}.html`), await page.content());
  }
  await page.close();
}

function targetsOn(pack: string, pages: string): { code: number | null; verdicts: Record<string, string> } {
  const args = ['scripts/pack.ts', 'targets', pack, '--pages', pages, '--json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (!stdout) throw new Error(stderr);
  const rows = JSON.parse(stdout) as { target: string; verdict: string }[];
  return { code: status, verdicts: Object.fromEntries(rows.map(({ target, verdict }) => [target, verdict])) };
}

import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PackSource } from '../../lib/pack/schema.ts';
import { readPackFolder } from '../../scripts/pack-folder.ts';
import { createOverlay } from './driver/overlay.ts';
import { tell, untilSetUp } from './driver/own.ts';
import { type Stage, setStage } from './driver/stage.ts';

let stage: Stage;
let studio: Page;

beforeAll(async () => {
  stage = await setStage();
  studio = await open(stage.ours('studio'));
  await untilSetUp(studio);
});

afterAll(() => stage?.close());

async function open(url: string): Promise<Page> {
  const page = await stage.browser.context.newPage();
  await page.goto(url);
  return page;
}

type Described = NonNullable<PackSource['contributes']['tools']>[number]['targets'];

/** Picks an element through the studio, as a trainer does, and gives what there is to copy. */
async function pick(point: () => Promise<void>): Promise<{ described: object }> {
  const panel = studio.getByRole('region', { name: 'Pick an element' });
  await panel.getByRole('button', { name: /^Pick an/ }).click();
  await panel.getByText(/^Choose it in/).waitFor();
  await point();
  const stored = panel.locator('.al-stored pre');
  await stored.waitFor({ state: 'attached' });
  const text = (await stored.textContent()) ?? '';
  return JSON.parse(text);
}

/** The shop's pack with its targets captured, and a lesson that makes use of them. */
function packOf(targets: Described): { path: string; text: string }[] {
  const files = readPackFolder('public/packs/shop-admin') as { path: string; text: string }[];
  const source = JSON.parse(files.find(({ path }) => path === 'pack.json')?.text ?? '') as PackSource;
  const [tool] = source.contributes.tools ?? [];
  if (!tool) throw new Error('The pack has no tool.');
  const { busyWhen: _, tasks: __, ...rest } = tool;
  const lesson = {
    ...{ id: 'rename', title: 'Rename a product', tool: tool.id, minutes: 1 },
    steps: [
      { id: 'list', text: 'Open the products.', target: 'products', completionEvents: ['onScreen:products'] },
      { id: 'one', text: 'Open the mug.', target: 'mug', completionEvents: ['onScreen:product'] },
      { id: 'name', text: 'Change its name.', target: 'name' },
      { id: 'back', text: 'Go back.', target: 'back' },
    ],
    effect: ['onClick:back'],
  };
  const contributes = { tools: [{ ...rest, targets }], lessons: [lesson] };
  const text = JSON.stringify({ ...source, version: '9.0.0', contributes });
  return files.map((file) => (file.path === 'pack.json' ? { ...file, text } : file));
}

/** Waits until the ring is around an element. */
async function expectRinged(page: Page, element: Locator): Promise<void> {
  const ring = page.locator('alongside-overlay .ao-ring');
  await expect
    .poll(
      async () => {
        const [around, inner] = await Promise.all([ring.boundingBox().catch(() => null), element.boundingBox()]);
        if (!around || !inner) return null;
        return Math.round(Math.abs(around.x + around.width / 2 - inner.x - inner.width / 2) / 10);
      },
      { timeout: 15_000 },
    )
    .toBe(0);
}

test('what a trainer picked in one release is found in the next, in another language, and the trainer hears of it', async () => {
  const tool = await open(stage.demo.shop);
  const at = (hash: string) => tool.evaluate((to) => void (location.hash = to), hash);
  const click = (selector: string) => () => tool.locator(selector).first().click();

  await at('#/orders');
  const products = await pick(click('nav a[href="#/products"]'));
  expect(await tool.evaluate(() => location.hash)).toBe('#/orders');
  await at('#/products');
  const first = await pick(click('main tr a[href^="#/products/"]'));
  await at('#/products/1011');
  const name = await pick(click('#product-name'));
  const back = await pick(async () => {
    await tool.locator('main a[href="#/products"]').hover();
    for (const key of ['ArrowUp', 'ArrowDown', 'Enter']) await tool.keyboard.press(key);
  });
  await tool.close();

  const targets = { products, mug: { ...first, row: { says: 'Enamel mug' } }, name, back } as Described;
  const files = packOf(targets);
  const { contributions, faults } = (await tell(studio, { type: 'studio.check', files })) as {
    contributions: object | null;
    faults: object[];
  };
  expect({ faults, isRead: contributions !== null }).toEqual({ faults: [], isRead: true });
  await tell(studio, { type: 'studio.install', files });

  const page = await open(`${stage.demo.shop}?release=2&lang=de`);
  const overlay = createOverlay(page);
  await overlay.begin('Rename a product');
  const inNav = page.locator('nav a[href="#/products"]');
  await expectRinged(page, inNav);
  await inNav.click();
  const mug = page.locator('main a[href="#/products/1011"]');
  await expect.poll(() => overlay.stepText()).toContain('Open the mug.');
  await expectRinged(page, mug);
  await mug.click();
  await expect.poll(() => overlay.stepText()).toContain('Change its name.');
  const field = page.locator('input[value="Enamel mug"]');
  await expectRinged(page, field);
  await page.locator('main input[type=text]').first().fill('Emaillebecher');
  await page.keyboard.press('Tab');
  await expect.poll(() => overlay.stepText()).toContain('Go back.');
  const link = page.locator('main a[href="#/products"]');
  await expectRinged(page, link);
  await link.click();
  await overlay.finished();

  await studio.bringToFront();
  await studio.reload();
  await studio.getByRole('region', { name: 'Installed packs' }).getByRole('button', { name: /^Shop/ }).click();
  const problems = studio.getByRole('region', { name: 'Problems' });
  await problems.getByText(/The target “products” changed in the tool and is still found/).waitFor();
  await problems.getByRole('button', { name: 'Use the new description: products' }).click();
  await problems.getByText(/“products” is found by its new description/).waitFor();
  await problems.getByRole('button', { name: 'Go back to the old: products' }).click();
  await problems.getByText(/The target “products” changed in the tool and is still found/).waitFor();
});

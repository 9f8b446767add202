import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDashboard } from '../driver/dashboard.ts';
import { readKept } from '../driver/inside.ts';
import { expectCompleted, expectEarned } from '../driver/learned.ts';
import { createOverlay, type Overlay } from '../driver/overlay.ts';
import { type RealTool, startRealTool } from '../driver/rig.ts';
import { type Stage, setStage } from '../driver/stage.ts';

/** Installing Vendure for the first time takes minutes. */
const installing = 600_000;

let tool: RealTool;
let stage: Stage;
let page: Page;
let overlay: Overlay;

beforeAll(async () => {
  tool = await startRealTool('vendure', 8780);
  const { origin } = new URL(tool.url);
  stage = await setStage({ tools: { 'alongside.vendure/dashboard': [`${origin}/dashboard/*`] } });
  page = await stage.browser.context.newPage();
  overlay = createOverlay(page);
  await page.goto(tool.url);
  await page.locator('input[name=username]').fill(tool.user);
  await page.locator('input[type=password]').fill(tool.password);
  await page.locator('button[type=submit]').click();
  await page.getByRole('link', { name: 'Insights' }).first().waitFor();
}, installing);

afterAll(async () => {
  await stage?.close();
  await tool?.stop();
});

const at = (path: string) => page.goto(new URL(path, tool.url).href);

test('a product is renamed, and the toast that says so completes the lesson', async () => {
  const dashboard = await openDashboard(stage);
  await dashboard.expectNotEarned('Vendure catalogue');
  await stage.stopRecord();
  await page.bringToFront();
  await at('/dashboard/products?perPage=100');
  await overlay.begin("Correct a product's name");
  await page.locator('tbody').getByText('Bedside Table', { exact: true }).first().click();
  await page.getByLabel('Product name').fill('Bedside Table, oak');
  await page.getByRole('button', { name: 'Update' }).first().click();
  await overlay.answer('Yes, the address did not change');
  await overlay.finished();
  const kept = await readKept(await stage.browser.worker());
  expect(kept.log).toContain('lesson.completed');
  expect(kept.waiting).toBeGreaterThan(0);

  await stage.startRecord();
  await expectCompleted(stage, 'alongside.vendure/rename-product');
  await expectEarned(stage, 'alongside.vendure/catalogue');
  await dashboard.expectEarned('Vendure catalogue');
  await page.bringToFront();
});

test('a payment is settled from a menu that closes at any press outside', async () => {
  await at('/dashboard/orders');
  await overlay.begin('Settle an authorised payment');
  await page.locator('tbody tr', { hasText: 'Payment authorized' }).first().locator('a').first().click();
  const menu = page.getByText('Payment metadata').locator('xpath=following::button[@aria-haspopup="menu"][1]');
  await menu.click();
  await page.getByRole('menuitem', { name: 'Settle payment' }).click();
  await overlay.finished();
  await expectCompleted(stage, 'alongside.vendure/settle-payment');
});

test('an order is drafted, filled and completed', async () => {
  await at('/dashboard/orders');
  await overlay.begin('Sell over the counter');
  await page.getByRole('button', { name: 'Draft order' }).click();
  await page.getByRole('heading', { name: /^Draft order:/ }).waitFor();
  await page.getByText('Add item to order').first().click();
  await page.keyboard.type('lap', { delay: 60 });
  await page.getByRole('option', { name: /Laptop 13 inch 8GB/ }).click();
  await page.locator('tbody').getByText('L2201308').waitFor();
  await page.getByRole('button', { name: 'Select customer' }).click();
  await page.getByRole('option', { name: /Ada Byron/ }).click();
  await page.getByText('Standard Shipping').first().click();
  await page.getByRole('button', { name: 'Complete draft' }).click();
  await overlay.finished();
  await expectCompleted(stage, 'alongside.vendure/counter-sale');
  await expectEarned(stage, 'alongside.vendure/order-desk');
});

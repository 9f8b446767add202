import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDashboard } from '../driver/dashboard.ts';
import { readKept } from '../driver/inside.ts';
import { expectCompleted, expectEarned } from '../driver/learned.ts';
import { createOverlay, type Overlay } from '../driver/overlay.ts';
import { type RealTool, startRealTool } from '../driver/rig.ts';
import { type Stage, setStage } from '../driver/stage.ts';

let tool: RealTool;
let stage: Stage;
let page: Page;
let overlay: Overlay;

beforeAll(async () => {
  tool = await startRealTool('sql-ledger', 8760);
  stage = await setStage({ tools: { 'alongside.sql-ledger/sql-ledger': [`${new URL(tool.url).origin}/*`] } });
  page = await stage.browser.context.newPage();
  overlay = createOverlay(page);
  await page.goto(tool.url);
  await page.fill('[name=login]', tool.user);
  await page.fill('[name=password]', tool.password);
  await page.click('[name=action][value=Login]');
  await page.frameLocator('[name=acc_menu]').locator('#menu2').waitFor();
});

afterAll(async () => {
  await stage?.close();
  await tool?.stop();
});

function frame(name: string): Frame {
  const found = page.frame(name);
  if (!found) throw new Error(`There is no frame ${name}.`);
  return found;
}

const main = () => frame('main_window');

/** Does something that brings a new document into the main window. */
async function go(act: () => Promise<unknown>): Promise<void> {
  const arrived = page.waitForEvent('framenavigated', (each) => each.name() === 'main_window');
  await act();
  await arrived;
  await main().waitForLoadState();
}

async function openMenu(group: string, item: string): Promise<void> {
  const link = frame('acc_menu').locator('a:visible', { hasText: new RegExp(`^\\s*${item}$`) });
  const groups = frame('acc_menu').locator('div.menuOut, div.menuOver');
  if ((await link.count()) === 0) await groups.getByText(group, { exact: true }).first().click();
  await go(() => link.first().click());
}

const press = (value: string) => go(() => main().locator(`[name=action][value="${value}"]`).first().click());

test('a sale at the till is learned in frames whose addresses say nothing', async () => {
  const dashboard = await openDashboard(stage);
  await dashboard.expectNotEarned('SQL-Ledger till');
  await stage.stopRecord();
  await page.bringToFront();
  await openMenu('POS', 'Sale');
  await overlay.begin('Ring up a sale');
  await main().fill('[name=partnumber_1]', 'COFFEE');
  await press('Update');
  await main().fill('[name=paid_1]', '10');
  await press('Update');
  await press('Post');
  await overlay.answer('On the form, after Update');
  await overlay.finished();
  const kept = await readKept(await stage.browser.worker());
  expect(kept.log).toContain('lesson.completed');
  expect(kept.waiting).toBeGreaterThan(0);

  await stage.startRecord();
  await expectCompleted(stage, 'alongside.sql-ledger/ring-up-sale');
  await expectEarned(stage, 'alongside.sql-ledger/cashier');
  await dashboard.expectEarned('SQL-Ledger till');
  await page.bringToFront();
});

test('an invoice is learned although the form looks the same after it was posted', async () => {
  await openMenu('AR', 'Sales Invoice');
  await overlay.begin('Write a sales invoice');
  await go(() => main().selectOption('[name=customer]', { label: 'Grace Murray' }));
  await main().fill('[name=partnumber_1]', 'PAD');
  await press('Update');
  await press('Post');
  await overlay.finished();
  await expectCompleted(stage, 'alongside.sql-ledger/write-invoice');
});

test('a payment is learned on a screen that sends itself at every choice', async () => {
  await openMenu('Cash', 'Receipt');
  await overlay.begin('Record a customer payment');
  const account = main().locator('[name=AR] option', { hasText: '1200' });
  const index = await account.evaluate((option) => (option as HTMLOptionElement).index);
  await go(() => main().selectOption('[name=AR]', { index }));
  await go(() => main().locator('[name^=checked_]').first().click());
  const due = await main().locator('[name^=paid_]').first().inputValue();
  await main().fill('[name=amount]', due);
  await main().fill('[name=source]', 'CHQ 1');
  await press('Post');
  await overlay.finished();
  await expectCompleted(stage, 'alongside.sql-ledger/record-receipt');
  await expectEarned(stage, 'alongside.sql-ledger/receivables');
});

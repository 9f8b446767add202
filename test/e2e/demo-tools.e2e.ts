import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sam } from '../../scripts/demo-configuration.ts';
import { readObjects } from '../../scripts/read-record.ts';
import { openDashboard, type SeenDashboard } from './driver/dashboard.ts';
import { killWorker, readKept } from './driver/inside.ts';
import { expectCompleted, expectEarned } from './driver/learned.ts';
import { createOverlay } from './driver/overlay.ts';
import { type Stage, setStage } from './driver/stage.ts';
import { writeInvoice } from './journeys/ledger.ts';
import { changePrice, shippingLabel } from './journeys/shop.ts';
import { cashSale } from './journeys/till.ts';

let stage: Stage;
let dashboard: SeenDashboard;

beforeAll(async () => {
  stage = await setStage();
  dashboard = await openDashboard(stage);
});

afterAll(() => stage?.close());

async function open(url: string) {
  const page = await stage.browser.context.newPage();
  await page.goto(url);
  return page;
}

const recorded = (name: 'completed' | 'earned') => readObjects(stage.record, sam.account, name);

describe('from the offer to the badge', () => {
  test('a cashier learns a sale while the network is gone, and the record has it once it is back', async () => {
    await dashboard.expectNotEarned('Cashier');
    const page = await open(stage.demo.till);
    const overlay = createOverlay(page, async (moment) => {
      if (moment === 'card') await stage.browser.context.setOffline(true);
    });
    await cashSale.play(page, overlay);
    const kept = await readKept(await stage.browser.worker());
    expect(kept.log).toContain('lesson.completed');
    expect(kept.learners).toEqual([`${sam.account.homePage}|${sam.account.name}`]);
    expect(kept.waiting).toBeGreaterThan(0);
    expect(await recorded('completed')).toEqual([]);

    await stage.browser.context.setOffline(false);
    await expectCompleted(stage, cashSale.lesson);
    await expectEarned(stage, 'harbour-street.till/cashier');
    await dashboard.expectEarned('Cashier');
    expect((await readKept(await stage.browser.worker())).waiting).toBe(0);
    await page.close();
  });

  test('a bookkeeper learns an invoice over page loads while the record is down for the night', async () => {
    await stage.stopRecord();
    const page = await open(stage.demo.ledger);
    try {
      await writeInvoice.play(page, createOverlay(page));
      expect((await readKept(await stage.browser.worker())).waiting).toBeGreaterThan(0);
    } finally {
      await page.close();
      await stage.startRecord();
    }
    await expectCompleted(stage, writeInvoice.lesson);
    await expectEarned(stage, 'harbour-street.ledger/invoicer');
    await dashboard.expectEarned('Invoicing');
  });

  test('a shop keeper learns a price change while the worker is killed at every card', async () => {
    const page = await open(stage.demo.shop);
    const overlay = createOverlay(page, () => killWorker(dashboard.page));
    await changePrice.play(page, overlay);
    await expectCompleted(stage, changePrice.lesson);
    await expectEarned(stage, 'harbour-street.shop-admin/catalogue-keeper');
    await dashboard.expectEarned('Catalogue');
    await page.close();
  });

  test('a lesson works inside a frame of the tool', async () => {
    const page = await open(stage.demo.shop);
    await shippingLabel.play(page, createOverlay(page));
    await expectCompleted(stage, shippingLabel.lesson);
    await page.close();
  });

  test('nothing was stored twice', async () => {
    const completed = await recorded('completed');
    expect(new Set(completed).size).toBe(completed.length);
    expect(await recorded('earned')).toHaveLength(3);
  });

  test('a badge on the dashboard opens to the statements behind it', async () => {
    const { page } = dashboard;
    await page.reload();
    const row = page.getByRole('row').filter({ hasText: sam.name });
    await row.getByRole('button', { name: ', Cashier:' }).click();
    await page.getByText('Ring up a sale and take cash').first().waitFor();
  });
});

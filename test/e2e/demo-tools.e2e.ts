import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { activityIri } from '../../lib/record/vocabulary.ts';
import { sam } from '../../scripts/demo-configuration.ts';
import { readObjects } from '../../scripts/read-record.ts';
import { killWorker, readKept } from './driver/inside.ts';
import type { Journey } from './driver/journey.ts';
import { createOverlay } from './driver/overlay.ts';
import { type Stage, setStage } from './driver/stage.ts';
import { writeInvoice } from './journeys/ledger.ts';
import { changePrice, shippingLabel } from './journeys/shop.ts';
import { cashSale } from './journeys/till.ts';

let stage: Stage;
let dashboard: Page;

beforeAll(async () => {
  stage = await setStage();
  dashboard = await open(stage.ours('dashboard'));
  await dashboard.getByLabel('Address of the record').fill(stage.record.url);
  await dashboard.getByLabel('Key', { exact: true }).fill(stage.record.manager.key);
  await dashboard.getByLabel('Secret', { exact: true }).fill(stage.record.manager.secret);
  await dashboard.getByRole('button', { name: 'Sign in' }).click();
  await dashboard.getByRole('table').waitFor();
});

afterAll(() => stage?.close());

async function open(url: string): Promise<Page> {
  const page = await stage.browser.context.newPage();
  await page.goto(url);
  return page;
}

const recorded = (name: 'completed' | 'earned') => readObjects(stage.record, sam.account, name);

/** What the dashboard says of Sam and a badge, as a screen reader would. */
async function cellOf(badge: string): Promise<string> {
  await dashboard.reload();
  const row = dashboard.getByRole('row').filter({ hasText: sam.name });
  return (await row.getByRole('button', { name: badge }).first().getAttribute('aria-label')) ?? '';
}

async function expectLearned(journey: Journey, badge: { id: string; name: string }): Promise<void> {
  await expect.poll(() => recorded('completed'), { timeout: 20_000 }).toContain(activityIri('lesson', journey.lesson));
  await expect.poll(() => recorded('earned'), { timeout: 20_000 }).toContain(activityIri('badge', badge.id));
  await expect.poll(() => cellOf(badge.name), { timeout: 20_000 }).toMatch(/earned/i);
}

describe('from the offer to the badge', () => {
  test('a cashier learns a sale while the network is gone, and the record has it once it is back', async () => {
    expect(await cellOf('Cashier')).not.toMatch(/earned/i);
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
    await expectLearned(cashSale, { id: 'harbour-street.till/cashier', name: 'Cashier' });
    expect((await readKept(await stage.browser.worker())).waiting).toBe(0);
    await page.close();
  });

  test('a bookkeeper learns an invoice over page loads while the record is down for the night', async () => {
    await stage.stopRecord();
    const page = await open(stage.demo.ledger);
    await writeInvoice.play(page, createOverlay(page));
    expect((await readKept(await stage.browser.worker())).waiting).toBeGreaterThan(0);
    await page.close();

    await stage.startRecord();
    await expectLearned(writeInvoice, { id: 'harbour-street.ledger/invoicer', name: 'Invoicing' });
  });

  test('a shop keeper learns a price change while the worker is killed at every card', async () => {
    const page = await open(stage.demo.shop);
    const overlay = createOverlay(page, () => killWorker(dashboard));
    await changePrice.play(page, overlay);
    await expectLearned(changePrice, { id: 'harbour-street.shop-admin/catalogue-keeper', name: 'Catalogue' });
    await page.close();
  });

  test('a lesson works inside a frame of the tool', async () => {
    const page = await open(stage.demo.shop);
    await shippingLabel.play(page, createOverlay(page));
    await expect.poll(() => recorded('completed')).toContain(activityIri('lesson', shippingLabel.lesson));
    await page.close();
  });

  test('nothing was stored twice', async () => {
    const completed = await recorded('completed');
    expect(new Set(completed).size).toBe(completed.length);
    expect(await recorded('earned')).toHaveLength(3);
  });

  test('a badge on the dashboard opens to the statements behind it', async () => {
    await dashboard.reload();
    const row = dashboard.getByRole('row').filter({ hasText: sam.name });
    await row
      .getByRole('button', { name: /Cashier/ })
      .first()
      .click();
    await dashboard.getByText('Ring up a sale and take cash').first().waitFor();
  });
});

import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readKept } from './driver/inside.ts';
import { focusedName, tabTo } from './driver/keyboard.ts';
import { createOverlay, type Overlay } from './driver/overlay.ts';
import { emptyTools, injectAgain, plansAt, pressPanelShortcut, startAfresh, tell, untilSetUp } from './driver/own.ts';
import { type Pages, servePages } from './driver/pages.ts';
import { type Stage, setStage } from './driver/stage.ts';
import { smallTargets, useFinger } from './driver/touch.ts';

const cashSale = 'Ring up a sale and take cash';
const patience = { timeout: 15_000 };

let stage: Stage;
let pages: Pages;
/** The side panel, in a tab of its own. */
let panel: Page;

beforeAll(async () => {
  [stage, pages] = await Promise.all([setStage(), servePages()]);
  panel = await stage.browser.context.newPage();
  await panel.goto(stage.ours('sidepanel'));
  await untilSetUp(panel);
});

afterAll(() => Promise.all([stage?.close(), pages?.close()]));

beforeEach(async () => {
  await emptyTools(panel, stage.demo);
  await startAfresh(panel);
});

afterEach(async () => {
  for (const page of stage.browser.context.pages()) if (page !== panel) await page.close();
});

interface Visit {
  page: Page;
  overlay: Overlay;
  /** Everything of ours on the page. */
  host: Locator;
  offer: Locator;
}

async function visit(url: string): Promise<Visit> {
  const page = await stage.browser.context.newPage();
  await page.goto(url);
  const host = page.locator('alongside-overlay');
  return { page, overlay: createOverlay(page), host, offer: host.getByRole('region', { name: 'Lesson offer' }) };
}

const product = (page: Page) => page.getByRole('button', { name: /^Enamel mug/ });
const lines = (page: Page) => page.locator('#ticket-lines li');
const atStep = (host: Locator, step: number) => host.getByRole('img', { name: `Step ${step} of 5` }).waitFor(patience);
const kept = async () => readKept(await stage.browser.worker());
const plans = async (address: string) => plansAt(await stage.browser.worker(), address);

/** Waits until the page at an address was sent a plan other than this one, and gives what is offered in it. */
async function nextOffers(address: string, before: string | undefined): Promise<string[]> {
  const latest = async () => (await plans(address)).at(-1);
  await expect.poll(async () => ((await latest())?.plan ?? before) !== before, patience).toBe(true);
  return (await latest())?.offered ?? [];
}

describe('where it has no business', () => {
  test('a page elsewhere that looks like the till has nothing of ours', async () => {
    const worlds = async (url: string) => {
      const page = await stage.browser.context.newPage();
      const session = await page.context().newCDPSession(page);
      const origins: string[] = [];
      session.on('Runtime.executionContextCreated', ({ context }) => origins.push(context.origin));
      await session.send('Runtime.enable');
      await page.goto(url);
      return { page, ours: () => origins.filter((origin) => origin.startsWith('chrome-extension:')) };
    };
    const elsewhere = [await worlds(pages.at('elsewhere')), await worlds(`${stage.record.url}/health`)];
    const till = await worlds(stage.demo.till);
    await createOverlay(till.page).offer();
    expect(till.ours()).not.toEqual([]);
    for (const { page, ours } of elsewhere) {
      expect(ours()).toEqual([]);
      expect(await page.locator('alongside-overlay').count()).toBe(0);
    }
  });
});

describe('the offer', () => {
  test('takes no focus and covers nothing that can be pressed, in each tool', async () => {
    for (const url of [stage.demo.ledger, `${stage.demo.shop}/#/products`, stage.demo.till]) {
      const { page, overlay, offer } = await visit(url);
      const link = page.getByRole('navigation').locator('a, button').nth(1);
      await link.focus();
      const focus = await focusedName(page);
      await overlay.offer();
      expect(await focusedName(page)).toBe(focus);
      expect(await coveredControls(page)).toEqual([]);
      await offer.getByRole('button', { name: 'Close' }).click();
      await page.close();
    }
  });

  test('waits while a ticket is open, and comes when it is paid for or empty', async () => {
    const { page, overlay, offer } = await visit(stage.demo.till);
    await product(page).click();
    await offer.waitFor({ ...patience, state: 'detached' });
    await page.reload();
    await expect.poll(async () => (await plans(stage.demo.till)).at(-1)?.screen, patience).toBe('sale');
    expect(await offer.count()).toBe(0);
    await page.locator('#void-line').click();
    await overlay.offer();
  });

  test('gives way to a dialog, and comes back when that is closed', async () => {
    const { page, overlay, offer } = await visit(`${stage.demo.shop}/#/orders/${await paidOrder()}`);
    await overlay.offer();
    await page.getByRole('button', { name: 'Mark as shipped' }).click();
    await offer.waitFor({ ...patience, state: 'detached' });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await overlay.offer();
  });

  test('waits while the person types, and comes when the hands rest', async () => {
    const { page, overlay, offer } = await visit(stage.demo.till);
    await overlay.offer();
    await page.getByRole('navigation').getByRole('button', { name: 'Refund' }).focus();
    await page.keyboard.press('Enter');
    for (const key of 'R-5002 R-5002') {
      await page.locator('#receipt-number').pressSequentially(key, { delay: 200 });
      expect(await offer.count()).toBe(0);
    }
    expect((await plans(stage.demo.till)).at(-1)?.offered).not.toEqual([]);
    await overlay.offer();
  });

  test('once closed does not come again that day, neither after a reload nor in another tab', async () => {
    const { page, overlay, offer, host } = await visit(stage.demo.till);
    await overlay.offer();
    await offer.getByRole('button', { name: 'Close' }).click();
    await overlay.gone();
    const before = (await plans(stage.demo.till)).at(-1)?.plan;
    await page.reload();
    expect(await nextOffers(stage.demo.till, before)).toEqual([]);
    const other = await visit(stage.demo.till);
    expect(await nextOffers(stage.demo.till, undefined)).toEqual([]);
    expect(await host.count()).toBe(0);
    expect(await other.host.count()).toBe(0);
  });

  test('is one at a time over all tools', async () => {
    const till = await visit(stage.demo.till);
    await till.overlay.offer();
    const ledger = await visit(stage.demo.ledger);
    expect(await nextOffers(stage.demo.ledger, undefined)).not.toEqual([]);
    await expect
      .poll(() => tell(panel, { type: 'staff.view' }), patience)
      .toMatchObject({ here: { toolName: 'Ledger' } });
    expect(await ledger.offer.count()).toBe(0);
    await till.page.bringToFront();
    await till.offer.getByRole('button', { name: 'Close' }).click();
    await ledger.page.bringToFront();
    await ledger.overlay.offer();
  });
});

describe('a lesson under way', () => {
  test('goes on in another tab of the tool and after a page load', async () => {
    const first = await visit(stage.demo.till);
    await first.overlay.begin(cashSale);
    await product(first.page).click();
    await atStep(first.host, 2);
    const second = await visit(stage.demo.till);
    await second.overlay.card(cashSale);
    await atStep(second.host, 2);
    await second.page.reload();
    await second.overlay.card(cashSale);
    await atStep(second.host, 2);
  });

  test('is finished only by its effect: skipping everything and a right answer do not do it', async () => {
    const { page, overlay, host } = await visit(stage.demo.till);
    await overlay.begin(cashSale);
    for (const dot of [2, 3, 4, 5]) {
      await overlay.skip();
      await atStep(host, dot);
    }
    await overlay.answer('It says how much is short and waits');
    await host.getByRole('dialog').getByText('Every step is behind you').waitFor(patience);
    expect((await kept()).log).not.toContain('lesson.completed');
    await product(page).click();
    await page.locator('#pay').click();
    await page.getByRole('button', { name: 'Exact' }).click();
    await page.locator('#take-cash').click();
    await overlay.finished();
    expect((await kept()).log).toContain('lesson.completed');
  });

  test('can be done by keyboard alone, and its keys stay out of the till', async () => {
    const { page, overlay, host } = await visit(stage.demo.till);
    await overlay.offer();
    await tabTo(page, /^Show me$/);
    await page.keyboard.press('Enter');
    await overlay.card(cashSale);
    await expect.poll(() => focusedName(page)).toContain('Scan the first item');
    await page.keyboard.type('57', { delay: 60 });
    expect(await page.locator('#entry').textContent()).toBe('');
    expect(await tabTo(page, /^Skip$/)).toEqual(['This is wrong', 'My lessons', 'Close', 'Back']);

    await tabTo(page, /^Enamel mug/);
    await page.keyboard.press('Enter');
    await atStep(host, 2);
    await tabTo(page, /^Close$/);
    await page.keyboard.press('Escape');
    await overlay.gone();
    expect(await lines(page).count()).toBe(1);

    await pressPanelShortcut(await stage.browser.worker(), stage.demo.till);
    await host.getByRole('dialog', { name: 'My lessons' }).waitFor(patience);
    await tabTo(page, new RegExp(cashSale));
    await page.keyboard.press('Enter');
    await atStep(host, 2);
    await tabTo(page, /^Pay /);
    await page.keyboard.press('Enter');
    await page.locator('#cash-received').waitFor();
    await tabTo(page, /^Cash received/);
    await page.keyboard.type('20');
    await atStep(host, 4);
    await tabTo(page, /^Take cash$/);
    await page.keyboard.press('Enter');
    await host.getByRole('radio').first().waitFor(patience);
    await tabTo(page, /^It gives the rest on credit/);
    await page.keyboard.press('ArrowDown');
    await tabTo(page, /^Answer$/);
    await page.keyboard.press('Enter');
    await overlay.finished();
  });

  test('can be done by touch alone, with targets a finger can hit', async () => {
    const { page, overlay, host, offer } = await visit(stage.demo.till);
    const finger = await useFinger(page);
    await overlay.offer();
    expect(await smallTargets(page)).toEqual([]);
    await finger.tap(offer.getByRole('button', { name: 'Show me' }));
    await overlay.card(cashSale);
    expect(await smallTargets(page)).toEqual([]);
    await finger.tap(product(page));
    await atStep(host, 2);
    await finger.tap(page.locator('#pay'));
    await atStep(host, 3);
    await finger.tap(page.getByRole('button', { name: 'Exact' }));
    await atStep(host, 4);
    await finger.tap(page.locator('#take-cash'));
    await finger.tap(host.getByText('It says how much is short and waits'));
    expect(await smallTargets(page)).toEqual([]);
    await finger.tap(host.getByRole('button', { name: 'Answer' }));
    await overlay.finished();
  });

  test('leaves the dialog of the tool alone: it neither closes nor pulls the focus out of ours', async () => {
    const { page, overlay, host } = await visit(`${stage.demo.shop}/#/orders/${await paidOrder()}`);
    await overlay.offer();
    await overlay.showMe();
    await page.getByRole('button', { name: 'Mark as shipped' }).click();
    const dialog = page.getByRole('dialog', { name: /^Ship order/ });
    await dialog.getByLabel('Tracking number').fill('TR-1');
    const step = await host.getByRole('img', { name: /^Step/ }).getAttribute('aria-label');
    await overlay.skip();
    await expect.poll(() => host.getByRole('img', { name: /^Step/ }).getAttribute('aria-label')).not.toBe(step);
    expect(await dialog.getByLabel('Tracking number').evaluate((field) => field === document.activeElement)).toBe(true);
    await host.getByRole('button', { name: 'My lessons' }).click();
    const search = host.getByRole('searchbox', { name: 'Search lessons' });
    await search.click();
    await page.keyboard.type('price');
    expect(await search.inputValue()).toBe('price');
    await page.keyboard.press('Escape');
    await host.getByRole('dialog', { name: 'My lessons' }).waitFor({ ...patience, state: 'detached' });
    expect(await dialog.getByLabel('Tracking number').inputValue()).toBe('TR-1');
  });

  test('has one overlay, also when the first script is injected again', async () => {
    const { overlay, host } = await visit(stage.demo.till);
    await overlay.begin(cashSale);
    const worker = await stage.browser.worker();
    const before = (await plans(stage.demo.till)).at(-1)?.plan;
    await injectAgain(worker, stage.demo.till);
    await tell(panel, { type: 'staff.quiet', quiet: null });
    await nextOffers(stage.demo.till, before);
    await overlay.card(cashSale);
    expect(await host.count()).toBe(1);
    expect(await host.getByRole('dialog').count()).toBe(1);
  });
});

describe('my lessons', () => {
  test('start a lesson from the side panel on the page beside it', async () => {
    const { overlay } = await visit(`${stage.demo.till}`);
    await overlay.offer();
    const lesson = panel.getByRole('button', { name: cashSale });
    await lesson.waitFor({ ...patience, state: 'attached' });
    // The panel is no tab for a person: here it is one that is not in front, and cannot be clicked.
    await lesson.dispatchEvent('click');
    await overlay.card(cashSale);
  });

  test('open from the card with badges, record and language, which turns everything at once', async () => {
    const { overlay, host } = await visit(stage.demo.till);
    await overlay.begin(cashSale);
    await host.getByRole('button', { name: 'My lessons' }).click();
    const drawer = host.getByRole('dialog', { name: 'My lessons' });
    await drawer.getByText('Cashier').waitFor(patience);
    await drawer.getByRole('button', { name: /see my record/i }).click();
    await drawer.getByText(`You started “${cashSale}” from an offer.`).waitFor(patience);
    await drawer.getByRole('button', { name: 'Sam Rivers, your settings' }).click();
    await drawer.getByRole('radio', { name: 'العربية' }).check();
    await host.locator('.ao-root[dir=rtl]').waitFor({ ...patience, state: 'attached' });
    await host.getByRole('heading', { name: 'دروسي' }).waitFor(patience);
  });
});

/** The number of an order that waits to be shipped. */
async function paidOrder(): Promise<string> {
  const { orders } = (await (await fetch(`${stage.demo.shop}/data.json`)).json()) as {
    orders: { number: string; status: string }[];
  };
  const paid = orders.find(({ status }) => status === 'paid');
  if (!paid) throw new Error('No order waits to be shipped.');
  return paid.number;
}

/** The names of the page's controls in the window of which any part lies beneath something of ours. */
function coveredControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const card = document.querySelector('alongside-overlay')?.shadowRoot?.querySelector('.ao-card');
    if (!card) throw new Error('Nothing of ours is shown.');
    const ours = card.getBoundingClientRect();
    const controls = [...document.querySelectorAll('a[href], button:enabled, input, select, textarea')];
    const covered = controls.filter((control) => {
      const { left, right, top, bottom } = control.getBoundingClientRect();
      return left < ours.right && right > ours.left && top < ours.bottom && bottom > ours.top;
    });
    return covered.map((control) => control.textContent || control.id);
  });
}

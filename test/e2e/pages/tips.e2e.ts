import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { picture } from '../../../scripts/our-pages.ts';
import { faultsOf } from '../driver/axe.ts';
import { readKept } from '../driver/inside.ts';
import { focusedName, tabTo } from '../driver/keyboard.ts';
import { emptyTools, startAfresh, tell, untilSetUp } from '../driver/own.ts';
import { type Stage, setStage } from '../driver/stage.ts';
import { smallTargets, useFinger } from '../driver/touch.ts';

const patience = { timeout: 15_000 };
const gone = { ...patience, state: 'detached' } as const;
let stage: Stage;
let own: Page;

beforeAll(async () => {
  stage = await setStage();
  own = await stage.browser.context.newPage();
  await own.goto(stage.ours('studio'));
  await untilSetUp(own);
});

afterAll(() => stage?.close());

beforeEach(async () => {
  for (const page of stage.browser.context.pages()) if (page !== own) await page.close();
  await emptyTools(own, stage.demo);
  await startAfresh(own);
});

interface Visit {
  page: Page;
  host: Locator;
  dot: Locator;
  card: Locator;
  field: Locator;
}

/** The till's refund screen, its offer turned down. */
async function visit(): Promise<Visit> {
  const page = await stage.browser.context.newPage();
  await page.goto(stage.demo.till);
  const host = page.locator('alongside-overlay');
  const turnDown = async () => {
    const offer = host.getByRole('region', { name: 'Lesson offer' });
    await offer.getByRole('button', { name: 'Close' }).click(patience);
    await offer.waitFor(gone);
  };
  await turnDown();
  await page.getByRole('navigation').getByRole('button', { name: 'Refund' }).click();
  await turnDown();
  const dot = host.getByRole('button', { name: /^Tip: The number is at the top/ });
  await dot.waitFor(patience);
  return { page, host, dot, card: host.getByRole('dialog', { name: 'Tip' }), field: page.locator('#receipt-number') };
}

const logged = async () => (await readKept(await stage.browser.worker())).log;
const boxOf = async (what: Locator) => (await what.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

test('a dot is at the corner of its field, and lies over nothing that can be pressed', async () => {
  const { page, dot, field } = await visit();
  const [at, of, point] = [await boxOf(dot), await boxOf(field), await boxOf(dot.locator('i'))];
  expect([at.width, at.height, point.width]).toEqual([24, 24, 6]);
  expect(Math.abs(point.x - (of.x + of.width))).toBeLessThanOrEqual(2);
  expect(Math.abs(point.y + point.height - of.y)).toBeLessThanOrEqual(2);
  expect(await page.evaluate(findCovered)).toEqual([]);
  await page.mouse.click(of.x + of.width - 2, of.y + 2);
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await faultsOf(page, 'tip-dot', 'alongside-overlay')).toEqual([]);
});

test('its card comes when the pointer rests on it, stays while that is over the card, and leaves after it', async () => {
  const { page, dot, card } = await visit();
  await dot.hover();
  await card.waitFor(patience);
  expect(await card.textContent()).toContain('No receipt at hand?');
  await card.getByText('No receipt at hand?').hover();
  expect(await faultsOf(page, 'tip-card', 'alongside-overlay')).toEqual([]);
  // That took longer than a card would stay.
  expect(await card.count()).toBe(1);
  await page.mouse.move(2, 700);
  await card.waitFor(gone);
  await dot.waitFor(patience);
});

test('a card that was pressed for stays until it is closed, and while its own field is used', async () => {
  const { page, dot, card, field } = await visit();
  const passed = await countPageEvents(page);
  await dot.click();
  await card.waitFor(patience);
  expect(await passed()).toEqual([]);
  await page.mouse.move(2, 700);
  await field.pressSequentially('R-5002', { delay: 150 });
  await field.click();
  expect(await card.count()).toBe(1);
  await page.getByRole('heading', { name: 'Refund' }).click();
  await card.waitFor(gone);
  for (const close of [
    () => dot.click(),
    () => page.keyboard.press('Escape'),
    () => card.getByRole('button', { name: 'Close' }).click(),
  ]) {
    await dot.click();
    await card.waitFor(patience);
    await close();
    await card.waitFor(gone);
  }
  expect(await field.inputValue()).toBe('R-5002');
});

test('by keyboard the focus goes from the dot into the card and back', async () => {
  const { page, dot, card } = await visit();
  await tabTo(page, /^Tip: /);
  await card.waitFor(patience);
  expect(await focusedName(page)).toMatch(/^Tip: /);
  await page.keyboard.press('Enter');
  await expect.poll(() => focusedName(page)).toContain('No receipt at hand?');
  await tabTo(page, /^Got it$/);
  await page.keyboard.press('Escape');
  await card.waitFor(gone);
  expect(await focusedName(page)).toMatch(/^Tip: /);
  expect(await dot.getAttribute('aria-expanded')).toBe('false');
  await page.keyboard.press('Enter');
  await tabTo(page, /^Got it$/);
  await page.keyboard.press('Enter');
  await card.waitFor(gone);
  expect(await focusedName(page)).not.toMatch(/^Tip: /);
});

test('once it is known a tip is gone, here and after a reload, and nobody is told', async () => {
  const { page, host, dot, card } = await visit();
  await dot.click();
  await card.getByRole('button', { name: 'Got it' }).click(patience);
  await dot.waitFor(gone);
  expect(await card.count()).toBe(0);
  expect((await logged()).filter((type) => type === 'tip.closed')).toHaveLength(1);
  await page.reload();
  await page.getByRole('navigation').getByRole('button', { name: 'Refund' }).click();
  await page.locator('#receipt-number').waitFor();
  // The other tip of the till comes, so that this one would have come too.
  await page.getByRole('navigation').getByRole('button', { name: 'Cash-up' }).click();
  await host.getByRole('region', { name: 'Lesson offer' }).getByRole('button', { name: 'Close' }).click(patience);
  await host.getByRole('button', { name: /^Tip: Sale brings you back/ }).waitFor(patience);
  await page.getByRole('navigation').getByRole('button', { name: 'Refund' }).click();
  await host.getByRole('button', { name: /^Tip: Sale/ }).waitFor(gone);
  expect(await dot.count()).toBe(0);
});

test('a dot gives way to an offer, to a lesson and to quiet, and is on its own screen alone', async () => {
  const { page, host, dot, card } = await visit();
  await page.getByRole('navigation').getByRole('button', { name: 'Sale' }).click();
  await dot.waitFor(gone);
  expect(await host.locator('.ao-tip').count()).toBe(0);
  await page.getByRole('navigation').getByRole('button', { name: 'Refund' }).click();
  await dot.click();
  await card.waitFor(patience);
  await tell(own, { type: 'staff.quiet', quiet: 'hour' });
  await dot.waitFor(gone);
  await card.waitFor(gone);
  await tell(own, { type: 'staff.quiet', quiet: null });
  await dot.waitFor(patience);
  await page.bringToFront();
  await tell(own, { type: 'staff.start', lesson: 'harbour-street.till/refund-receipt' });
  await host.getByRole('dialog', { name: 'Refund an item with its receipt' }).waitFor(patience);
  await dot.waitFor(gone);
});

test('a dot follows its field in a scroller, and is hidden with it and beneath a dialog', async () => {
  const { page, dot, field } = await visit();
  await page.evaluate(() => {
    const scroller = document.querySelector('.refund') as HTMLElement;
    scroller.style.cssText = 'display: block; block-size: 220px; overflow: auto; padding-block-start: 60px';
    scroller.append(Object.assign(document.createElement('p'), { style: 'block-size: 900px' }));
  });
  const offset = async () => {
    const [at, of] = [await boxOf(dot.locator('i')), await boxOf(field)];
    return Math.hypot(at.x - of.x - of.width, at.y + at.height - of.y);
  };
  const scroll = (to: number) =>
    page.evaluate((top) => document.querySelector('.refund')?.scrollTo({ top }), to).then(() => undefined);
  await expect.poll(offset).toBeLessThan(3);
  const before = (await boxOf(field)).y;
  await scroll(40);
  expect((await boxOf(field)).y).toBe(before - 40);
  await expect.poll(offset, { interval: 16 }).toBeLessThan(3);
  await scroll(400);
  await expect.poll(() => dot.isVisible()).toBe(false);
  await scroll(0);
  await expect.poll(() => dot.isVisible()).toBe(true);
  await expect.poll(offset).toBeLessThan(3);
  await page.evaluate(() => {
    const cover = document.createElement('div');
    cover.id = 'cover';
    cover.style.cssText = 'position: fixed; inset: 0; background: #fff';
    document.body.append(cover);
  });
  await expect.poll(() => dot.isVisible(), { timeout: 4000 }).toBe(false);
  await page.evaluate(() => document.querySelector('#cover')?.remove());
  await expect.poll(() => dot.isVisible(), { timeout: 4000 }).toBe(true);
  await page.evaluate(() => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.id = 'drawer';
    dialog.textContent = 'Open the drawer?';
    dialog.showModal();
  });
  await expect.poll(() => dot.isVisible(), { timeout: 4000 }).toBe(false);
  await page.evaluate(() => document.querySelector<HTMLDialogElement>('#drawer')?.close());
  await expect.poll(() => dot.isVisible(), { timeout: 4000 }).toBe(true);
  await page.evaluate(() =>
    document.querySelector('#receipt-number')?.parentElement?.prepend(document.createElement('hr')),
  );
  await expect.poll(offset).toBeLessThan(3);
});

test('in a narrow window, right to left and for a finger it is at a corner that a hand can reach', async () => {
  const { page, dot, card, field } = await visit();
  const finger = await useFinger(page);
  await expect.poll(async () => (await boxOf(dot)).width, patience).toBe(44);
  await page.setViewportSize({ width: 320, height: 640 });
  const inside = async () => {
    const [at, of] = [await boxOf(dot), await boxOf(field)];
    return at.x >= 0 && at.x + at.width <= 320 && Math.abs(at.y + at.height - of.y) < 4;
  };
  await field.scrollIntoViewIfNeeded();
  await expect.poll(inside, patience).toBe(true);
  expect(await page.evaluate(findCovered)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  await picture(page, 'states/tip-dot-narrow');
  await finger.tap(dot);
  await card.waitFor(patience);
  expect(await smallTargets(page)).toEqual([]);
  await picture(page, 'states/tip-card-narrow');
  await card.getByRole('button', { name: 'Close' }).click();
  await card.waitFor(gone);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  await expect.poll(async () => (await boxOf(dot)).x - (await boxOf(field)).x, patience).toBeLessThan(0);
  await picture(page, 'states/tip-dot-rtl');
});

test('nothing of it is left when the extension has gone', async () => {
  const { host, dot } = await visit();
  const worker = await stage.browser.worker();
  await worker.evaluate(() =>
    (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload(),
  );
  const isLeft = async () => {
    await dot.hover({ timeout: 1000 }).catch(() => undefined);
    return host.count();
  };
  await expect.poll(isLeft, patience).toBe(0);
});

/** What the page hears of hands from now on. */
async function countPageEvents(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const type of ['pointerdown', 'mousedown', 'click', 'focusin', 'focusout', 'blur', 'mouseover', 'keydown'])
      document.addEventListener(type, () => heard.push(type), true);
  });
  return () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}

/** Runs in the page: the controls that a person would miss because one of our dots lies over any part of them. */
function findCovered(): string[] {
  const dots = [...(document.querySelector('alongside-overlay')?.shadowRoot?.querySelectorAll('.ao-tip') ?? [])];
  const controls = [...document.querySelectorAll('button, a, input, select')];
  const boxes = dots.map((dot) => dot.getBoundingClientRect());
  return controls.flatMap((control) => {
    const box = control.getBoundingClientRect();
    const isCovered = boxes.some(
      (dot) =>
        Math.min(dot.right, box.right) - Math.max(dot.left, box.left) > 1.5 &&
        Math.min(dot.bottom, box.bottom) - Math.max(dot.top, box.top) > 1.5,
    );
    return isCovered ? [control.textContent || control.id] : [];
  });
}

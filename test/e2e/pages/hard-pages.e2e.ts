import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createOverlay, type Overlay } from '../driver/overlay.ts';
import { tell } from '../driver/own.ts';
import { type Pages, servePages } from '../driver/pages.ts';
import { type Stage, setStage } from '../driver/stage.ts';

const patience = { timeout: 8_000 };
const lesson = 'acme.hard/go-on';

let stage: Stage;
let pages: Pages;
let own: Page;

beforeAll(async () => {
  pages = await servePages();
  stage = await setStage({ tools: { 'acme.hard/hard': [`${pages.origin}/*`] } });
  own = await stage.browser.context.newPage();
  await own.goto(stage.ours('studio'));
  await vi.waitUntil(async () => ((await tell(own, { type: 'studio.installed' })) as object[]).length > 0, patience);
  await tell(own, { type: 'studio.install', files: [{ path: 'pack.json', text: pack() }] });
});

afterAll(() => Promise.all([stage?.close(), pages?.close()]));

afterEach(async () => {
  for (const page of stage.browser.context.pages()) if (page !== own) await page.close();
});

/** A pack with a lesson of two steps, which fits every hard page, and one that goes back to the start. */
function pack(): string {
  const steps = [
    { id: 'press', text: 'Press **Go on**.', target: 'go', completionEvents: ['onClick'] },
    { id: 'read', text: 'That was it.' },
  ];
  const back = [steps[0], { id: 'see', text: 'See **The start**.', target: 'start' }];
  return JSON.stringify({
    ...{ name: 'hard', publisher: 'acme', version: '1.0.0', engines: { alongside: '^1.0.0' }, displayName: 'Hard' },
    contributes: {
      tools: [
        {
          ...{ id: 'hard', name: 'Hard page', kind: 'other', signature: [{ title: 'Hard page' }] },
          screens: [{ id: 'home', name: 'Home', title: 'Hard page' }],
          targets: {
            go: { role: 'button', name: 'Go on' },
            start: { role: 'heading', name: 'The start' },
            end: { role: 'heading', name: 'The end' },
          },
        },
      ],
      lessons: [
        { id: 'go-on', title: 'Go on', tool: 'hard', minutes: 1, steps, effect: ['onTarget:end'] },
        { id: 'and-back', title: 'And back', tool: 'hard', minutes: 1, steps: back, effect: ['onTarget:end'] },
      ],
    },
  });
}

interface Lesson {
  page: Page;
  overlay: Overlay;
  card: Locator;
}

/** Opens a hard page and begins the lesson on it, anew. */
async function teach(name: string, prepare: (page: Page) => Promise<unknown> = async () => {}): Promise<Lesson> {
  const page = await stage.browser.context.newPage();
  await page.goto(pages.at(name));
  const overlay = createOverlay(page);
  await page.locator('alongside-overlay').waitFor({ ...patience, state: 'attached' });
  await prepare(page);
  await tell(own, { type: 'staff.start', lesson });
  const card = await overlay.card('Go on');
  return { page, overlay, card };
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const middle = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

/** How far the middle of the ring is from the target's, whether the card lies over the target, and what of it is cut off. */
async function stand(page: Page, target: Locator) {
  const host = page.locator('alongside-overlay');
  const boxes = [host.locator('.ao-ring'), host.getByRole('dialog'), target].map((part) =>
    part.boundingBox({ timeout: 1000 }).catch(() => null),
  );
  const [ring, card, goal] = await Promise.all(boxes);
  if (!ring || !card || !goal) return null;
  const [a, b] = [middle(ring), middle(goal)];
  const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const isApart =
    card.x >= goal.x + goal.width ||
    card.x + card.width <= goal.x ||
    card.y >= goal.y + goal.height ||
    card.y + card.height <= goal.y;
  return {
    ringed: Math.hypot(a.x - b.x, a.y - b.y) < 4,
    apart: isApart,
    whole: card.x >= 0 && card.y >= 0 && card.x + card.width <= size.width && card.y + card.height <= size.height,
  };
}

const wellPlaced = { ringed: true, apart: true, whole: true };

/** In the page: nothing has scrolled for half a second's frames. */
const untilStill = () =>
  new Promise<void>((resolve) => {
    let last = -1;
    let still = 0;
    const look = () => {
      still = scrollY === last ? still + 1 : 0;
      last = scrollY;
      if (still < 30) requestAnimationFrame(look);
      else resolve();
    };
    look();
  });
const goOn = (page: Page) => page.getByRole('button', { name: 'Go on', exact: true });

/** The card is beside the target, which is pressed: the lesson goes on. */
async function passes({ page, card, overlay }: Lesson, target = goOn(page), placed: object = wellPlaced) {
  await expect.poll(() => stand(page, target), patience).toEqual(placed);
  await target.click({ ...patience, position: { x: 6, y: 6 } });
  await card.getByText('That was it.').waitFor(patience);
  await overlay.close();
}

test.each(['nested-scroll', 'sticky-bars', 'hostile-styles', 'strict-policy', 'zoomed-page', 'transformed'])(
  'a lesson goes on at %s',
  async (name) => passes(await teach(name)),
);

test.each(['right-to-left', 'replaced-nodes', 'many-nodes', 'open-shadow', 'focus-trap'])(
  'a lesson goes on at %s',
  async (name) => passes(await teach(name)),
);

test('a target higher than the window is pointed at, and the card is whole', async () => {
  const taught = await teach('tall-target');
  await passes(taught, goOn(taught.page), { ringed: true, apart: true, whole: true });
});

test('a target that a bar lies over is brought out from under it', async () => {
  const taught = await teach('under-bar');
  await expect.poll(async () => (await goOn(taught.page).boundingBox())?.y, patience).toBeGreaterThan(250);
  await passes(taught);
});

test('a step that is skipped on the way to its target takes the page no further', async () => {
  const page = await stage.browser.context.newPage();
  await page.goto(pages.at('far-target'));
  const overlay = createOverlay(page);
  await page.locator('alongside-overlay').waitFor({ ...patience, state: 'attached' });
  const scrolls = page.evaluate(() => new Promise((resolve) => addEventListener('scroll', resolve, { once: true })));
  await tell(own, { type: 'staff.start', lesson: 'acme.hard/and-back' });
  const card = await overlay.card('And back');
  await card.getByRole('button', { name: 'Skip' }).focus();
  await scrolls;
  await page.keyboard.press('Enter');
  await card.getByText('See The start.').waitFor(patience);
  await page.evaluate(untilStill);
  const start = page.getByRole('heading', { name: 'The start' });
  expect(await stand(page, start)).toEqual(wellPlaced);
  expect((await start.boundingBox())?.y).toBeGreaterThan(0);
  await overlay.close();
});

test('a card that grows above its target moves up rather than over it', async () => {
  const low = { position: 'fixed', bottom: '8px', left: '40%' };
  const toBottom = (page: Page) => goOn(page).evaluate((button, style) => Object.assign(button.style, style), low);
  const taught = await teach('strict-policy', toBottom);
  await expect.poll(() => stand(taught.page, goOn(taught.page)), patience).toEqual(wellPlaced);
  await taught.card.getByRole('button', { name: 'This is wrong' }).click(patience);
  await taught.card.getByRole('textbox').waitFor(patience);
  await expect.poll(() => stand(taught.page, goOn(taught.page)), patience).toEqual(wellPlaced);
  await taught.card.getByRole('button', { name: 'Cancel' }).click();
  await passes(taught);
});

test('a target in a frame in a frame is pointed at where it lies', async () => {
  const taught = await teach('framed-target');
  const inner = taught.page.frameLocator('iframe').frameLocator('iframe');
  await passes(taught, inner.getByRole('button', { name: 'Go on' }));
});

test('a modal dialog that opens does not bury the card, which can be used', async () => {
  const taught = await teach('modal-dialog');
  await taught.page.locator('#open').click();
  await expect.poll(() => stand(taught.page, goOn(taught.page)), patience).toEqual(wellPlaced);
  await taught.card.getByRole('button', { name: 'This is wrong' }).click(patience);
  await taught.card.getByRole('textbox').fill('Too small');
  await taught.card.getByRole('button', { name: 'Cancel' }).click();
  expect(await taught.page.locator('dialog').evaluate((dialog: HTMLDialogElement) => dialog.open)).toBe(true);
  await passes(taught);
});

test('nor does one that a component keeps in its shadow root', async () => {
  const taught = await teach('shadow-dialog');
  await taught.page.locator('#open').click();
  await expect.poll(() => stand(taught.page, goOn(taught.page)), patience).toEqual(wellPlaced);
  await taught.card.getByRole('button', { name: 'This is wrong' }).click(patience);
  await taught.card.getByRole('textbox').fill('Too small');
  await taught.card.getByRole('button', { name: 'Cancel' }).click();
  expect(await taught.page.locator('x-dialog dialog').evaluate((dialog: HTMLDialogElement) => dialog.open)).toBe(true);
  await passes(taught);
});

test('a menu stays open while the card is used', async () => {
  const taught = await teach('popover-menu');
  await taught.page.getByRole('button', { name: 'Menu' }).click();
  await expect.poll(() => stand(taught.page, goOn(taught.page)), patience).toEqual(wellPlaced);
  await taught.card.getByRole('button', { name: 'This is wrong' }).click(patience);
  expect(await goOn(taught.page).isVisible()).toBe(true);
  await passes(taught);
});

test('a page that traps the focus does not keep it out of the card', async () => {
  const { page, card } = await teach('focus-trap');
  await card.getByRole('button', { name: 'This is wrong' }).click(patience);
  await card.getByRole('textbox').click();
  await page.keyboard.type('It is called Next');
  expect(await card.getByRole('textbox').inputValue()).toBe('It is called Next');
  expect(await page.getByLabel('Amount').inputValue()).toBe('');
  await createOverlay(page).close();
});

test('F6 goes from where the focus is trapped to the card, and back', async () => {
  const { page, card, overlay } = await teach('focus-trap');
  const hasFocus = (part: Locator) => part.evaluate((element) => element.matches(':focus'));
  await page.keyboard.press('F6');
  expect(await hasFocus(card)).toBe(true);
  await page.keyboard.press('F6');
  expect(await hasFocus(page.getByLabel('Amount'))).toBe(true);
  await overlay.close();
});

test('keys typed in the card are heard by no handler of the page', async () => {
  const taught = await teach('key-handlers');
  await taught.card.getByRole('button', { name: 'This is wrong' }).click(patience);
  await taught.card.getByRole('textbox').click();
  await taught.page.keyboard.type('57');
  await taught.page.keyboard.press('Tab');
  expect(await taught.page.locator('output').textContent()).toBe('0');
  await passes(taught);
});

test('a list that the target opens is not covered by its card', async () => {
  const taught = await teach('opening-list');
  await expect.poll(() => stand(taught.page, goOn(taught.page)), patience).toEqual(wellPlaced);
  await goOn(taught.page).press('ArrowDown');
  const list = taught.page.getByRole('listbox');
  await expect.poll(async () => (await stand(taught.page, list))?.apart, patience).toBe(true);
  await passes(taught);
});

test('a calendar that comes with the focus, and says so nowhere, is not covered by the card', async () => {
  const taught = await teach('opening-calendar');
  await expect.poll(() => stand(taught.page, goOn(taught.page)), patience).toEqual(wellPlaced);
  await goOn(taught.page).focus();
  const calendar = taught.page.locator('#calendar');
  await expect.poll(async () => (await stand(taught.page, calendar))?.apart, patience).toBe(true);
  await passes(taught);
});

test('a press counts where the page has answered it before it could become a click', async () => {
  const { page, card, overlay } = await teach('early-menu');
  await goOn(page).click({ ...patience, noWaitAfter: true });
  await card.getByText('That was it.').waitFor(patience);
  await overlay.close();
});

test('what no script can see is not pointed at: the card says so', async () => {
  const { page, card, overlay } = await teach('closed-shadow');
  await card.getByText("I can't see").waitFor(patience);
  expect(await page.locator('alongside-overlay .ao-ring').count()).toBe(0);
  await overlay.close();
});

test('a row that is not there yet is pointed at once it is scrolled to', async () => {
  const taught = await teach('virtual-list');
  await taught.card.getByText("I can't see").waitFor(patience);
  await taught.page.locator('#list').evaluate((list) => list.scrollTo(0, 500 * 40 - 100));
  await passes(taught);
});

test('an element that has become another thing is not pointed at any more', async () => {
  const { page, card, overlay } = await teach('reused-node');
  await expect.poll(() => stand(page, goOn(page)), patience).toEqual(wellPlaced);
  await page.locator('#reuse').click();
  await page.locator('alongside-overlay .ao-ring').waitFor({ ...patience, state: 'detached' });
  await card.getByText("I can't see").waitFor(patience);
  await overlay.close();
});

test('a page that throws its body away keeps its card', async () => {
  const taught = await teach('body-wipe');
  await expect.poll(() => stand(taught.page, goOn(taught.page)), patience).toEqual(wellPlaced);
  await taught.page.evaluate(() => (globalThis as unknown as { wipe(): void }).wipe());
  await passes(taught);
});

test('a part of the page that fills the screen keeps its card', async () => {
  const taught = await teach('fullscreen');
  await taught.page.locator('#whole').click();
  await expect.poll(() => taught.page.evaluate(() => document.fullscreenElement?.id), patience).toBe('stage');
  await passes(taught);
});

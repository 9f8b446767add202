import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { editions } from '../demo/editions.ts';
import { editionLessons } from './driver/edition-lessons.ts';
import { createOverlay } from './driver/overlay.ts';
import { emptyTools, startAfresh, tell, untilSetUp } from './driver/own.ts';
import { paced } from './driver/paced.ts';
import { type Stage, setStage } from './driver/stage.ts';

let stage: Stage;
let panel: Page;

beforeAll(async () => {
  stage = await setStage();
  panel = await stage.browser.context.newPage();
  await panel.goto(stage.ours('sidepanel'));
  await untilSetUp(panel);
  await emptyTools(panel, stage.demo);
});

afterAll(() => stage?.close());

afterEach(async () => {
  for (const page of stage.browser.context.pages()) if (page !== panel) await page.close();
});

/** Waits until the card has found its target or has given up looking; gives its text where the target is missing. */
function missingIn(page: Page): Promise<string | null> {
  return page.evaluate(async () => {
    const shadow = () => document.querySelector('alongside-overlay')?.shadowRoot;
    const end = performance.now() + 4000;
    while (performance.now() < end) {
      const card = shadow()?.querySelector('[role=dialog]');
      if (card && shadow()?.querySelector('.ao-ring')) return null;
      if (card?.querySelector('.ao-note')) return card.textContent;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return null;
  });
}

/** Whether the card's ring comes to lie around what the person is about to act on; null where none is shown. */
async function isAround(page: Page, on: Locator): Promise<boolean | null> {
  const ring = page.locator('alongside-overlay .ao-ring');
  if (!(await ring.isVisible())) return null;
  const look = async () => {
    // With the step that was just done its ring may go: the next may have none.
    const shown = await ring.boundingBox({ timeout: 300 }).catch(() => null);
    const meant = await on.boundingBox();
    return !shown || !meant || overlap(shown, meant);
  };
  // It may still be on its way there.
  return expect
    .poll(look, { timeout: 1500 })
    .toBe(true)
    .then(
      () => true,
      () => false,
    );
}

type Box = { x: number; y: number; width: number; height: number };

function overlap(one: Box, other: Box): boolean {
  const isAside = one.x >= other.x + other.width || other.x >= one.x + one.width;
  return !isAside && one.y < other.y + other.height && other.y < one.y + one.height;
}

/** One lesson in each edition, of another tool each; all of them in all where that is asked for. */
const plays = editions.slice(1).flatMap((edition, index) => {
  const chosen = process.env['EDITIONS'] === 'all' ? editionLessons : editionLessons.slice(index * 4, index * 4 + 1);
  return chosen.map((lesson) => ({ ...lesson, edition, name: edition.name }));
});

test.each(plays)('$lesson, written for the first release in English, is done in: $name', async (play) => {
  const { tool, lesson, from, answer, edition } = play;
  await startAfresh(panel);
  const page = await stage.browser.context.newPage();
  await page.goto(`${stage.demo[tool]}/?lang=${edition.german ? 'de' : 'en'}&release=${edition.release}${from}`);
  await page.bringToFront();
  await expect
    .poll(async () => (await tell(panel, { type: 'staff.view' })) as object, { timeout: 15_000 })
    .toMatchObject({ here: { tool: expect.anything() } });
  await tell(panel, { type: 'staff.start', lesson });
  const overlay = createOverlay(page);
  await overlay.card();
  const missing: string[] = [];
  // By card: whether what it pointed at was used while it was shown.
  const used = new Map<string, boolean>();
  const look = async (on: Locator) => {
    const said = await missingIn(page);
    if (said && !missing.includes(said)) missing.push(said);
    const card = (await (await overlay.card()).textContent()) ?? '';
    if (used.get(card)) return;
    const around = await isAround(page, on);
    if (around !== null) used.set(card, around);
  };
  await play.task(paced(page, look), edition);
  if (answer) await overlay.answer(answer);
  await overlay.finished();
  expect([...used].filter(([, isUsed]) => !isUsed)).toEqual([]);
  // Where a release names and calls everything anew, some of it may not be pointed at; nothing wrong is.
  if (edition.release === 1) expect(missing).toEqual([]);
});

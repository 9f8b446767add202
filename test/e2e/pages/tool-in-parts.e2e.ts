import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readKept } from '../driver/inside.ts';
import { createOverlay } from '../driver/overlay.ts';
import { startAfresh, tell, untilSetUp } from '../driver/own.ts';
import { type Stage, setStage } from '../driver/stage.ts';
import {
  type Hands,
  loseTerminal,
  openToolInParts,
  type Part,
  type ToolInParts,
  takeCard,
  title,
} from '../driver/tool-in-parts.ts';

const patience = { timeout: 15_000 };
let stage: Stage;
let own: Page;
let tool: ToolInParts;

beforeAll(async () => {
  tool = await openToolInParts();
  stage = await setStage({ tools: tool.tools });
  own = await stage.browser.context.newPage();
  await own.goto(stage.ours('studio'));
  await tell(own, { type: 'studio.install', files: [{ path: 'pack.json', text: JSON.stringify(tool.pack) }] });
  await untilSetUp(own);
});

afterAll(async () => {
  tool?.close();
  await stage?.close();
});

beforeEach(async () => {
  for (const page of stage.browser.context.pages()) if (page !== own) await page.close();
  await startAfresh(own);
});

async function handsAtDesk(): Promise<Hands> {
  const page = await stage.browser.context.newPage();
  const overlay = createOverlay(page);
  const places = { desk: page, terminal: page.frameLocator('iframe[title=Terminal]') };
  const card = (part: Part) => places[part].locator('alongside-overlay').getByRole('dialog', { name: title });
  return {
    async begin(lesson) {
      await page.goto(tool.url);
      await overlay.begin(lesson);
    },
    press: (part, id) => places[part].locator(`#${id}`).click(),
    reads: (part, text) => card(part).getByText(text).waitFor(patience),
    hasNoCard: (part) => card(part).waitFor({ ...patience, state: 'detached' }),
    finished: overlay.finished,
  };
}

test('a lesson goes from a page into a frame of another origin and back, and only one of them shows it', async () => {
  await takeCard(await handsAtDesk());
  const { log } = await readKept(await stage.browser.worker());
  expect(log).toContain('lesson.completed');
  expect(log).toContain('effect.absent');
});

test('where the frame goes away under its step, the page around it says where the step is', async () => {
  await loseTerminal(await handsAtDesk());
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PackSource } from '../../lib/pack/schema.ts';
import { readPackFolder } from '../../scripts/pack-folder.ts';
import { readKept } from './driver/inside.ts';
import { createOverlay } from './driver/overlay.ts';
import { emptyTools, startAfresh, tell, untilSetUp } from './driver/own.ts';
import { type Stage, setStage } from './driver/stage.ts';

const patience = { timeout: 15_000 };
let stage: Stage;
let own: Page;

beforeAll(async () => {
  stage = await setStage();
  own = await stage.browser.context.newPage();
  await own.goto(stage.ours('studio'));
  await untilSetUp(own);
  await tell(own, { type: 'studio.install', files: packFiles() });
});

afterAll(() => stage?.close());

beforeEach(async () => {
  for (const page of stage.browser.context.pages()) if (page !== own) await page.close();
  await emptyTools(own, stage.demo);
  await startAfresh(own);
});

/** The till's pack with lessons that use what a player can do. */
function packFiles() {
  const files = readPackFolder('public/packs/till').filter(({ path }) => path !== 'pack.targets.json');
  const source = JSON.parse(files.find(({ path }) => path === 'pack.json')?.text ?? '') as PackSource;
  const [till] = source.contributes.tools ?? [];
  if (!till) throw new Error('The pack has no tool.');
  const { busyWhen: _, tasks: __, ...tool } = till;
  const about = { tool: tool.id, minutes: 1 };
  const item = { id: 'item', text: 'Press an item.', target: 'products', completionEvents: ['onTarget:first-line'] };
  const pay = { id: 'pay', text: 'Press **Pay**.', target: 'pay', completionEvents: ['onScreen:payment'] };
  const lessons: PackSource['contributes']['lessons'] = [
    {
      ...{ ...about, id: 'early', title: 'Done ahead', effect: ['onScreen:sale-complete'] },
      steps: [
        { id: 'look', text: 'Look at the products.', target: 'products', completionEvents: ['onContext:errorShown'] },
        pay,
        { id: 'cash', text: 'Type what you were given.', target: 'cash-received' },
      ],
    },
    {
      ...{ ...about, id: 'branch', title: 'A branch', effect: ['onScreen:sale-complete'] },
      steps: [
        { id: 'intro', text: 'This goes on by itself.', completionEvents: ['onStepShown'] },
        { id: 'never', text: 'A receipt is shown.', when: 'element.receipt.visible', target: 'receipt' },
        { id: 'start', text: 'The till is empty.', when: '!element.first-line.visible', optional: true },
        { ...item },
        { ...pay },
      ],
    },
    {
      ...{ ...about, id: 'checks', title: 'Three checks', effect: ['onTarget:first-line'] },
      steps: [
        item,
        {
          id: 'several',
          check: {
            ...{ question: 'What does a till take?', several: true },
            choices: [{ text: 'Cash', correct: true }, { text: 'Cards', correct: true }, { text: 'Promises' }],
          },
        },
        { id: 'order', check: { question: 'In which order?', order: ['Item', 'Pay', 'Receipt'] } },
        { ...pay, id: 'alone', check: { question: 'Go to the payment.', task: true } },
      ],
    },
  ];
  const tips: PackSource['contributes']['tips'] = [
    {
      ...{ id: 'cash-form', tool: tool.id, target: 'cash-received' },
      text: 'Digits alone.',
      rule: { pattern: '[\\d.,]+' },
    },
  ];
  const contributes = { tools: [tool], lessons, tips };
  const text = JSON.stringify({ ...source, version: '9.0.0', contributes });
  return files.map((file) => (file.path === 'pack.json' ? { ...file, text } : file));
}

async function begin(title: string) {
  const page = await stage.browser.context.newPage();
  await page.goto(stage.demo.till);
  const overlay = createOverlay(page);
  await overlay.begin(title);
  const card = await overlay.card(title);
  const says = (text: string) => expect.poll(() => overlay.stepText(), patience).toContain(text);
  return { page, overlay, card, says };
}

const logged = async () => (await readKept(await stage.browser.worker())).log;
const mug = (page: Page) => page.getByRole('button', { name: /^Enamel mug/ });

test('what is done ahead counts: the card stays while its target does, and goes on when that is gone', async () => {
  const { page, overlay, says } = await begin('Done ahead');
  await says('Look at the products.');
  await mug(page).click();
  await page.locator('#pay').click();
  await says('Type what you were given.');
  await overlay.back();
  await says('Press Pay.');
  await says('You have done this already.');
  await page.getByRole('navigation').getByRole('button', { name: 'Sale' }).click();
  await expect.poll(() => overlay.stepText(), patience).not.toContain('already');
});

test('a reading step goes on by itself, and only the branch that fits is shown', async () => {
  const { page, overlay, says } = await begin('A branch');
  await says('This goes on by itself.');
  await page.mouse.move(2, 2);
  await says('The till is empty.');
  await says('Optional');
  await overlay.skip();
  await says('Press an item.');
  expect(await logged()).toContain('step.passed');
});

test('checks of several answers, of an order by keyboard, and of a task without guidance', async () => {
  const { page, overlay, card, says } = await begin('Three checks');
  await mug(page).click();
  await says('What does a till take?');
  await card.getByRole('checkbox', { name: 'Cash' }).check();
  await card.getByRole('button', { name: 'Answer' }).click();
  await says('Too few are chosen, or too many.');
  await card.getByRole('checkbox', { name: 'Cards' }).check();
  await card.getByRole('button', { name: 'Answer' }).click();
  await says('In which order?');
  for (const [place, name] of ['Item', 'Pay'].entries()) {
    const items = () => card.getByRole('listitem').allTextContents();
    const up = card.getByRole('button', { name: `Move up: ${name}` });
    await up.focus();
    while ((await items()).findIndex((each) => each.includes(name)) > place) await page.keyboard.press('Enter');
  }
  await card.getByRole('button', { name: 'Answer' }).click();
  await says('Go to the payment.');
  expect(await overlay.stepText()).not.toContain('Press Pay.');
  await expect(page.locator('alongside-overlay .ao-ring').count()).resolves.toBe(0);
  await card.getByRole('button', { name: 'Show me how' }).click();
  await says('Press Pay.');
  await page.locator('alongside-overlay .ao-ring').waitFor(patience);
  await page.locator('#pay').click();
  await overlay.finished();
});

describe('what a person says of a lesson', () => {
  test('a card is called wrong, and the lesson is rated, with Send alone', async () => {
    const { page, overlay, card } = await begin('Three checks');
    await card.getByRole('button', { name: 'This is wrong' }).click();
    await card.getByRole('textbox').fill('It is called Sell now');
    expect(await logged()).not.toContain('step.reported');
    await card.getByRole('button', { name: 'Send' }).click();
    await expect.poll(logged, patience).toContain('step.reported');
    await mug(page).click();
    for (const name of ['Cash', 'Cards']) await card.getByRole('checkbox', { name }).check(patience);
    await card.getByRole('button', { name: 'Answer' }).click();
    for (const [place, name] of ['Item', 'Pay'].entries()) {
      const up = card.getByRole('button', { name: `Move up: ${name}` });
      await up.waitFor(patience);
      const items = () => card.getByRole('listitem').allTextContents();
      while ((await items()).findIndex((each) => each.includes(name)) > place) await up.click();
    }
    await card.getByRole('button', { name: 'Answer' }).click();
    await expect.poll(() => overlay.stepText(), patience).toContain('Go to the payment.');
    await page.locator('#pay').click();
    await overlay.finished();
    const end = page.locator('alongside-overlay').getByRole('region', { name: 'Lesson finished' });
    await end.getByRole('radio', { name: '4 stars of 5' }).check();
    await end.getByRole('button', { name: 'Send' }).click();
    await end.getByText('Your rating is sent.').waitFor(patience);
    await expect.poll(logged, patience).toContain('lesson.rated');
  });
});

test('a tip is shown when what was typed breaks its rule, and goes when it is mended', async () => {
  const page = await stage.browser.context.newPage();
  await page.goto(stage.demo.till);
  await mug(page).click();
  await page.locator('#pay').click();
  const field = page.locator('#cash-received');
  await field.fill('twenty');
  await field.blur();
  const tip = page.locator('alongside-overlay').getByRole('dialog');
  await tip.getByText('Digits alone.').waitFor(patience);
  expect(await tip.evaluate((card) => card.contains(card.ownerDocument.activeElement))).toBe(false);
  await field.fill('20');
  await tip.waitFor({ ...patience, state: 'detached' });
});

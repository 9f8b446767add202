import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultHomePage } from '../../../lib/learner/learner.ts';
import { activityIri } from '../../../lib/record/vocabulary.ts';
import { readObjects } from '../../../scripts/read-record.ts';
import { faultsOf } from '../driver/axe.ts';
import { killWorker, readKept } from '../driver/inside.ts';
import { createOverlay } from '../driver/overlay.ts';
import { plansAt, pressPanelShortcut, tell, untilSetUp } from '../driver/own.ts';
import { type Stage, setStage } from '../driver/stage.ts';
import { cashSale } from '../journeys/till.ts';

declare const chrome: { idle: { onStateChanged: { dispatch(state: string): void } } };

const account = (name: string) => ({ homePage: defaultHomePage, name });
const keyOf = (number: string) => `${defaultHomePage}|${number}`;
const ann = { name: 'Ann Marsh', number: '3001', pin: '2468' };
const ben = { name: 'Ben Okoro', number: '3002', pin: '1379' };
const patience = { timeout: 20_000 };

let stage: Stage;
let panel: Page;
let till: Page;

beforeAll(async () => {
  stage = await setStage({ learner: undefined, shared: true, lockAfterMinutes: 10 });
  panel = await stage.browser.context.newPage();
  await panel.setViewportSize({ width: 360, height: 760 });
  await panel.goto(stage.ours('sidepanel'));
  await untilSetUp(panel);
});

afterAll(() => stage?.close());

async function introduce({ name, number, pin }: typeof ann): Promise<void> {
  await panel.getByLabel('Name', { exact: true }).fill(name);
  await panel.getByLabel('Staff number').fill(number);
  await panel.getByLabel('PIN').fill(pin);
  await panel.getByRole('button', { name: 'Continue' }).click();
  await panel.getByRole('button', { name: `${name}, your settings` }).waitFor();
}

async function openMenu(name: string): Promise<void> {
  await panel.getByRole('button', { name: `${name}, your settings` }).click();
}

/** Somebody comes to a locked browser. */
async function unlock({ name, pin }: typeof ann): Promise<void> {
  await panel.getByRole('button', { name }).click();
  await panel.getByLabel('PIN').fill(pin);
  await panel.getByRole('button', { name: 'Unlock' }).click();
  await panel.getByRole('button', { name: `${name}, your settings` }).waitFor();
}

const completed = ({ number }: typeof ann) => readObjects(stage.record, account(number), 'completed');
const learned = [activityIri('lesson', cashSale.lesson)];

test('the first person must have a PIN where the browser is shared', async () => {
  await panel.getByLabel('Name', { exact: true }).fill(ann.name);
  await panel.getByLabel('Staff number').fill(ann.number);
  await panel.getByRole('button', { name: 'Continue' }).click();
  await panel.getByText('Choose a PIN: others use this browser too.').waitFor();
  const found = await faultsOf(panel, 'shared-first');
  await panel.getByLabel('PIN').fill('1234');
  await panel.getByRole('button', { name: 'Continue' }).click();
  await panel.getByText('Everybody tries that one first.').waitFor();
  await introduce(ann);
  await openMenu(ann.name);
  expect(await panel.getByLabel('Lock when nobody touches anything for').inputValue()).toBe('10');
  found.push(...(await faultsOf(panel, 'shared-menu')));
  expect(found).toEqual([]);
  await panel.getByRole('button', { name: 'Switch person' }).click();
  await panel.getByRole('button', { name: 'Someone else' }).waitFor();
  expect(await faultsOf(panel, 'shared-people')).toEqual([]);
  await panel.getByRole('button', { name: 'Someone else' }).click();
  await introduce(ben);
});

test('two people learn the same lesson, the record away for one of them, and nothing is mixed', async () => {
  await stage.stopRecord();
  till = await stage.browser.context.newPage();
  await till.goto(stage.demo.till);
  const overlay = createOverlay(till);
  await overlay.offer();
  await cashSale.play(till, overlay);

  await openMenu(ben.name);
  await panel.getByRole('button', { name: 'Lock', exact: true }).click();
  await panel.getByText('Who is at work?').waitFor();
  expect(await faultsOf(panel, 'shared-locked')).toEqual([]);
  await overlay.gone();
  const worker = await stage.browser.worker();
  const locked = await readKept(worker);
  expect(locked.learners).toEqual([keyOf(ben.number)]);
  await till.reload();
  await till.getByRole('button', { name: /^Enamel mug/ }).click();
  expect(await readKept(worker)).toEqual(locked);

  await stage.startRecord();
  await unlock(ann);
  // The ticket that was begun while nobody was here.
  await till.evaluate(() => localStorage.clear());
  await till.reload();
  await overlay.offer();
  await cashSale.play(till, overlay);
  await tell(panel, { type: 'staff.send' });
  await expect.poll(() => completed(ann), patience).toEqual(learned);
  await expect.poll(() => completed(ben), patience).toEqual(learned);
  expect((await readKept(worker)).learners.sort()).toEqual([keyOf(ann.number), keyOf(ben.number)]);
});

test('over the tool a switch takes a moment, and a worker that dies locks nobody out', async () => {
  const worker = await stage.browser.worker();
  await till.bringToFront();
  await pressPanelShortcut(worker, stage.demo.till);
  const drawer = till.getByRole('dialog', { name: 'My lessons' });
  const planNow = async () => (await plansAt(worker, stage.demo.till))[0]?.plan;
  const times: number[] = [];
  const found: string[] = [];
  for (const [present, next] of [
    [ann, ben],
    [ben, ann],
    [ann, ben],
    [ben, ann],
    [ann, ben],
  ] as const) {
    await drawer.getByRole('button', { name: `${present.name}, your settings` }).click();
    await drawer.getByRole('button', { name: 'Switch person' }).click();
    await drawer.getByRole('button', { name: next.name }).click();
    await drawer.getByLabel('PIN').fill(next.pin);
    if (times.length === 0) found.push(...(await faultsOf(till, 'shared-drawer', 'alongside-overlay')));
    const before = await planNow();
    const start = performance.now();
    await drawer.getByRole('button', { name: 'Unlock' }).click();
    await drawer.getByRole('button', { name: `${next.name}, your settings` }).waitFor();
    await expect.poll(planNow, { interval: 10, timeout: 20_000 }).not.toBe(before);
    times.push(Math.round(performance.now() - start));
  }
  console.log(`From the PIN to the other person's lessons, in drawer and page: ${times.join(', ')} ms`);
  expect(found).toEqual([]);
  await killWorker(panel);
  expect(await tell(panel, { type: 'staff.view' })).toMatchObject({ learner: { name: ben.name } });
  await panel.bringToFront();
});

test('a computer that nobody touches is locked, and wrong PINs make one wait', async () => {
  const worker = await stage.browser.worker();
  await worker.evaluate(() => chrome.idle.onStateChanged.dispatch('idle'));
  await panel.getByText('Who is at work?').waitFor();
  await panel.getByRole('button', { name: ann.name }).click();
  for (const said of ['That is not the PIN.', 'That is not the PIN.', 'Wait 30 seconds.']) {
    await panel.getByLabel('PIN').fill('9753');
    await panel.getByRole('button', { name: 'Unlock' }).click();
    await panel.getByText(said).waitFor();
    await panel.getByLabel('PIN').fill('');
  }
  const found = await faultsOf(panel, 'shared-wait');
  await panel.getByRole('button', { name: 'Forgot your PIN?' }).click();
  found.push(...(await faultsOf(panel, 'shared-forgot')));
  expect(found).toEqual([]);
  await panel.getByRole('button', { name: 'Back' }).click();
  await unlock(ben);
});

test('the popup and the drawer over the tool know the people, too', async () => {
  const popup = await stage.browser.context.newPage();
  await popup.setViewportSize({ width: 320, height: 480 });
  await popup.goto(stage.ours('popup'));
  await popup.getByRole('button', { name: 'Switch person' }).waitFor();
  const found = await faultsOf(popup, 'shared-popup');
  await popup.getByRole('button', { name: 'Lock' }).click();
  await popup.getByRole('button', { name: ben.name }).click();
  found.push(...(await faultsOf(popup, 'shared-popup-pin')));
  await popup.getByLabel('PIN').fill(ben.pin);
  await popup.getByRole('button', { name: 'Unlock' }).click();
  await popup.getByRole('button', { name: 'Switch person' }).waitFor();
  await popup.close();
  expect(found).toEqual([]);
});

test('twelve people, long names and Arabic fit a narrow panel', async () => {
  const names = [
    'Wolfgang Amadeus Freiherr von und zu Hohenstaufen-Wittgenstein der Jüngere',
    'أمينة الحدّاد',
    'Ann Marsh',
  ];
  for (let place = 0; place < 10; place++) {
    const name = names[place] ?? `Colleague ${place}`;
    await tell(panel, { type: 'staff.identify', name, number: String(4000 + place), pin: '8024' });
  }
  await tell(panel, { type: 'staff.lock' });
  await panel.setViewportSize({ width: 320, height: 760 });
  await panel.getByRole('button', { name: 'Colleague 9' }).waitFor();
  expect(await panel.getByRole('button', { name: 'Ann Marsh' }).allTextContents()).toEqual([
    'Ann Marsh3001',
    'Ann Marsh4002',
  ]);
  const found = await faultsOf(panel, 'shared-twelve');
  await tell(panel, { type: 'staff.language', language: 'ar' });
  await panel.getByText('من يعمل الآن؟').waitFor();
  found.push(...(await faultsOf(panel, 'shared-twelve-ar')));
  await panel.getByRole('button', { name: 'أمينة' }).click();
  found.push(...(await faultsOf(panel, 'shared-pin-ar')));
  expect(found).toEqual([]);
});

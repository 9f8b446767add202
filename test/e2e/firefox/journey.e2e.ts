import { afterAll, beforeAll, expect, test } from 'vitest';
import { activityIri } from '../../../lib/record/vocabulary.ts';
import { sam } from '../../../scripts/demo-configuration.ts';
import { readObjects } from '../../../scripts/read-record.ts';
import { addonId } from '../driver/firefox.ts';
import { createFirefoxOverlay, type FirefoxOverlay } from '../driver/firefox-overlay.ts';
import { openPopup } from '../driver/firefox-popup.ts';
import { type FirefoxStage, setFirefoxStage } from '../driver/firefox-stage.ts';
import { cashSale, takeCashSale } from './cash-sale.ts';

let stage: FirefoxStage;
let overlay: FirefoxOverlay;

beforeAll(async () => {
  stage = await setFirefoxStage('build', ({ record: { url, token } }) => ({
    organisation: { name: 'Harbour Street' },
    record: { url, enrolmentToken: token },
    learner: sam,
  }));
  overlay = createFirefoxOverlay(stage.firefox);
  await stage.firefox.goto(stage.ground.demo.till);
});

afterAll(() => stage?.close());

const recorded = (name: 'completed' | 'earned') => readObjects(stage.ground.record, sam.account, name);
const patience = { timeout: 20_000 };

test('nothing of ours is on a page that nobody has said is a tool, and no panel opens by itself', async () => {
  expect(await stage.firefox.contentScripts(addonId)).toBe(0);
  expect(await overlay.isPresent()).toBe(false);
  expect(await stage.firefox.shownAddresses()).toEqual([`${stage.ground.demo.till}/`]);
});

test('a click in the popup says that this is the till, and the tab that is open gets its offer at once', async () => {
  const popup = await openPopup(stage.firefox);
  await expect.poll(popup.text, patience).toContain('Is this your Till?');
  expect(await popup.press('This is our Till')).toBe(true);
  await expect.poll(popup.text, patience).toContain('Alongside is now at your side in Till.');
  await popup.close();
  await overlay.offer(cashSale.title);
  expect(await stage.firefox.contentScripts(addonId)).toBe(1);
});

test('a cashier learns a sale while the record is down and the event page is killed at every card', async () => {
  await stage.ground.stopRecord();
  await takeCashSale(stage.firefox, overlay, () => stage.firefox.stopBackground(addonId));
  await stage.firefox.stopBackground(addonId);

  const kept = await stage.kept();
  expect(kept.log.filter((type) => type === 'lesson.completed')).toHaveLength(1);
  expect(kept.learners).toEqual([`${sam.account.homePage}|${sam.account.name}`]);
  expect(kept.waiting).toBeGreaterThan(0);
});

test('once the record is back it has the lesson, once, and gives the badge', async () => {
  await stage.ground.startRecord();
  expect(await recorded('completed')).toEqual([]);
  await stage.firefox.goto(stage.ours('sidepanel'));
  await stage.firefox.click(await stage.firefox.find('.al-status > button'));
  await expect.poll(() => recorded('completed'), patience).toEqual([activityIri('lesson', cashSale.id)]);
  const badge = activityIri('badge', 'harbour-street.till/cashier');
  await expect.poll(() => recorded('earned'), patience).toEqual([badge]);
  await expect.poll(async () => (await stage.kept()).log, patience).toContain('badge.earned');
  expect((await stage.kept()).waiting).toBe(0);
});

test('the popup opens the panel beside the page', async () => {
  await stage.firefox.goto(stage.ground.demo.till);
  const popup = await openPopup(stage.firefox);
  await expect.poll(() => popup.press('My lessons'), patience).toBe(true);
  await expect.poll(stage.firefox.shownAddresses, patience).toContainEqual(expect.stringMatching(/-sidebar-action$/));
});

test('our own pages open', async () => {
  for (const page of ['sidepanel', 'studio', 'dashboard']) {
    await stage.firefox.goto(stage.ours(page));
    expect(await stage.firefox.text(await stage.firefox.find('h1'))).not.toBe('');
  }
});

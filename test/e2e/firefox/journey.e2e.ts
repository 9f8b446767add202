import { afterAll, beforeAll, expect, test } from 'vitest';
import { activityIri } from '../../../lib/record/vocabulary.ts';
import { sam } from '../../../scripts/demo-configuration.ts';
import { readObjects } from '../../../scripts/read-record.ts';
import { addonId } from '../driver/firefox.ts';
import { createFirefoxOverlay, type FirefoxOverlay } from '../driver/firefox-overlay.ts';
import { openPopup } from '../driver/firefox-popup.ts';
import { type FirefoxStage, setFirefoxStage } from '../driver/firefox-stage.ts';

let stage: FirefoxStage;
let overlay: FirefoxOverlay;

const lesson = { id: 'harbour-street.till/cash-sale', title: 'Ring up a sale and take cash' };

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

const press = async (selector: string) => stage.firefox.click(await stage.firefox.find(selector));
const recorded = (name: 'completed' | 'earned') => readObjects(stage.ground.record, sam.account, name);

test('nothing of ours is on a page that nobody has said is a tool, and no panel opens by itself', async () => {
  expect(await stage.firefox.contentScripts(addonId)).toBe(0);
  expect(await overlay.isPresent()).toBe(false);
  expect(await stage.firefox.shownAddresses()).toEqual([`${stage.ground.demo.till}/`]);
});

test('a click in the popup says that this is the till, and the tab that is open gets its offer at once', async () => {
  const popup = await openPopup(stage.firefox);
  await expect.poll(popup.text).toContain('Is this your Till?');
  expect(await popup.press('This is our Till')).toBe(true);
  await expect.poll(popup.text).toContain('Alongside is now at your side in Till.');
  await popup.close();
  expect(await stage.firefox.contentScripts(addonId)).toBe(1);
  await overlay.offer(lesson.title);
});

test('a cashier learns a sale while the record is down and the event page is killed at every card', async () => {
  const stop = () => stage.firefox.stopBackground(addonId);
  await stage.ground.stopRecord();
  await stop();
  await overlay.showMe(lesson.title);
  await stop();
  await press('#products button:first-child');
  await overlay.says('Press Pay');
  await stop();
  await press('#pay');
  await overlay.says('Cash received');
  await stop();
  await stage.firefox.type(await stage.firefox.find('#cash-received'), '50');
  await overlay.says('Press Take cash');
  await stop();
  await press('#take-cash');
  await overlay.says('What does the till do?');
  await stop();
  await overlay.answer('It says how much is short and waits');
  await overlay.finished();
  await stop();

  const kept = await stage.kept();
  expect(kept.log).toContain('lesson.completed');
  expect(kept.learners).toEqual([`${sam.account.homePage}|${sam.account.name}`]);
  expect(kept.waiting).toBeGreaterThan(0);
});

test('once the record is back it has the lesson, each statement once, and gives the badge', async () => {
  await stage.ground.startRecord();
  expect(await recorded('completed')).toEqual([]);
  await stage.firefox.goto(stage.ours('sidepanel'));
  await press('.al-status button:last-child');
  await expect.poll(() => recorded('completed'), { timeout: 20_000 }).toEqual([activityIri('lesson', lesson.id)]);
  const badge = activityIri('badge', 'harbour-street.till/cashier');
  await expect.poll(() => recorded('earned'), { timeout: 20_000 }).toEqual([badge]);
  await expect.poll(async () => (await stage.kept()).log, { timeout: 20_000 }).toContain('badge.earned');
  expect((await stage.kept()).waiting).toBe(0);
});

test('our own pages open', async () => {
  for (const page of ['sidepanel', 'studio', 'dashboard']) {
    await stage.firefox.goto(stage.ours(page));
    expect(await stage.firefox.text(await stage.firefox.find('h1'))).not.toBe('');
  }
});

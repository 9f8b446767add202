import { afterEach, expect, test } from 'vitest';
import { defaultHomePage } from '../../../lib/learner/learner.ts';
import { activityIri } from '../../../lib/record/vocabulary.ts';
import { sam } from '../../../scripts/demo-configuration.ts';
import { readObjects } from '../../../scripts/read-record.ts';
import { createFirefoxOverlay } from '../driver/firefox-overlay.ts';
import { type FirefoxStage, setFirefoxStage } from '../driver/firefox-stage.ts';
import { policyFor } from '../driver/policy.ts';
import { cashSale, takeCashSale } from './cash-sale.ts';

let stage: FirefoxStage | undefined;

afterEach(() => stage?.close());

/** A browser of a fleet, at the till. */
async function openTill(whose: 'one person' | 'anyone') {
  stage = await setFirefoxStage('policy', (ground) => policyFor(ground, whose));
  const { ground, firefox } = stage;
  await firefox.goto(ground.demo.till);
  const completed = (account: { homePage: string; name: string }) => readObjects(ground.record, account, 'completed');
  return { ground, firefox, overlay: createFirefoxOverlay(firefox), completed };
}

const learned = [activityIri('lesson', cashSale.id)];
const patience = { timeout: 20_000 };

test('a policy file sets the browser up with no screen of ours shown and nobody asked', async () => {
  const { ground, firefox, overlay, completed } = await openTill('one person');
  await overlay.offer(cashSale.title);
  expect(await firefox.shownAddresses()).toEqual([`${ground.demo.till}/`]);
  await takeCashSale(firefox, overlay);
  await expect.poll(() => completed(sam.account), patience).toEqual(learned);
});

test('with a policy that names nobody, the page asks once who works there', async () => {
  const { ground, firefox, overlay, completed } = await openTill('anyone');
  await overlay.dialog('My lessons');
  await overlay.says('Who are you?');
  await overlay.fill('Name', 'Noor Haddad');
  await overlay.fill('Staff number', '3001');
  await overlay.press('Continue');
  await overlay.press('Close');
  await overlay.offer(cashSale.title);

  await firefox.goto(ground.demo.till);
  await takeCashSale(firefox, overlay);
  await expect.poll(() => completed({ homePage: defaultHomePage, name: '3001' }), patience).toEqual(learned);
});

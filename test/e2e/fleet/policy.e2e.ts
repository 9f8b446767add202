import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultHomePage } from '../../../lib/learner/learner.ts';
import { activityIri } from '../../../lib/record/vocabulary.ts';
import { buildExtension } from '../../../scripts/build.ts';
import { sam } from '../../../scripts/demo-configuration.ts';
import { findBrowser } from '../../../scripts/find-browser.ts';
import { type Chromium, launchChromium } from '../../../scripts/launch-chromium.ts';
import { readObjects } from '../../../scripts/read-record.ts';
import { type Ground, layGround } from '../driver/ground.ts';
import { createOverlay } from '../driver/overlay.ts';
import { policyFor, whyNoPolicy, withPolicy } from '../driver/policy.ts';
import { cashSale } from '../journeys/till.ts';

/** The id that policies name: it follows from the key in the manifest. */
const id = 'lemljiojlchkommklfigbgmnaiggjoda';
const found = findBrowser('chromium');
const why = whyNoPolicy(found);

let ground: Ground;
let browser: Chromium | undefined;

beforeEach(async () => {
  ground = await layGround();
});

afterEach(async () => {
  await browser?.close();
  await ground.close();
});

/** A browser of a fleet: the build has the hosts, the policy says the rest, and nobody has set up anything. */
async function launch(whose: 'one person' | 'anyone'): Promise<Chromium> {
  const built = await buildExtension({
    browser: 'chrome',
    hosts: ['http://127.0.0.1/*'],
    shadow: 'open',
    out: '.demo/extension-policy',
  });
  if ('fault' in built) throw new Error(built.fault);
  if (!found) throw new Error('No browser was found.');
  const managed = withPolicy(found, join(ground.folder, 'policy'), id, policyFor(ground, whose));
  browser = await launchChromium({ browser: managed, extension: built.folder, headless: true });
  return browser;
}

async function openTill({ context }: Chromium) {
  const page = await context.newPage();
  await page.goto(ground.demo.till);
  return page;
}

const completed = (account: { homePage: string; name: string }) => readObjects(ground.record, account, 'completed');
const learned = [activityIri('lesson', cashSale.lesson)];
const patience = { timeout: 20_000 };

describe.skipIf(why !== null)(`a machine set up by a policy file${why ? `: left out, ${why}` : ''}`, () => {
  test('offers lessons and sends what its person learns, with no screen of ours shown and nobody asked', async () => {
    const launched = await launch('one person');
    expect(launched.extensionId).toBe(id);
    const page = await openTill(launched);
    const overlay = createOverlay(page);
    await overlay.offer();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(launched.context.pages().map((each) => new URL(each.url()).protocol)).not.toContain('chrome-extension:');
    await cashSale.play(page, overlay);
    await expect.poll(() => completed(sam.account), patience).toEqual(learned);
  });

  test('asks once who works there, on the page, where the profile is not one person’s', async () => {
    const page = await openTill(await launch('anyone'));
    const question = page.getByRole('heading', { name: 'Who are you?' });
    await question.waitFor();
    await page.getByLabel('Name', { exact: true }).fill('Noor Haddad');
    await page.getByLabel('Staff number').fill('3001');
    await page.getByRole('button', { name: 'Continue' }).click();
    await question.waitFor({ state: 'detached' });
    await page.getByRole('dialog', { name: 'My lessons' }).getByRole('button', { name: 'Close', exact: true }).click();
    const overlay = createOverlay(page);
    await overlay.offer();

    await page.reload();
    await overlay.offer();
    expect(await question.count()).toBe(0);
    await cashSale.play(page, overlay);
    await expect.poll(() => completed({ homePage: defaultHomePage, name: '3001' }), patience).toEqual(learned);
  });
});

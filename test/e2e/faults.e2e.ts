import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { capturedFile } from '../../lib/pack/captured.ts';
import { activityIri } from '../../lib/record/vocabulary.ts';
import { sam } from '../../scripts/demo-configuration.ts';
import { picture } from '../../scripts/our-pages.ts';
import { readPackFolder } from '../../scripts/pack-folder.ts';
import { root } from '../../scripts/project.ts';
import { readObjects } from '../../scripts/read-record.ts';
import { readKept } from './driver/inside.ts';
import { createOverlay } from './driver/overlay.ts';
import { emptyTools, plansAt, startAfresh, tell, untilSetUp } from './driver/own.ts';
import { type Pages, servePages, standIn } from './driver/pages.ts';
import { type Stage, setStage } from './driver/stage.ts';

const cashSale = 'Ring up a sale and take cash';
const patience = { timeout: 15_000 };

let stage: Stage;
let pages: Pages;
let panel: Page;

beforeAll(async () => {
  [stage, pages] = await Promise.all([setStage(), servePages()]);
  panel = await open(stage.ours('sidepanel'));
  await untilSetUp(panel);
});

afterAll(() => Promise.all([stage?.close(), pages?.close()]));

beforeEach(async () => {
  await emptyTools(panel, stage.demo);
  await startAfresh(panel);
});

afterEach(async () => {
  for (const page of stage.browser.context.pages()) if (page !== panel) await page.close();
});

async function open(url: string): Promise<Page> {
  const page = await stage.browser.context.newPage();
  await page.goto(url);
  return page;
}

const kept = async () => readKept(await stage.browser.worker());

describe('the record', () => {
  const status = () => panel.getByRole('contentinfo');

  async function sendNow(): Promise<void> {
    await panel.getByRole('button', { name: 'Send now' }).click(patience);
  }

  test('down, slow, failing or not a record at all: the panel says which, all is kept, and arrives when it is mended', async () => {
    const { url } = stage.record;
    const { host, port } = new URL(url);
    await stage.stopRecord();
    const till = await open(stage.demo.till);
    const overlay = createOverlay(till);
    await overlay.begin(cashSale);
    await overlay.skip();
    await till.getByRole('img', { name: 'Step 2 of 5' }).waitFor(patience);
    await till.close();
    await panel.bringToFront();
    await panel.reload();
    const { waiting } = await kept();
    expect(waiting).toBeGreaterThan(0);
    const says = async (words: string, name: string) => {
      await status().getByText(words).waitFor(patience);
      expect((await kept()).waiting).toBe(waiting);
      await status().getByText(`${waiting} waiting to be sent`).waitFor(patience);
      await picture(panel, `states/record-${name}`);
    };

    await sendNow();
    await says(`The record at ${host} did not answer. What you learn is kept, and sent when it does.`, 'down');
    const answers = [
      [401, 'application/json', '{}', `The record at ${host} refuses this browser (401).`],
      [500, 'text/plain', 'out of order', `The record at ${host} has a fault of its own (500).`],
      [200, 'text/html', '<h1>Welcome</h1>', `What answers at ${host} is no training record.`],
    ] as const;
    for (const [code, type, body, words] of answers) {
      const impostor = await standIn(Number(port), { status: code, type, body });
      await sendNow();
      await says(words, String(code));
      await impostor.close();
    }
    const silent = await standIn(Number(port), null);
    await sendNow();
    await panel.getByRole('button', { name: 'Sending…' }).waitFor(patience);
    await expect.poll(silent.asked, patience).toBeGreaterThan(0);
    expect((await kept()).waiting).toBe(waiting);
    await silent.close();
    await says(`The record at ${host} did not answer.`, 'cut');

    await stage.startRecord();
    await sendNow();
    await status().getByText('Everything is sent').waitFor(patience);
    expect((await kept()).waiting).toBe(0);
    const skipped = await readObjects(stage.record, sam.account, 'skipped');
    expect(skipped).toHaveLength(1);
    expect(skipped[0]).toContain('cash-sale');
  });
});

describe('packs', () => {
  const rival = {
    name: 'till',
    publisher: 'rival',
    version: '1.0.0',
    engines: { alongside: '^1.0.0' },
    displayName: 'Rival till',
    description: 'Claims the same page as another.',
    contributes: {
      tools: [
        {
          id: 'till',
          name: 'Rival till',
          kind: 'pos',
          signature: [{ meta: { name: 'application-name', content: 'Harbour Till' } }],
          screens: [{ id: 'sale', name: 'Sale', landmark: { css: 'h1', text: 'Sale' } }],
        },
      ],
    },
  };
  const fileOf = (text: string) => ({ name: 'pack.json', mimeType: 'application/json', buffer: Buffer.from(text) });

  test('two that claim one page are not guessed between: nothing is shown there, and the panel says why', async () => {
    const studio = await open(stage.ours('studio'));
    await studio.getByLabel('Open a file').setInputFiles(fileOf(JSON.stringify(rival)));
    await studio.getByText('The tools “till” and “harbour-street.till/till” claim the same page').waitFor(patience);
    await studio.getByRole('button', { name: 'Install in this browser' }).click();
    await studio.getByText('“Rival till” is installed in this browser.').waitFor(patience);
    await tell(panel, { type: 'popup.claim', tool: 'rival.till/till', pattern: `${stage.demo.till}/*` });

    const till = await open(stage.demo.till);
    const conflict = panel.getByText('Two packs claim this page: Till and Rival till. Your trainer can mend it.');
    await conflict.waitFor({ ...patience, state: 'attached' });
    expect(await till.locator('alongside-overlay').count()).toBe(0);
    await picture(panel, 'states/two-packs');

    await studio.bringToFront();
    await studio.getByRole('button', { name: 'Remove Rival till' }).click();
    await studio.getByRole('button', { name: 'Remove it' }).click();
    await studio.getByText('“Rival till” is removed').waitFor(patience);
    await till.bringToFront();
    await createOverlay(till).offer();
  });

  test('a step whose target is gone says so, looks again on demand and can be skipped', async () => {
    // With its targets as they are written: on a page of two elements nothing else says which is which.
    const files = readPackFolder(join(root, 'public/packs/till')).filter(({ path }) => path !== capturedFile);
    await tell(panel, { type: 'studio.install', files });
    await tell(panel, { type: 'popup.claim', tool: 'harbour-street.till/till', pattern: `${pages.origin}/*` });
    const page = await open(pages.at('redesigned-till'));
    const overlay = createOverlay(page);
    const host = page.locator('alongside-overlay');
    await overlay.begin(cashSale);
    const missing = host.getByText("I can't see it here. It may be on another screen.");
    await missing.waitFor(patience);
    await host.getByRole('button', { name: 'Show me where' }).click();
    await host.getByText('Still not on this screen.').waitFor(patience);
    await picture(page, 'states/target-missing');
    await page.locator('#catalogue').click();
    await missing.waitFor({ ...patience, state: 'detached' });
    await overlay.skip();
    await host.getByText("I can't see").waitFor(patience);
    await overlay.skip();
    await host.getByRole('img', { name: 'Step 3 of 5' }).waitFor(patience);
    await tell(panel, { type: 'studio.remove', id: 'harbour-street.till' });
  });

  test('a broken one shows every fault with its place and the mend, and cannot be installed', async () => {
    const studio = await open(stage.ours('studio'));
    const source = readFileSync(join(root, 'public/packs/till/pack.json'), 'utf8');
    const cases = [
      ['{ "name": "till",, }', /This is not JSON/, 'pack.json:1:18'],
      [source.replace('"kind": "pos"', '"kind": "shop"'), /belongs here|wrong form/, placeOf(source, '"pos"')],
      [source.replace("screen.id == 'payment'", "scren.id == 'payment'"), /“scren.id” is no context key/, null],
    ] as const;
    for (const [text, message, place] of cases) {
      await studio.getByLabel('Open a file').setInputFiles(fileOf(text));
      const problem = studio.getByRole('region', { name: 'Problems' }).getByRole('button', { name: message });
      await problem.waitFor(patience);
      expect(await problem.textContent()).toMatch(place ?? /pack\.json:\d+:\d+/);
      expect(await studio.getByRole('button', { name: /^Install/ }).isDisabled()).toBe(true);
    }
    await picture(studio, 'states/studio-when');
  });
});

/** Where a text stands, as faults name it. */
function placeOf(source: string, text: string): string {
  const before = source.slice(0, source.indexOf(text)).split('\n');
  return `pack.json:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

describe('a page that forges', () => {
  test('clicks, input, messages and events of its own making change neither log nor record', async () => {
    const page = await open(stage.demo.till);
    const overlay = createOverlay(page);
    await page.getByRole('navigation').getByRole('button', { name: 'Refund' }).click();
    await page.getByRole('heading', { name: 'Refund an item with its receipt' }).waitFor(patience);
    await overlay.showMe();
    await page.getByRole('img', { name: 'Step 2 of 6' }).waitFor(patience);
    const before = (await kept()).log;
    const { attempt, plan } = await planOf(page);
    await page.evaluate(forge, { id: stage.browser.extensionId, attempt, plan });
    await page.locator('#receipt-number').fill('R-5002');
    await page.getByRole('img', { name: 'Step 3 of 6' }).waitFor(patience);
    const after = (await kept()).log;
    expect(after).toEqual([...before, 'step.done']);
    await expect.poll(async () => (await kept()).waiting, patience).toBe(0);
    expect(await readObjects(stage.record, sam.account, 'completed')).not.toContain(
      activityIri('lesson', 'harbour-street.till/refund-receipt'),
    );
  });

  async function planOf(page: Page): Promise<{ plan: string; attempt: string }> {
    const found = await plansAt(await stage.browser.worker(), page.url());
    return { plan: found.at(-1)?.plan ?? '', attempt: found.at(-1)?.attempt ?? '' };
  }
});

/** Runs in the page, as its own script: everything it might try, with ids that it could never know. */
async function forge({ id, attempt, plan }: { id: string; attempt: string; plan: string }): Promise<void> {
  const field = document.querySelector('#receipt-number');
  const host = document.querySelector('alongside-overlay');
  if (!field || !host) throw new Error('There is nothing to forge at.');
  for (const type of ['input', 'change', 'click'])
    field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  // The root is closed to a page, but a page may guess where a button of ours lies.
  const skip = [...(host.shadowRoot?.querySelectorAll('button') ?? [])].find(
    ({ textContent }) => textContent === 'Skip',
  );
  const { x: clientX = 0, y: clientY = 0 } = skip?.getBoundingClientRect() ?? {};
  const aimed = { bubbles: true, composed: true, detail: 1, clientX: clientX + 9, clientY: clientY + 9 };
  for (const type of ['pointerdown', 'pointerup', 'click']) host.dispatchEvent(new PointerEvent(type, aimed));
  host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
  const acts = [
    { type: 'lesson.act', plan, attempt, act: { act: 'did', step: 'number' } },
    { type: 'lesson.act', plan, attempt, act: { act: 'effect', seen: true } },
    { type: 'staff.identify', name: 'Mallory', number: '666' },
    { type: 'plan.stale' },
    { type: 'panel.open' },
  ];
  const { chrome } = globalThis as unknown as {
    chrome?: { runtime?: { sendMessage?(id: string, message: object): Promise<unknown> } };
  };
  for (const act of acts) {
    window.postMessage(act, '*');
    for (const target of [window, document, host]) target.dispatchEvent(new CustomEvent(act.type, { detail: act }));
    await chrome?.runtime?.sendMessage?.(id, act).catch(() => undefined);
  }
}

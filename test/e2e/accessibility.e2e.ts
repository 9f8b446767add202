import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { picture } from '../../scripts/our-pages.ts';
import { root } from '../../scripts/project.ts';
import { createOverlay } from './driver/overlay.ts';
import { tabAt } from './driver/own.ts';
import { type Pages, servePages } from './driver/pages.ts';
import { type Stage, setStage } from './driver/stage.ts';

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let stage: Stage;
let pages: Pages;

beforeAll(async () => {
  [stage, pages] = await Promise.all([setStage(), servePages()]);
});

afterAll(() => Promise.all([stage?.close(), pages?.close()]));

async function open(url: string): Promise<Page> {
  const page = await stage.browser.context.newPage();
  await page.goto(url);
  return page;
}

interface Axe {
  run(within: Document | Element, how: object): Promise<{ violations: Violation[] }>;
}

interface Violation {
  id: string;
  nodes: { target: unknown; failureSummary?: string }[];
}

/** What axe finds on the page, or within the element that a selector names, in light and in dark. */
async function faults(page: Page, state: string, within?: string): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(axe);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await picture(page, `states/${state}-${colorScheme}`);
    const violations = await page.evaluate(runAxe, { rules, within });
    found.push(...violations.map((violation) => `${state}, ${colorScheme}: ${violation}`));
  }
  return found;
}

/** Runs in the page. */
async function runAxe({ rules, within }: { rules: string[]; within: string | undefined }): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: Axe };
  const part = within ? document.querySelector(within) : document;
  if (!part) throw new Error(`There is no ${within}.`);
  const { violations } = await axe.run(part, { runOnly: rules, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${JSON.stringify(target)}: ${failureSummary}`),
  );
}

describe('no rule of WCAG 2.2 AA that a machine can check is broken', () => {
  test('over a tool: offer, card, check, finished, drawer', async () => {
    const page = await open(stage.demo.till);
    const overlay = createOverlay(page);
    const host = page.locator('alongside-overlay');
    const check = (state: string) => faults(page, state, 'alongside-overlay');
    const found: string[] = [];
    await overlay.offer();
    await host.getByRole('button', { name: 'Why?' }).click();
    found.push(...(await check('offer')));
    await overlay.showMe();
    found.push(...(await check('card')));
    await host.getByRole('button', { name: 'My lessons' }).click();
    await host.getByText('Cashier').waitFor();
    found.push(...(await check('drawer')));
    await host.getByRole('button', { name: 'Sam Rivers, your settings' }).click();
    found.push(...(await check('drawer-person')));
    await host.getByRole('button', { name: /see my record/i }).click();
    await host.getByRole('heading', { name: 'My record' }).waitFor();
    found.push(...(await check('drawer-record')));
    await host.getByRole('dialog', { name: 'My lessons' }).getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByRole('button', { name: /^Enamel mug/ }).click();
    await page.locator('#pay').click();
    await page.getByRole('button', { name: 'Exact' }).click();
    await page.locator('#take-cash').click();
    await overlay.answer('It voids the sale');
    await host.getByText('Not quite.').waitFor();
    found.push(...(await check('check')));
    await overlay.answer('It says how much is short and waits');
    await overlay.finished();
    found.push(...(await check('finished')));
    expect(found).toEqual([]);
    await page.close();
  });

  test('side panel, settings and my record', async () => {
    const page = await open(stage.ours('sidepanel'));
    await page.setViewportSize({ width: 360, height: 760 });
    await page.getByText('Cashier').waitFor();
    const found = await faults(page, 'panel');
    await page.getByRole('button', { name: 'Sam Rivers, your settings' }).click();
    found.push(...(await faults(page, 'panel-person')));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /see my record/i }).click();
    await page.locator('summary').first().click();
    found.push(...(await faults(page, 'panel-record')));
    expect(found).toEqual([]);
    await page.close();
  });

  test('dashboard: signing in, the matrix, the evidence', async () => {
    const page = await open(stage.ours('dashboard'));
    await page.getByLabel('Address of the record').fill(stage.record.url);
    await page.getByLabel('Key', { exact: true }).fill(stage.record.manager.key);
    const found = await faults(page, 'sign-in');
    await page.getByLabel('Secret', { exact: true }).fill(stage.record.manager.secret);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('table').waitFor();
    found.push(...(await faults(page, 'matrix')));
    await page
      .getByRole('button', { name: /Cashier: earned/ })
      .first()
      .click();
    await page.getByRole('complementary', { name: 'Evidence' }).locator('summary').first().click();
    found.push(...(await faults(page, 'evidence')));
    expect(found).toEqual([]);
    await page.close();
  });

  test('studio: empty, with a pack, with a broken pack', async () => {
    const page = await open(stage.ours('studio'));
    await page.getByText('Open a pack to begin').waitFor();
    const found = await faults(page, 'studio');
    await page.getByLabel('Open a folder').setInputFiles(join(root, 'public/packs/till'));
    await page.getByRole('button', { name: 'Ring up a sale and take cash' }).click();
    found.push(...(await faults(page, 'studio-lesson')));
    const text = readFileSync(join(root, 'public/packs/till/pack.json'), 'utf8').replace(
      '"onScreen:payment"',
      '"onScren:payment"',
    );
    const broken = { name: 'pack.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await page.getByLabel('Open a file').setInputFiles(broken);
    await page.getByText('is no completion event').click();
    found.push(...(await faults(page, 'studio-broken')));
    expect(found).toEqual([]);
    await page.close();
  });

  test('popup: on a tool, on a page that may be one, where nothing is allowed', async () => {
    await createOverlay(await open(stage.demo.ledger)).offer();
    await open(pages.at('elsewhere'));
    const found: string[] = [];
    for (const [state, url] of [
      ['popup-tool', stage.demo.ledger],
      ['popup-candidate', pages.origin],
      ['popup-nowhere', null],
    ] as const) {
      const tab = url && (await tabAt(await stage.browser.worker(), url));
      const popup = await open(tab ? `${stage.ours('popup')}?tab=${tab}` : stage.ours('popup'));
      await popup.setViewportSize({ width: 320, height: 320 });
      await popup.getByRole('heading').waitFor();
      found.push(...(await faults(popup, state)));
      await popup.close();
    }
    expect(found).toEqual([]);
  });
});

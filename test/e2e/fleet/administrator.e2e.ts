import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { obtainBrowser } from '../../../scripts/find-browser.ts';
import { picture } from '../../../scripts/our-pages.ts';
import { root } from '../../../scripts/project.ts';
import type { TrainingRecord } from '../../../server/record.ts';
import { seedSample } from '../../../server/seed.ts';
import { type Served, serveRecord } from '../../../server/serve.ts';
import { admin, as, completion, importRoster, openRecord, packs, send, service } from '../../server/record-rig.ts';

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let record: TrainingRecord;
let served: Served;
let browser: Browser;

beforeAll(async () => {
  record = await openRecord({ packs, clock: () => new Date() });
  await seedSample(record);
  const crowd = Array.from({ length: 80 }, (_, place) => `${1000 + place},Person ${place},North,Cashier`);
  await importRoster(record, crowd);
  await send(await service(record, 'statements/write'), completion('7', 'acme.till/sale', { verb: undefined }));
  const opened = await serveRecord(record, { host: '127.0.0.1', port: 0 });
  if ('fault' in opened) throw new Error(opened.fault);
  served = opened;
  const { path = '' } = obtainBrowser('chromium') ?? {};
  const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update'];
  browser = await chromium.launch({ executablePath: path, args });
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  await record?.close();
});

/** The page, in a language, and whatever it complained of. */
async function open(path = '/', locale = 'en-GB') {
  const context = await browser.newContext({ locale, viewport: { width: 1100, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`${served.address}${path}`);
  return { page, complaints, close: () => context.close() };
}

async function signIn(page: Page, { key, secret } = admin): Promise<void> {
  await page.locator('#key').fill(key);
  await page.locator('#secret').fill(secret);
  await page.locator('button[type=submit]').click();
}

/** What axe finds in light and in dark, and whether the page has to be moved sideways. */
async function faults(page: Page, state: string): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(axe);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await picture(page, `states/administrator-${state}-${colorScheme}`);
    const violations = await page.evaluate(runAxe, rules);
    found.push(...violations.map((violation) => `${state}, ${colorScheme}: ${violation}`));
  }
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  return isWide ? [...found, `${state} is wider than its window`] : found;
}

/** Runs in the page. */
async function runAxe(rules: string[]): Promise<string[]> {
  type Violation = { id: string; nodes: { target: unknown; failureSummary?: string }[] };
  const { axe } = globalThis as unknown as {
    axe: { run(part: Document, how: object): Promise<{ violations: Violation[] }> };
  };
  const { violations } = await axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${JSON.stringify(target)}: ${failureSummary}`),
  );
}

test('only an administrator gets in, and is told why others do not', async () => {
  const { page, close } = await open();
  const found = await faults(page, 'sign-in');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Enter the key.').waitFor();
  await signIn(page, { key: 'admin', secret: 'not it' });
  await page.getByText('The record does not know this key and secret.').waitFor();
  const made = await record.request('/credentials', {
    method: 'POST',
    body: JSON.stringify({ kind: 'manager', name: 'Mina', teams: ['North'] }),
  });
  await signIn(page, (await made.json()) as typeof admin);
  await page.getByText('This is the key of Mina').waitFor();
  found.push(...(await faults(page, 'sign-in-refused')));
  expect(found).toEqual([]);
  await signIn(page);
  await page.getByRole('heading', { name: 'Keys' }).waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('Secret').waitFor();
  expect(await page.getByLabel('Secret').inputValue()).toBe('');
  await close();
});

test('an administrator sees state and refusals, makes a key that is shown once, and revokes it', async () => {
  const { page, complaints, close } = await open();
  await signIn(page);
  await page.getByText('No backup was made yet.').waitFor();
  await page.getByRole('table', { name: 'Refused' }).getByText('Program').waitFor();
  const found = await faults(page, 'board');
  await page.locator('summary').click();
  await page.getByLabel('Name', { exact: true }).fill('Reporting');
  await page.getByLabel('For', { exact: true }).selectOption('service');
  await page.getByLabel('all/read').check();
  await page.locator('form').getByRole('button', { name: 'Make a key' }).click();
  const card = page.locator('.once');
  await card.getByText('The secret is shown only now.').waitFor();
  found.push(...(await faults(page, 'new-key')));
  const [key = '', secret = ''] = await card.locator('code').allInnerTexts();
  const program = as(record, { key, secret });
  expect(await (await program('/me')).json()).toMatchObject({ kind: 'service', name: 'Reporting' });
  await card.getByRole('button', { name: 'Done' }).click();
  await card.waitFor({ state: 'detached' });
  expect(await page.locator('body').textContent()).not.toContain(secret);
  await page.getByRole('button', { name: 'Revoke the key of Reporting' }).click();
  found.push(...(await faults(page, 'revoking')));
  await page.getByRole('button', { name: 'Revoke it: Revoke the key of Reporting' }).click();
  await page.getByText('Reporting').waitFor({ state: 'detached' });
  expect((await program('/me')).status).toBe(401);
  expect(found).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test('an administrator imports people, finds one and invites them with a link that works once', async () => {
  const { page, complaints, close } = await open();
  await signIn(page);
  await page.getByText(/74 more people/).waitFor();
  const buffer = Buffer.from('number,name,team,role\n42,Zoë Quist,Quay,Shift lead\n,Nobody,North,\n');
  await page.getByLabel('Import a CSV file').setInputFiles({ name: 'staff.csv', mimeType: 'text/csv', buffer });
  await page.getByText('1 added, 0 changed, 0 as before, 1 with a fault').waitFor();
  await page.getByText('Line 3: has no number').waitFor();
  await page
    .locator('section', { hasText: 'Import a CSV' })
    .getByRole('button', { name: 'Refresh', exact: true })
    .click();
  await page.getByLabel('Find by name, number or team').fill('zoë');
  await page.getByRole('button', { name: 'Invite Zoë Quist' }).click();
  const card = page.locator('.once');
  const link = (await card.locator('code').first().textContent()) ?? '';
  expect(await faults(page, 'invited')).toEqual([]);
  const [id, secret] = link.split('#')[1]?.split('.') ?? [];
  const join = () => fetch(`${served.address}/join`, { method: 'POST', body: JSON.stringify({ id, secret }) });
  const { answer } = (await (await join()).json()) as { answer: string };
  expect(JSON.parse(answer)).toMatchObject({ name: 'Zoë Quist', account: { name: '42' } });
  expect((await join()).status).toBe(401);
  expect(complaints).toEqual([]);
  await close();
});

test('it fits a narrow window and reads from right to left', async () => {
  const { page, complaints, close } = await open('/', 'ar');
  await page.setViewportSize({ width: 320, height: 640 });
  await signIn(page);
  await page.getByRole('heading', { name: 'المفاتيح' }).waitFor();
  await page.getByRole('table').first().waitFor();
  await page.locator('summary').click();
  expect(await faults(page, 'narrow')).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test('who opens an invitation without the extension is told what to do', async () => {
  const { page, complaints, close } = await open('/join#someone.secret');
  await page.getByText('Press the icon of Alongside').waitFor();
  expect(await faults(page, 'join')).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

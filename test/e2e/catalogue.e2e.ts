import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoFolder } from '../../scripts/project.ts';
import { type CatalogueHost, openCatalogueHost } from './driver/catalogue.ts';
import { type Stage, setStage } from './driver/stage.ts';

const folder = mkdtempSync(join(demoFolder(), 'catalogue-'));
let host: CatalogueHost;
let stage: Stage;
let page: Page;

beforeAll(async () => {
  host = await openCatalogueHost(folder);
  host.publish('7.1.0');
  stage = await setStage(host.configuration);
  page = await stage.browser.context.newPage();
  await page.goto(stage.ours('studio'));
});

afterAll(async () => {
  await stage?.close();
  await host?.close();
  rmSync(folder, { recursive: true, force: true });
});

const catalogue = () => page.getByRole('region', { name: 'Catalogue of the organisation' });
const installed = () => page.getByRole('region', { name: 'Installed packs' });
const lookNow = () => catalogue().getByRole('button', { name: 'Look now' }).click();

describe('what the organisation’s catalogue lists is what is installed', () => {
  test('by itself, in place of the one that comes with us', async () => {
    await installed().getByText('7.1.0 · from the catalogue').waitFor();
    await catalogue().getByText('1 of 1 installed').waitFor();
  });

  test('unless the pack is not the one that was signed; then the former keeps working', async () => {
    host.publish('7.2.0');
    host.tamper();
    await lookNow();
    await catalogue()
      .getByText(/7\.2\.0 is not installed/)
      .waitFor();
    await installed().getByText('7.1.0 · from the catalogue').waitFor();
  });

  test('and an older catalogue than the last is refused', async () => {
    const older = host.file();
    host.publish('7.3.0');
    await lookNow();
    await installed().getByText('7.3.0 · from the catalogue').waitFor();
    host.file(older);
    await lookNow();
    await catalogue().getByRole('alert').getByText('was seen here already').waitFor();
    await installed().getByText('7.3.0 · from the catalogue').waitFor();
  });

  test('and one that was changed after it was signed is refused', async () => {
    const signed = JSON.parse(host.file());
    const payload = JSON.parse(Buffer.from(signed.payload, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...payload, sequence: 99 })).toString('base64url');
    host.file(JSON.stringify({ ...signed, payload: forged }));
    await lookNow();
    await catalogue().getByRole('alert').getByText('The signature of the catalogue is wrong').waitFor();
    expect(await catalogue().getByText('99').count()).toBe(0);
  });
});

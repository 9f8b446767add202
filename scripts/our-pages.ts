import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { DemoRecord } from './demo-record.ts';
import { root } from './project.ts';

const artifacts = join(root, 'artifacts');

/** Opens an address in a tab of its own. */
export async function openPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** Leaves what a page shows in artifacts/. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(artifacts, { recursive: true });
  await page.screenshot({ path: join(artifacts, `${name}.png`), fullPage: true, animations: 'disabled' });
}

/** The dashboard, signed in as Sam's manager. */
export async function openDashboard(
  context: BrowserContext,
  url: string,
  { url: address, manager }: DemoRecord,
): Promise<Page> {
  const page = await openPage(context, url);
  const key = page.getByLabel('Key', { exact: true });
  await key.or(page.getByRole('table')).or(page.getByRole('grid')).first().waitFor();
  if (!(await key.isVisible())) return page;
  await page.getByLabel('Address of the record').fill(address);
  await key.fill(manager.key);
  await page.getByLabel('Secret', { exact: true }).fill(manager.secret);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await key.waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
  return page;
}

/** Pictures of the side panel and of the record that opens from it. */
export async function picturePanel(panel: Page): Promise<void> {
  await panel.setViewportSize({ width: 380, height: 720 });
  await panel.reload();
  const toRecord = panel.getByRole('button', { name: 'See my record' });
  await toRecord.waitFor();
  await picture(panel, 'side-panel');
  await toRecord.click();
  await panel.getByRole('heading', { name: 'My record' }).waitFor();
  await picture(panel, 'record');
}

/** A picture of the studio with the till's pack open. */
export async function pictureStudio(studio: Page): Promise<void> {
  await studio.getByLabel('Open a folder').setInputFiles(join(root, 'public/packs/till'));
  await studio.getByRole('navigation').waitFor();
  await picture(studio, 'studio');
}

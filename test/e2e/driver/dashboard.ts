import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { sam } from '../../../scripts/demo-configuration.ts';
import type { Stage } from './stage.ts';

/** The manager's dashboard, signed in, in a tab of its own. */
export interface SeenDashboard {
  page: Page;
  /** What it says of Sam and a badge, as a screen reader would. */
  cellOf(badge: string): Promise<string>;
  expectEarned(badge: string): Promise<void>;
  expectNotEarned(badge: string): Promise<void>;
}

export async function openDashboard(stage: Stage): Promise<SeenDashboard> {
  const page = await stage.browser.context.newPage();
  await page.goto(stage.ours('dashboard'));
  await page.getByLabel('Address of the record').fill(stage.record.url);
  await page.getByLabel('Key', { exact: true }).fill(stage.record.manager.key);
  await page.getByLabel('Secret', { exact: true }).fill(stage.record.manager.secret);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('table').waitFor();
  const cellOf = async (badge: string) => {
    await page.reload();
    const row = page.getByRole('row').filter({ hasText: sam.name });
    return (await row.getByRole('button', { name: `, ${badge}:` }).getAttribute('aria-label')) ?? '';
  };
  return {
    page,
    cellOf,
    expectEarned: (badge) => expect.poll(() => cellOf(badge), { timeout: 20_000 }).toMatch(/earned/i),
    expectNotEarned: async (badge) => expect(await cellOf(badge)).not.toMatch(/earned/i),
  };
}

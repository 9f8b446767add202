import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { picture } from '../../../scripts/our-pages.ts';
import { root } from '../../../scripts/project.ts';

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Axe {
  run(within: Element, how: object): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }>;
}

/** What axe finds within an element, in light and in dark, and whether the page is wider than its window. Leaves pictures. */
export async function faultsOf(page: Page, state: string, within = 'html'): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(axe);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await picture(page, `states/${state}-${colorScheme}`);
    found.push(
      ...(await page.evaluate(runAxe, { rules, within })).map((fault) => `${state}, ${colorScheme}: ${fault}`),
    );
  }
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  return isWide ? [...found, `${state} is wider than its window`] : found;
}

/** Runs in the page. */
async function runAxe({ rules, within }: { rules: string[]; within: string }): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: Axe };
  const part = document.querySelector(within);
  if (!part) throw new Error(`There is no ${within}.`);
  const { violations } = await axe.run(part, { runOnly: rules, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${JSON.stringify(target)}`));
}

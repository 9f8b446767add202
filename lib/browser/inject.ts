import { isDescribed } from '../pack/described.ts';
import type { Tool } from '../pack/registry.ts';
import { browser } from './extension.ts';
import { type PageId, whereIs } from './page-id.ts';

async function bring(page: PageId, ...files: string[]): Promise<void> {
  const { tab, frame } = whereIs(page);
  const target = { tabId: tab, frameIds: [frame] };
  await browser.scripting.executeScript({ target, files }).catch(() => undefined);
}

/**
 * The scripts of a plan, in the order in which they run: clauses, targets and steps; captured targets; dots of tips; what
 * is shown; the keys of a pack's commands; what was typed into fields; the page's keys, read once for somebody who asks.
 */
export const scripts = ['watcher', 'locator', 'tips', 'overlay', 'keys', 'fields', 'reader'] as const;
export type Script = (typeof scripts)[number];

/** Brings scripts to a page; where one is already, nothing happens. */
export async function bringScripts(page: PageId, wanted: readonly Script[]): Promise<void> {
  const files = scripts.filter((each) => wanted.includes(each)).map((each) => `/${each}.js`);
  if (files.length > 0) await bring(page, ...files);
}

/** What the card of a lesson needs: brought while the lesson is being begun, so that all is there when its plan comes. */
export function scriptsOfCard({ targets }: Pick<Tool, 'targets'>): Script[] {
  return Object.values(targets).some(isDescribed) ? ['watcher', 'locator', 'overlay'] : ['watcher', 'overlay'];
}

/** Brings the overlay to a page; where it is already, nothing happens. */
export function bringOverlay(page: PageId): Promise<void> {
  return bring(page, '/overlay.js');
}

/** Brings what the overlay opens on demand, the drawer and the palette; where it is already, nothing happens. */
export function bringPanel(page: PageId): Promise<void> {
  return bring(page, '/panel.js');
}

/** Brings the first script to the documents of a tab that was open before its address became a tool's. */
export async function bringDetector(tab: number): Promise<void> {
  const target = { tabId: tab, allFrames: true };
  await browser.scripting.executeScript({ target, files: ['/detector.js'] }).catch(() => undefined);
}

import { isDescribed } from '../pack/described.ts';
import type { Tool } from '../pack/registry.ts';
import { browser } from './extension.ts';
import { type PageId, whereIs } from './page-id.ts';

async function bring(page: PageId, ...files: string[]): Promise<void> {
  const { tab, frame } = whereIs(page);
  const target = { tabId: tab, frameIds: [frame] };
  await browser.scripting.executeScript({ target, files }).catch(() => undefined);
}

/** Brings the watcher (clauses, targets) to a page, with the dots of its tips, and the overlay where it has something to show. */
export function bringWatcher(page: PageId, also: { tips: boolean; overlay: boolean }): Promise<void> {
  return bring(page, '/watcher.js', ...(also.tips ? ['/tips.js'] : []), ...(also.overlay ? ['/overlay.js'] : []));
}

/** Brings what the card of a lesson needs while the lesson is being begun, so that all is there when its plan comes. */
export function bringCard(page: PageId, { targets }: Pick<Tool, 'targets'>): Promise<void> {
  const locator = Object.values(targets).some(isDescribed) ? ['/locator.js'] : [];
  return bring(page, '/watcher.js', ...locator, '/overlay.js');
}

/** Brings the overlay to a page; where it is already, nothing happens. */
export function bringOverlay(page: PageId): Promise<void> {
  return bring(page, '/overlay.js');
}

/** Brings what the overlay opens on demand, the drawer and the palette; where it is already, nothing happens. */
export function bringPanel(page: PageId): Promise<void> {
  return bring(page, '/panel.js');
}

/** Brings the script that finds captured targets; where it is already, nothing happens. */
export function bringLocator(page: PageId): Promise<void> {
  return bring(page, '/locator.js');
}

/** Brings the script that reads the page's keys once, for somebody who asks. */
export function bringReader(page: PageId): Promise<void> {
  return bring(page, '/reader.js');
}

/** Brings the script that hears the keys of a pack's commands; where it is already, nothing happens. */
export function bringKeys(page: PageId): Promise<void> {
  return bring(page, '/keys.js');
}

/** Brings the script that looks at what was typed into fields; where it is already, nothing happens. */
export function bringFields(page: PageId): Promise<void> {
  return bring(page, '/fields.js');
}

/** Brings the first script to the documents of a tab that was open before its address became a tool's. */
export async function bringDetector(tab: number): Promise<void> {
  const target = { tabId: tab, allFrames: true };
  await browser.scripting.executeScript({ target, files: ['/detector.js'] }).catch(() => undefined);
}

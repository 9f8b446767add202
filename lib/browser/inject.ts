import { browser } from './extension.ts';

async function bring(tab: number, file: string): Promise<void> {
  const target = { tabId: tab, frameIds: [0] };
  await browser.scripting.executeScript({ target, files: [file] }).catch(() => undefined);
}

/** Brings the watcher (clauses, targets) to a tab, with the overlay where there is something to show already. */
export async function bringWatcher(tab: number, withOverlay: boolean): Promise<void> {
  await bring(tab, '/watcher.js');
  if (withOverlay) await bring(tab, '/overlay.js');
}

/** Brings the overlay to a tab; where it is already, nothing happens. */
export function bringOverlay(tab: number): Promise<void> {
  return bring(tab, '/overlay.js');
}

/** Brings the script that reads the page's keys once, for somebody who asks. */
export function bringReader(tab: number): Promise<void> {
  return bring(tab, '/reader.js');
}

/** Brings the first script to a tab that was open before its address became a tool's. */
export function bringDetector(tab: number): Promise<void> {
  return bring(tab, '/detector.js');
}

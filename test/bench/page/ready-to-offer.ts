import type { CDPSession, Page } from 'playwright-core';
import { type Figure, figure } from './report.ts';
import type { Stage } from './stage.ts';
import { until } from './until.ts';

const loads = 15;

/**
 * Measures how long after DOMContentLoaded an offer is drawn, with the extension's worker alive and stopped, in turn: on
 * a page of usual size, and on a large one, where all of ours waits while the page lays itself out for the first time.
 */
export async function measureReadiness({ extended, site }: Stage): Promise<Figure[]> {
  const page = await extended.context.newPage();
  const session = await extended.context.newCDPSession(page);
  const stop = await createStop(session, extended.extensionId);
  const addressOf = (elements: number) => `${site.tool}/offered?doing=times&elements=${elements}`;
  const usual = { address: addressOf(400), warm: [] as number[], cold: [] as number[] };
  const large = { address: addressOf(5000), warm: [] as number[], cold: [] as number[] };
  await timeOffer(page, usual.address);
  await checkOffer(session);
  for (let load = 0; load < loads; load++) {
    for (const { address, warm, cold } of [usual, large]) {
      warm.push(await timeOffer(page, address));
      await page.goto('about:blank');
      await stop();
      cold.push(await timeOffer(page, address));
    }
  }
  await page.close();
  return [
    figure('ready-to-offer.ms', usual.warm, 'ms', 150),
    figure('ready-to-offer.ms, 5,000 elements', large.warm, 'ms'),
    figure('ready-to-offer-cold.ms', usual.cold, 'ms', 600),
    figure('ready-to-offer-cold.ms, 5,000 elements', large.cold, 'ms'),
  ];
}

/** Leaving the page before ends the offer that was on it, so that each load gets one of its own. */
async function timeOffer(page: Page, url: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(url);
  return page.evaluate(() => (window as unknown as { offered: Promise<number> }).offered);
}

/** Makes the function that stops the extension's worker and sees it stopped. */
export async function createStop(session: CDPSession, extension: string): Promise<() => Promise<void>> {
  const running = new Map<string, string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, scriptURL, runningStatus } of versions) {
      if (scriptURL.includes(extension)) running.set(versionId, runningStatus);
    }
  });
  await session.send('ServiceWorker.enable');
  const isStopped = () => running.size > 0 && [...running.values()].every((status) => status === 'stopped');
  return async () => {
    await until(() => [...running.values()].includes('running'), 'the worker is seen running');
    await session.send('ServiceWorker.stopAllWorkers');
    await until(isStopped, 'the worker is stopped');
  };
}

/** What was timed must be the offer, in the closed shadow root that only the debugger sees into. */
async function checkOffer(session: CDPSession): Promise<void> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const said = textsIn(root as unknown as Node);
  if (!said.includes('Lesson offered')) throw new Error('What was drawn is not the offer.');
  await session.send('DOM.disable');
}

interface Node {
  nodeName: string;
  nodeValue: string;
  children?: Node[];
  shadowRoots?: Node[];
}

/** The texts in shadow roots below a node. */
function textsIn(node: Node, isShadow = false): string[] {
  const own = isShadow && node.nodeName === '#text' ? [node.nodeValue] : [];
  const inner = (node.children ?? []).flatMap((child) => textsIn(child, isShadow));
  return [...own, ...inner, ...(node.shadowRoots ?? []).flatMap((root) => textsIn(root, true))];
}

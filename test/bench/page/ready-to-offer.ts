import type { CDPSession, Page } from 'playwright-core';
import { type Figure, figure } from './report.ts';
import type { Stage } from './stage.ts';
import { until } from './until.ts';

const loads = 15;

/** From DOMContentLoaded, in milliseconds: until the overlay's script ran, and until its offer was drawn. */
interface Times {
  brought: number;
  drawn: number;
}

/** Measures how long an offer takes to come, with the extension's worker alive and stopped, in turn. */
export async function measureReadiness({ extended, site }: Stage): Promise<Figure[]> {
  const page = await extended.context.newPage();
  const session = await extended.context.newCDPSession(page);
  const stop = await createStop(session, extended.extensionId);
  const url = `${site.tool}/offered?doing=times`;
  await timeOffer(page, url);
  await checkOffer(session);
  const warm: Times[] = [];
  const cold: Times[] = [];
  for (let load = 0; load < loads; load++) {
    warm.push(await timeOffer(page, url));
    await page.goto('about:blank');
    await stop();
    cold.push(await timeOffer(page, url));
  }
  await page.close();
  const of = (times: Times[], what: keyof Times) => times.map((each) => each[what]);
  return [
    figure('ready-to-offer.ms', of(warm, 'drawn'), 'ms', 150),
    figure('ready-to-offer.ms, until the overlay runs', of(warm, 'brought'), 'ms'),
    figure('ready-to-offer-cold.ms', of(cold, 'drawn'), 'ms', 600),
    figure('ready-to-offer-cold.ms, until the overlay runs', of(cold, 'brought'), 'ms'),
  ];
}

/** Leaving the page before ends the offer that was on it, so that each load gets one of its own. */
async function timeOffer(page: Page, url: string): Promise<Times> {
  await page.goto('about:blank');
  await page.goto(url);
  return page.evaluate(() => (window as unknown as { offered: Promise<Times> }).offered);
}

/** Makes the function that stops the extension's worker and sees it stopped. */
async function createStop(session: CDPSession, extension: string): Promise<() => Promise<void>> {
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

import type { CDPSession, Page } from 'playwright-core';
import type { Plan } from '../../../lib/plan/plan.ts';
import type { Chromium } from '../../../scripts/launch-chromium.ts';
import { until } from '../page/until.ts';
import { toolHere } from './company.ts';

/** A tab with the tool in it, and what can be asked in the world of our first script there. */
export interface ToolPage {
  page: Page;
  session: CDPSession;
  /** Says where the page is, as our first script does, and gives the plan and the milliseconds until it was there. */
  arrive(screen: string): Promise<{ ms: number; plan: Plan }>;
  /** Says something that is answered without a thought, and gives the milliseconds that the way there and back took. */
  echo(): Promise<number>;
  /** Goes to an address and gives the milliseconds from the navigation's start until our first script had the plan. */
  go(address: string): Promise<number>;
}

/** Opens a tab at the tool. */
export async function openTool({ context, extensionId }: Chromium, address: string): Promise<ToolPage> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let world: string | null = null;
  session.on('Runtime.executionContextCreated', ({ context: { origin, uniqueId } }) => {
    if (origin === `chrome-extension://${extensionId}`) world = uniqueId;
  });
  session.on('Runtime.executionContextsCleared', () => {
    world = null;
  });
  await session.send('Runtime.enable');
  const evaluate = async <T>(expression: string): Promise<T> => {
    await until(() => world !== null, 'our first script is on the page');
    const options = { expression, uniqueContextId: world ?? '', awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', options);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  };
  const go = async (to: string) => {
    await page.goto('about:blank');
    await page.goto(to, { waitUntil: 'commit' });
    return evaluate<number>(`(${untilPlan})()`);
  };
  await go(address);
  return {
    page,
    session,
    arrive: (screen) => evaluate(`(${arriveAt})(${JSON.stringify({ tool: toolHere, screen, tied: [] })})`),
    echo: () => evaluate(`(${echo})()`),
    go,
  };
}

interface World {
  chrome: { runtime: { sendMessage(message: unknown): Promise<{ value: { plan: Plan } }> } };
  __alongside?: {
    plan: Plan | null;
    signal: AbortSignal;
    onPlan(listener: (plan: Plan | null) => void, signal: AbortSignal): void;
  };
}

/** Runs in the page. */
async function arriveAt(place: object): Promise<{ ms: number; plan: Plan }> {
  const { chrome } = globalThis as unknown as World;
  const start = performance.now();
  const { value } = await chrome.runtime.sendMessage({ type: 'page.arrived', ...place });
  return { ms: performance.now() - start, plan: value.plan };
}

/** Runs in the page. */
async function echo(): Promise<number> {
  const { chrome } = globalThis as unknown as World;
  const start = performance.now();
  await chrome.runtime.sendMessage({ type: 'none' });
  return performance.now() - start;
}

/** Runs in the page, where the clock begins with the navigation. */
function untilPlan(): Promise<number> {
  return new Promise((resolve) => {
    const side = (globalThis as unknown as World).__alongside;
    if (!side || side.plan) return resolve(performance.now());
    side.onPlan((plan) => plan && resolve(performance.now()), side.signal);
  });
}

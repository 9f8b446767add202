// A page of the test build that installs what the bridge hands over: only pages of ours may.
import type { Target } from '../../../lib/target/target.ts';
import { type TourStep, tourPack } from './tour-pack.ts';

interface HandOver {
  type: string;
  steps: TourStep[];
}

interface Injection {
  target: { tabId: number };
  files?: string[];
  func?: (steps: TourStep[]) => unknown;
  args?: unknown[];
}

declare const chrome: {
  runtime: {
    sendMessage(message: object): Promise<unknown>;
    onMessage: {
      addListener(
        listener: (message: HandOver, sender: { tab?: { id: number } }, reply: (value: unknown) => void) => unknown,
      ): void;
    };
  };
  scripting: { executeScript(injection: Injection): Promise<{ result?: unknown }[]> };
};

/** Installs the steps as a pack. */
function install(steps: TourStep[], targets: Target[]): Promise<unknown> {
  return chrome.runtime.sendMessage({ type: 'studio.install', files: tourPack(steps, targets) });
}

async function describeIn(tabId: number, steps: TourStep[]): Promise<Target[]> {
  const target = { tabId };
  await chrome.scripting.executeScript({ target, files: ['tour-describer.js'] });
  const [given] = await chrome.scripting.executeScript({ target, func: describeAll, args: [steps] });
  return given?.result as Target[];
}

/** This runs in the page, beside the describer; it can use nothing from here. */
function describeAll(steps: TourStep[]): unknown {
  const scope = globalThis as { tour?: { targetFor(selector: string): unknown } | undefined };
  const targets = steps.map(({ target }) => scope.tour?.targetFor(target));
  scope.tour = undefined;
  return targets;
}

chrome.runtime.onMessage.addListener(({ type, steps }, { tab }, reply) => {
  if (type !== 'tour.install' || !tab) return undefined;
  void describeIn(tab.id, steps)
    .then((targets) => install(steps, targets))
    .then(reply);
  return true;
});

Object.assign(globalThis, { install });

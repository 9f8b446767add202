// A page of the test build that installs what the bridge hands over: only pages of ours may.
import type { Target } from '../../../lib/target/target.ts';
import { type TourStep, tourPack } from './tour-pack.ts';

interface HandOver {
  type: string;
  steps: TourStep[];
  targets: Target[];
}

declare const chrome: {
  runtime: {
    sendMessage(message: object): Promise<unknown>;
    onMessage: {
      addListener(listener: (message: HandOver, sender: unknown, reply: (value: unknown) => void) => unknown): void;
    };
  };
};

/** Installs the steps as a pack. */
function install(steps: TourStep[], targets: Target[]): Promise<unknown> {
  return chrome.runtime.sendMessage({ type: 'studio.install', files: tourPack(steps, targets) });
}

chrome.runtime.onMessage.addListener((message, _sender, reply) => {
  if (message.type !== 'tour.install') return undefined;
  void install(message.steps, message.targets).then(reply);
  return true;
});

Object.assign(globalThis, { install });

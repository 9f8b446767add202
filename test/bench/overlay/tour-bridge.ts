// The bench's way into a page of the test build: it runs in the world that the extension's scripts share.
import { type Side, sideOf } from '../../../lib/page/side.ts';
import { type TourStep, tourLesson } from './tour-pack.ts';

interface Command {
  cmd: 'arm' | 'start' | 'next' | 'stop';
  steps?: TourStep[];
}

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

let handedOver = '';
let isMarked = false;

document.addEventListener('alongside-tour', (event) => {
  void obey(JSON.parse((event as CustomEvent<string>).detail) as Command);
});

async function obey({ cmd, steps }: Command): Promise<void> {
  if (steps) await handOver(steps);
  markHost(sideOf(globalThis));
  if (cmd === 'arm') document.documentElement.dataset['tour'] = 'armed';
  if (cmd === 'start') await start();
  const side = sideOf(globalThis);
  const { plan } = side ?? {};
  const lesson = plan?.lesson;
  if (!side || !plan || !lesson || (cmd !== 'next' && cmd !== 'stop')) return;
  const act = { act: cmd === 'next' ? 'skip' : 'close' } as const;
  await side.ask({ type: 'lesson.act', plan: plan.id, attempt: lesson.attempt, act });
}

/**
 * The harness looks for the card in every frame: by a class, as it looks for those of the libraries, that costs it next
 * to nothing; by a tag alone it goes through the page.
 */
function markHost(side: Side | null): void {
  if (!side || isMarked) return;
  isMarked = true;
  let host: Element | null = null;
  const set = (next: Element | null) => {
    host = next;
    host?.classList.add('alongside-overlay');
  };
  set(side.host);
  Object.defineProperty(side, 'host', { get: () => host, set });
}

/** Has the pack with these steps installed, unless it is already. */
async function handOver(steps: TourStep[]): Promise<void> {
  const text = JSON.stringify(steps);
  if (text === handedOver) return;
  await chrome.runtime.sendMessage({ type: 'tour.install', steps });
  handedOver = text;
}

async function start(): Promise<void> {
  const side = sideOf(globalThis);
  if (!side) return;
  const message = () =>
    ({ type: 'lesson.start', plan: side.plan?.id ?? '', lesson: tourLesson, by: 'person' }) as const;
  // The pack may have come just now, and with it another plan.
  for (let tries = 0; tries < 20; tries += 1) {
    if ((await side.ask(message()))?.plan?.lesson) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

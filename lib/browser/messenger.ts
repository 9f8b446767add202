import type { PagePush } from '../plan/message.ts';
import { browser } from './extension.ts';
import { type PageId, pageId, whereIs } from './page-id.ts';

/** Who sent a message: a tool's page, or a page of our own. */
export type Sender = { from: 'page'; page: PageId; origin: string } | { from: 'own'; tab: number | null };

/** How answers travel: a failure is data, since a rejected promise does not cross every browser alike. */
export type Reply = { ok: true; value: unknown } | { ok: false };

/**
 * Takes every message to the background. Other extensions and anything that is neither a web page nor a page of ours
 * are not answered. A handler that throws answers `{ ok: false }` and is logged without the message.
 */
export function answerMessages(handle: (message: unknown, sender: Sender) => Promise<unknown>): void {
  browser.runtime.onMessage.addListener(((message: unknown, from: RawSender, reply: (answer: Reply) => void) => {
    const sender = readSender(from);
    if (!sender) return undefined;
    handle(message, sender).then(
      (value) => reply({ ok: true, value: value ?? null }),
      (error: unknown) => {
        console.error('A message could not be answered.', error);
        reply({ ok: false });
      },
    );
    return true;
  }) as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
}

interface RawSender {
  id?: string;
  url?: string;
  frameId?: number;
  tab?: { id?: number };
}

function readSender({ id, url, frameId, tab }: RawSender): Sender | null {
  if (id !== browser.runtime.id || !url) return null;
  if (url.startsWith(browser.runtime.getURL(''))) return { from: 'own', tab: tab?.id ?? null };
  if (tab?.id === undefined || frameId === undefined || !/^https?:/.test(url)) return null;
  return { from: 'page', page: pageId(tab.id, frameId), origin: new URL(url).origin };
}

/** Tells a page's scripts something; a page that has none of ours does not mind. False where nobody heard it. */
export async function push(page: PageId, message: PagePush): Promise<boolean> {
  const { tab, frame } = whereIs(page);
  // A page that hears it and has no answer may be an error, too, of another kind.
  const isUnheard = (error: unknown) => /receiving end|could not establish/i.test(String(error));
  return browser.tabs.sendMessage(tab, message, { frameId: frame }).then(
    () => true,
    (error: unknown) => !isUnheard(error),
  );
}

/** Tells our own open pages that what they show may have changed. */
export async function announceChange(): Promise<void> {
  await browser.runtime.sendMessage({ type: 'changed' }).catch(() => undefined);
}

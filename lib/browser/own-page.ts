import type { StaffView } from '../plan/staff.ts';
import type { LanguageCode } from '../text/language.ts';
import { browser } from './extension.ts';
import type { Reply } from './messenger.ts';
import type { OwnMessage, StaffMessage } from './protocol.ts';

/** Asks the background from one of our own pages. */
export async function send<T>(message: OwnMessage | StaffMessage): Promise<T> {
  const reply = (await browser.runtime.sendMessage(message)) as Reply | undefined;
  if (!reply?.ok) throw new Error(`${message.type} was not answered`);
  return reply.value as T;
}

/** Hears when what our pages show may have changed: news in the log, another tab in front. */
export function onChange(listener: () => void, signal: AbortSignal): void {
  const heard = (message: unknown) => {
    if ((message as { type?: string } | null)?.type === 'changed') listener();
  };
  browser.runtime.onMessage.addListener(heard as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
  browser.tabs.onActivated.addListener(listener);
  browser.tabs.onUpdated.addListener(listener);
  signal.addEventListener('abort', () => {
    browser.runtime.onMessage.removeListener(heard as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
    browser.tabs.onActivated.removeListener(listener);
    browser.tabs.onUpdated.removeListener(listener);
  });
}

/** The person's language. */
export async function readLanguage(): Promise<LanguageCode> {
  return (await send<StaffView>({ type: 'staff.view' })).language;
}

/** Opens one of our pages in a tab. */
export function openOwnPage(page: string): void {
  void browser.tabs.create({ url: browser.runtime.getURL(page) });
}

/** What the browsers call their panel at the side; the types know neither. */
interface Panels {
  sidePanel?: { open(where: { tabId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Opens the side panel; must be called straight from a click. Where there is none, the same page opens in a tab. */
export function openSidePanel(tab: number | null): void {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  if (sidebarAction) void sidebarAction.open();
  else if (sidePanel && tab !== null) void sidePanel.open({ tabId: tab });
  else openOwnPage('sidepanel.html');
}

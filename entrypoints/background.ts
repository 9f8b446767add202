import { defineBackground } from 'wxt/utils/define-background';
import { answerOwn } from '../lib/browser/answer-own.ts';
import { answerPage } from '../lib/browser/answer-page.ts';
import { browser } from '../lib/browser/extension.ts';
import { bringOverlay } from '../lib/browser/inject.ts';
import { createMemory } from '../lib/browser/memory.ts';
import { answerMessages, push, type Sender } from '../lib/browser/messenger.ts';
import { installBuiltIn, installFrom } from '../lib/browser/packs.ts';
import { tellOthers } from '../lib/browser/perform.ts';
import { ownMessage, pageMessage, staffMessage } from '../lib/browser/protocol.ts';
import { createQueue } from '../lib/browser/queue.ts';
import { registerSites } from '../lib/browser/sites.ts';
import { answerStaff } from '../lib/browser/staff.ts';
import { createSync } from '../lib/browser/sync.ts';
import { forgetTab, readShownOffer, readTab, writeShownOffer } from '../lib/browser/tab-plans.ts';

export default defineBackground({
  type: 'module',
  main() {
    const memory = createMemory();
    const sync = createSync(memory.load);
    const inTurn = createQueue();

    const refresh = async () => {
      memory.forget();
      await registerSites(await memory.load());
      await tellOthers(null);
    };

    const setUp = async () => {
      const { db, configuration } = await memory.load();
      await installBuiltIn(db);
      await installFrom(db, configuration.packs ?? []);
      await refresh();
      await sync.drain();
    };

    const answer = async (message: unknown, sender: Sender): Promise<unknown> => {
      const ready = await memory.load();
      const tab = sender.from === 'page' ? sender.tab : await activeTab();
      const staff = staffMessage.safeParse(message);
      if (staff.success && (sender.from === 'own' || (await hasPlan(sender)))) {
        const answered = () => answerStaff(ready, sync, staff.data, tab);
        return staff.data.type === 'staff.send' ? answered() : inTurn(answered);
      }
      const page = pageMessage.safeParse(message);
      if (page.success && sender.from === 'page') {
        const answered = await inTurn(() => answerPage(ready, page.data, sender.tab, sender.origin));
        if (page.data.type === 'lesson.act' || page.data.type === 'lesson.start') void sync.drain();
        return answered;
      }
      const own = ownMessage.safeParse(message);
      if (own.success && sender.from === 'own') return answerOwn(ready, own.data, () => inTurn(refresh));
      return null;
    };

    answerMessages(answer);
    // What was left unsent when the worker last died; what a page asks goes first.
    setTimeout(() => void sync.drain(), 1000);
    browser.runtime.onInstalled.addListener(() => void inTurn(setUp));
    browser.runtime.onStartup.addListener(() => void inTurn(refresh).then(() => sync.drain()));
    browser.permissions.onAdded.addListener(() => void inTurn(refresh));
    browser.permissions.onRemoved.addListener(() => void inTurn(refresh));
    browser.storage.onChanged.addListener((_changes, area) => {
      if (area === 'managed') void inTurn(refresh);
    });
    browser.alarms.onAlarm.addListener(() => void sync.drain());
    self.addEventListener('online', () => void sync.drain(true));
    browser.tabs.onRemoved.addListener((tab) => void leaveTab(tab));
    browser.commands.onCommand.addListener((_command, tab) => {
      if (tab?.id !== undefined) void openPanel(tab.id);
    });
  },
});

/** The tab that the person is on, for pages of ours that are not in one themselves. */
async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id ?? null;
}

async function hasPlan(sender: Sender & { from: 'page' }): Promise<boolean> {
  return (await readTab(sender.tab)).sent?.origin === sender.origin;
}

async function leaveTab(tab: number): Promise<void> {
  await forgetTab(tab);
  if ((await readShownOffer())?.tab === tab) await writeShownOffer(null);
}

async function openPanel(tab: number): Promise<void> {
  if (!(await readTab(tab)).sent) return;
  await bringOverlay(tab);
  await push(tab, { type: 'panel.open' });
}

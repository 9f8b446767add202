import { defineBackground } from 'wxt/utils/define-background';
import { answerOwn } from '../lib/browser/answer-own.ts';
import { answerPage } from '../lib/browser/answer-page.ts';
import { endShifts, quietAlarm } from '../lib/browser/be-quiet.ts';
import { updateCatalogue } from '../lib/browser/catalogue.ts';
import { browser } from '../lib/browser/extension.ts';
import { bringOverlay } from '../lib/browser/inject.ts';
import { createMemory } from '../lib/browser/memory.ts';
import { announceChange, answerMessages, push, type Sender } from '../lib/browser/messenger.ts';
import { installBuiltIn, installFrom } from '../lib/browser/packs.ts';
import { type PageId, whereIs } from '../lib/browser/page-id.ts';
import {
  forgetTab,
  loadPages,
  pageIn,
  readPageState,
  readShownOffer,
  writeShownOffer,
} from '../lib/browser/page-plans.ts';
import { heedIdleness, lock } from '../lib/browser/people.ts';
import { tellOthers } from '../lib/browser/perform.ts';
import { ownMessage, pageMessage, staffMessage } from '../lib/browser/protocol.ts';
import { createQueue } from '../lib/browser/queue.ts';
import { registerSites } from '../lib/browser/sites.ts';
import { answerStaff } from '../lib/browser/staff.ts';
import { createSync } from '../lib/browser/sync.ts';

export default defineBackground({
  type: 'module',
  main() {
    loadPages();
    const memory = createMemory();
    const sync = createSync(memory.load);
    const inTurn = createQueue();

    const refresh = async () => {
      memory.forget();
      await registerSites(await memory.load());
      await tellOthers(null);
    };

    // Outside the queue: it waits for the network, and nobody's act may wait for it.
    const follow = async () => {
      const state = await updateCatalogue(await memory.load(), {
        fetch: (address, request) => fetch(address, request),
        now: () => new Date(),
      });
      if (state.changed) await inTurn(refresh);
      else await announceChange();
    };
    const startUp = async () => {
      await endShifts(await memory.load());
      await refresh();
    };
    const lookLater = () => browser.alarms.create('catalogue', { periodInMinutes: 6 * 60 });

    let hasSetUp = false;
    const setUp = async () => {
      hasSetUp = true;
      const { db, configuration } = await memory.load();
      await db.delete('settings', 'isSetUp');
      await installBuiltIn(db);
      await installFrom(db, configuration.packs ?? []);
      await refresh();
      await (await memory.load()).db.put('settings', true, 'isSetUp');
      void sync.drain();
      void follow();
      await lookLater();
    };

    // The worker may have been killed while it set up, and the browser tells of an installation only once.
    const repair = async () => {
      const { db } = await memory.load();
      if (!(await db.get('settings', 'isSetUp'))) await setUp();
    };

    const answer = async (message: unknown, sender: Sender): Promise<unknown> => {
      const ready = await memory.load();
      const where = sender.from === 'page' ? sender.page : await activePage();
      const staff = staffMessage.safeParse(message);
      if (staff.success && (sender.from === 'own' || (await hasPlan(sender)))) {
        const answered = () => answerStaff(ready, sync, staff.data, where);
        // These wait for the network or for a page, and change nothing by themselves.
        if (staff.data.type === 'staff.send' || staff.data.type === 'staff.why') return answered();
        const given = await inTurn(answered);
        if (staff.data.type === 'staff.start') void sync.drain();
        return given;
      }
      const page = pageMessage.safeParse(message);
      if (page.success && sender.from === 'page') {
        const answered = await inTurn(() => answerPage(ready, page.data, sender.page, sender.origin));
        if (page.data.type === 'lesson.act' || page.data.type === 'lesson.start') void sync.drain();
        return answered;
      }
      const own = ownMessage.safeParse(message);
      if (own.success && sender.from === 'own')
        return answerOwn(ready, own.data, { changed: () => inTurn(refresh), follow, send: () => sync.drain(true) });
      return null;
    };

    answerMessages(answer);
    // What was left unsent when the worker last died; what a page asks goes first.
    setTimeout(() => void sync.drain(), 1000);
    void inTurn(repair);
    void memory.load().then(heedIdleness);
    browser.runtime.onInstalled.addListener(() => void inTurn(async () => hasSetUp || setUp()));
    browser.runtime.onStartup.addListener(
      () => void inTurn(startUp).then(() => Promise.all([sync.drain(), follow(), lookLater()])),
    );
    browser.permissions.onAdded.addListener(() => void inTurn(refresh));
    browser.permissions.onRemoved.addListener(() => void inTurn(refresh));
    browser.storage.onChanged.addListener((_changes, area) => {
      if (area === 'managed') void inTurn(refresh).then(follow);
    });
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === 'catalogue') void follow();
      else if (name === quietAlarm) void inTurn(() => tellOthers(null));
      else void sync.drain();
    });
    self.addEventListener('online', () => void sync.drain(true));
    browser.idle.onStateChanged.addListener((state) => {
      if (state !== 'active') void inTurn(async () => lock(await memory.load()));
    });
    browser.tabs.onRemoved.addListener((tab) => void leaveTab(tab));
    browser.commands.onCommand.addListener((command, tab) => {
      if (tab?.id !== undefined) void openOverlay(tab.id, command === 'open-palette' ? 'palette.open' : 'panel.open');
    });
  },
});

/** The page that the person is on, for pages of ours that are not one themselves. */
async function activePage(): Promise<PageId | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id === undefined ? null : pageIn(tab.id);
}

async function hasPlan(sender: Sender & { from: 'page' }): Promise<boolean> {
  return (await readPageState(sender.page)).sent?.origin === sender.origin;
}

async function leaveTab(tab: number): Promise<void> {
  await forgetTab(tab);
  const offer = await readShownOffer();
  if (!offer || whereIs(offer.page).tab !== tab) return;
  await writeShownOffer(null);
  await tellOthers(null);
}

async function openOverlay(tab: number, type: 'palette.open' | 'panel.open'): Promise<void> {
  const page = await pageIn(tab);
  if (!(await readPageState(page)).sent) return;
  await bringOverlay(page);
  await push(page, { type });
}

import { defaultHomePage, type Learner, learnerKey } from '../learner/learner.ts';
import { noProgress } from '../learner/progress.ts';
import { longestPinWait, pinFault, waitAfter } from '../plan/pin.ts';
import type { EntryAnswer, PeopleView } from '../plan/staff.ts';
import { wakeAfter } from './be-quiet.ts';
import type { Database, PersonRow } from './database.ts';
import { browser } from './extension.ts';
import { readProgress } from './log.ts';
import { type Memory, settingsKey } from './memory.ts';
import { seenKey, startNews } from './news.ts';
import { countOutbox } from './outbox.ts';
import { pagesWithPlan, readPageState, writePageState, writeShownOffer } from './page-plans.ts';
import { tellOthers } from './perform.ts';
import { hashPin, isPinOf } from './pin.ts';
import { dropSpare } from './spare.ts';

const ok: EntryAnswer = { ok: true };

/** Minutes without a touch after which the browser is locked, unless the organisation or somebody here has set others. */
const usualLock = 5;

/** A person of this browser about whom nothing is known yet. */
export function newPerson({ name, account }: Learner, record: string | null): PersonRow {
  const key = learnerKey({ name, account });
  return { key, name, account, record, pin: null, wrong: 0, until: 0, language: null, quiet: null, usedAt: '' };
}

/** The people of this browser, as they may be chosen from; those of an organisation that was left are not. */
export async function peopleView(memory: Memory): Promise<PeopleView> {
  const { configuration, db, learner } = memory;
  const rows = await peopleHere(memory);
  const own = rows.find(({ key }) => learner && key === learnerKey(learner));
  return {
    people: rows.map(({ key, name, account, pin }) => ({
      key,
      name,
      number: account.name,
      hasPin: pin !== null,
      isHere: key === own?.key,
    })),
    byLink: (await db.get('settings', 'organisation')) !== undefined && !memory.managed,
    needsPin: configuration.shared === true || rows.length > 0,
    hasPin: own !== undefined && own.pin !== null,
    lockAfter: own?.pin ? await lockMinutes(memory) : null,
  };
}

async function peopleHere({ configuration, db, learner }: Memory): Promise<PersonRow[]> {
  if (configuration.learner) return [];
  const url = configuration.record?.url;
  const rows = (await db.getAll('people')).filter(({ record }) => record === null || record === url);
  const isKnown = !learner || rows.some(({ key }) => key === learnerKey(learner));
  const all = isKnown ? rows : [...rows, newPerson(learner, null)];
  return all.sort((one, other) => one.name.localeCompare(other.name) || one.key.localeCompare(other.key));
}

/** Somebody says who they are: a new person of this browser, or one of it who gives their PIN. */
export async function identify(memory: Memory, name: string, number: string, pin: string | null): Promise<EntryAnswer> {
  const { configuration, db } = memory;
  if (configuration.learner) return { ok: false, why: 'fixed' };
  const learner = { name, account: { homePage: defaultHomePage, name: number } };
  const known = await db.get('people', learnerKey(learner));
  if (known?.pin) return unlock(memory, known.key, pin ?? '');
  const { byLink, people } = await peopleView(memory);
  if (byLink) return { ok: false, why: 'link' };
  const others = people.filter(({ key }) => key !== learnerKey(learner));
  if (pin === null && (configuration.shared || others.length > 0)) return { ok: false, why: 'needed' };
  const weak = pin === null ? null : pinFault(pin);
  if (weak) return { ok: false, why: weak };
  const row = { ...(known ?? newPerson(learner, null)), name, pin: pin === null ? null : await hashPin(pin) };
  await become(memory, row);
  return ok;
}

/** One of this browser's people comes back. Whoever has no PIN yet sets one with it. */
export async function unlock(memory: Memory, key: string, pin: string): Promise<EntryAnswer> {
  const row = (await peopleHere(memory)).find((each) => each.key === key);
  if (!row) return { ok: false, why: 'gone' };
  const proven = row.pin ? await prove(memory.db, row, pin) : await giveFirst(row, pin);
  if (!('row' in proven)) return proven;
  await become(memory, proven.row);
  return ok;
}

type Proven = { row: PersonRow } | Extract<EntryAnswer, { ok: false }>;

async function giveFirst(row: PersonRow, pin: string): Promise<Proven> {
  const weak = pinFault(pin);
  return weak ? { ok: false, why: weak } : { row: { ...row, pin: await hashPin(pin) } };
}

/** Counts a try before it looks at the PIN: a worker that dies in between must not give one for nothing. */
async function prove(db: Database, row: PersonRow, pin: string): Promise<Proven> {
  const left = Math.min(row.until - Date.now(), longestPinWait);
  if (left > 0) return { ok: false, why: 'wait', seconds: Math.ceil(left / 1000) };
  const wait = waitAfter(row.wrong + 1);
  await db.put('people', { ...row, wrong: row.wrong + 1, until: Date.now() + wait });
  if (row.pin && (await isPinOf(row.pin, pin))) return { row: { ...row, wrong: 0, until: 0 } };
  return { ok: false, why: wait > 0 ? 'wait' : 'wrong', seconds: wait / 1000 };
}

/** The present person sets a PIN, or another one in place of theirs. */
export async function setPin(memory: Memory, pin: string, before: string | null): Promise<EntryAnswer> {
  const { db, learner } = memory;
  if (!learner || memory.configuration.learner) return { ok: false, why: 'gone' };
  const weak = pinFault(pin);
  if (weak) return { ok: false, why: weak };
  const row = (await db.get('people', learnerKey(learner))) ?? newPerson(learner, null);
  const proven = row.pin ? await prove(db, row, before ?? '') : { row };
  if (!('row' in proven)) return proven;
  await db.put('people', { ...proven.row, pin: await hashPin(pin) });
  await browser.storage.session.set({ unlocked: row.key });
  await tellOthers(null);
  return ok;
}

/**
 * From here on what happens in this browser is that person's. What the one before had set is put aside for their return,
 * and nothing that was shown to them stays.
 */
export async function become(memory: Memory, row: PersonRow): Promise<void> {
  const { db } = memory;
  await keepManners(memory);
  const { name, account, key } = row;
  const learner = { name, account };
  const language = row.language ?? memory.language;
  const quiet = row.quiet ?? null;
  const tx = db.transaction(['people', 'settings'], 'readwrite', { durability: 'strict' });
  await tx.objectStore('people').put({ ...row, usedAt: new Date().toISOString() });
  const settings = tx.objectStore('settings');
  await settings.put(learner, 'learner');
  await settings.put(false, 'locked');
  await settings.put(true, 'askedWho');
  await settings.put(quiet, 'quiet');
  if (row.language) await settings.put(language, 'language');
  await tx.done;
  await startNews(db, learner);
  await browser.storage.session.set({ unlocked: key });
  const progress = await readProgress(db, key);
  const own = (await db.get('settings', settingsKey(learner))) ?? {};
  const settingsNow = { ...own, ...memory.configuration.settings };
  Object.assign(memory, { learner, progress, language, quiet, settings: settingsNow });
  await wakeAfter(quiet);
  await clearPages();
}

/** Nobody is at work here until somebody gives their PIN: nothing is recorded and nothing is offered. */
export async function lock(memory: Memory): Promise<void> {
  if (!memory.learner || memory.configuration.learner) return;
  const row = await memory.db.get('people', learnerKey(memory.learner));
  if (!row?.pin) return;
  await leave(memory);
}

/** Somebody leaves the browser to others; also whoever has no PIN. */
async function leave(memory: Memory): Promise<void> {
  await keepManners(memory);
  await memory.db.put('settings', true, 'locked');
  await memory.db.put('settings', true, 'askedWho');
  await browser.storage.session.remove('unlocked');
  Object.assign(memory, { learner: null, progress: noProgress, settings: { ...memory.configuration.settings } });
  await clearPages();
}

/** Language and quiet are kept with the person who chose them. */
async function keepManners({ db, language, quiet }: Memory): Promise<void> {
  const last = (await db.get('settings', 'learner')) as Learner | undefined;
  const row = last && (await db.get('people', learnerKey(last)));
  if (row) await db.put('people', { ...row, language, quiet });
}

async function clearPages(): Promise<void> {
  await writeShownOffer(null);
  for (const page of await pagesWithPlan()) {
    await writePageState(page, { ...(await readPageState(page)), wrong: null, finished: null });
  }
  await tellOthers(null);
}

/** Takes a person out of this browser with all that it knows of them, once the record has all that is theirs. */
export async function forget(memory: Memory, key: string): Promise<EntryAnswer> {
  const { db, learner } = memory;
  const row = (await peopleHere(memory)).find((each) => each.key === key);
  if (!row) return { ok: false, why: 'gone' };
  const { waiting } = await countOutbox(db, key);
  if (waiting > 0) return { ok: false, why: 'unsent', n: waiting };
  // Else their copies would bring it back.
  const own = await db.getAllFromIndex('log', 'learner', key);
  await dropSpare(own.map(({ event }) => event.id));
  const stores = ['people', 'log', 'outbox', 'projections', 'credentials', 'sync', 'settings'] as const;
  const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
  for (const name of ['people', 'projections', 'credentials', 'sync'] as const) await tx.objectStore(name).delete(key);
  for (const name of ['log', 'outbox'] as const) {
    const store = tx.objectStore(name);
    for (const place of await store.index('learner').getAllKeys(key)) await store.delete(place);
  }
  for (const kept of [settingsKey(row), seenKey(row)]) await tx.objectStore('settings').delete(kept);
  const last = (await tx.objectStore('settings').get('learner')) as Learner | undefined;
  if (last && learnerKey(last) === key) await tx.objectStore('settings').delete('learner');
  await tx.done;
  if (learner && learnerKey(learner) === key) await leave(memory);
  await tellOthers(null);
  return ok;
}

/** After how many minutes without a touch the browser is locked. */
export async function lockMinutes({ db, configuration }: Memory): Promise<number> {
  return ((await db.get('settings', 'lockAfter')) as number | undefined) ?? configuration.lockAfterMinutes ?? usualLock;
}

export async function setLockMinutes(memory: Memory, minutes: number): Promise<void> {
  await memory.db.put('settings', minutes, 'lockAfter');
  await heedIdleness(memory);
  await tellOthers(null);
}

/** Tells the browser after which time without a touch it is to say so. */
export async function heedIdleness(memory: Memory): Promise<void> {
  browser.idle.setDetectionInterval(60 * (await lockMinutes(memory)));
}

import { browser } from './extension.ts';
import type { Script } from './inject.ts';
import { type PageId, pageId, whereIs } from './page-id.ts';

/** What was sent to a page: messages that do not fit it change nothing. Kept over the worker's death. */
export interface PagePlan {
  plan: string;
  /** The plans sent just before: a press may cross the way of the next one. */
  earlier: string[];
  origin: string;
  tool: string;
  screen: string | null;
  /** The lessons offered in it. */
  offered: string[];
  attempt: string | null;
  /** The scripts that were brought for it and for those before it. */
  has: readonly Script[];
}

/** What is known of one page now. `tied` holds tools that fit it equally well. */
export interface PageState {
  sent: PagePlan | null;
  tied: string[];
  /** The answer last given wrongly in the lesson's check. */
  wrong: readonly number[] | null;
  /** The lesson just finished here, told until a moment in milliseconds, also over a page load. */
  finished: { lesson: string; attempt: string; until: number; isRated: boolean } | null;
}

/** The page that shows an offer, and the lesson offered. */
export interface ShownOffer {
  page: PageId;
  lesson: string;
}

const nothing: PageState = { sent: null, tied: [], wrong: null, finished: null };

const prefix = 'page:';
const shown = 'shownOffer';

/** What the session holds, so that no page waits for it to be read; written through, since the worker may die any time. */
let held: Promise<Map<string, unknown>> | null = null;

/** Begins to read what the session holds; what a worker held before is of no use. */
export function loadPages(): void {
  held = browser.storage.session.get(null).then((all) => new Map(Object.entries(all)));
}

function pages(): Promise<Map<string, unknown>> {
  if (!held) loadPages();
  return held as Promise<Map<string, unknown>>;
}

async function write(values: Record<string, unknown>): Promise<void> {
  const all = await pages();
  for (const [key, value] of Object.entries(values)) all.set(key, value);
  await browser.storage.session.set(values);
}

async function remove(keys: string[]): Promise<void> {
  const all = await pages();
  for (const key of keys) all.delete(key);
  await browser.storage.session.remove(keys);
}

/** A page's state; of none, that nothing is known. */
export async function readPageState(page: PageId | null): Promise<PageState> {
  return ((await pages()).get(prefix + page) as PageState | undefined) ?? nothing;
}

export function writePageState(page: PageId, state: PageState): Promise<void> {
  return write({ [prefix + page]: state });
}

/** Forgets every page of a tab that is gone. */
export async function forgetTab(tab: number): Promise<void> {
  await remove([...(await pages()).keys()].filter((key) => key.startsWith(`${prefix}${tab}/`)));
}

/** Forgets a page that is gone. */
export function forgetPage(page: PageId): Promise<void> {
  return remove([prefix + page]);
}

/** Every page that a plan was sent to. */
export async function pagesWithPlan(): Promise<PageId[]> {
  return [...(await pages())].flatMap(([key, value]) =>
    key.startsWith(prefix) && (value as PageState).sent ? [key.slice(prefix.length) as PageId] : [],
  );
}

/** The page of a tab that the person works in: the top one, unless only one in a frame is a tool's. */
export async function pageIn(tab: number): Promise<PageId> {
  const all = (await pagesWithPlan()).filter((page) => whereIs(page).tab === tab);
  const top = pageId(tab, 0);
  return all.includes(top) ? top : (all[0] ?? top);
}

/** The one offer shown over all tools, or null. */
export async function readShownOffer(): Promise<ShownOffer | null> {
  return ((await pages()).get(shown) as ShownOffer | undefined) ?? null;
}

export function writeShownOffer(offer: ShownOffer | null): Promise<void> {
  return offer ? write({ [shown]: offer }) : remove([shown]);
}

import { browser } from './extension.ts';
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
}

/** What is known of one page now. `tied` holds tools that fit it equally well. */
export interface PageState {
  sent: PagePlan | null;
  tied: string[];
  /** The choice last answered wrongly in the lesson's check. */
  wrong: number | null;
  /** The lesson just finished here, told until a moment in milliseconds, also over a page load. */
  finished: { lesson: string; attempt: string; until: number } | null;
}

/** The page that shows an offer, and the lesson offered. */
export interface ShownOffer {
  page: PageId;
  lesson: string;
}

const nothing: PageState = { sent: null, tied: [], wrong: null, finished: null };

const prefix = 'page:';

/** A page's state; of none, that nothing is known. */
export async function readPageState(page: PageId | null): Promise<PageState> {
  return page === null ? nothing : (await readStateAndOffer(page)).state;
}

/** A page's state and the one offer that is shown over all tools: both at once, since every page waits for this. */
export async function readStateAndOffer(page: PageId): Promise<{ state: PageState; offer: ShownOffer | null }> {
  const key = prefix + page;
  const found = await browser.storage.session.get([key, 'shownOffer']);
  const state = found[key] as PageState | undefined;
  const offer = found['shownOffer'] as ShownOffer | undefined;
  return { state: state ?? nothing, offer: offer ?? null };
}

export async function writePageState(page: PageId, state: PageState): Promise<void> {
  await browser.storage.session.set({ [prefix + page]: state });
}

/** Forgets every page of a tab that is gone. */
export async function forgetTab(tab: number): Promise<void> {
  const pages = (await pagesWithPlan()).filter((page) => whereIs(page).tab === tab);
  await browser.storage.session.remove([pageId(tab, 0), ...pages].map((page) => prefix + page));
}

/** Every page that a plan was sent to. */
export async function pagesWithPlan(): Promise<PageId[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all).flatMap(([key, value]) =>
    key.startsWith(prefix) && (value as PageState).sent ? [key.slice(prefix.length) as PageId] : [],
  );
}

/** The page of a tab that the person works in: the top one, unless only one in a frame is a tool's. */
export async function pageIn(tab: number): Promise<PageId> {
  const pages = (await pagesWithPlan()).filter((page) => whereIs(page).tab === tab);
  const top = pageId(tab, 0);
  return pages.includes(top) ? top : (pages[0] ?? top);
}

/** The one offer shown over all tools, or null. */
export async function readShownOffer(): Promise<ShownOffer | null> {
  const { shownOffer } = await browser.storage.session.get('shownOffer');
  return (shownOffer as ShownOffer | undefined) ?? null;
}

export async function writeShownOffer(offer: ShownOffer | null): Promise<void> {
  if (offer) await browser.storage.session.set({ shownOffer: offer });
  else await browser.storage.session.remove('shownOffer');
}

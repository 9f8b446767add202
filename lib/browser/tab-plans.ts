import { browser } from './extension.ts';

/** What was sent to a tab: messages that do not fit it change nothing. Kept over the worker's death. */
export interface TabPlan {
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

/** What is known of one tab now. `tied` holds tools that fit its page equally well. */
export interface TabState {
  sent: TabPlan | null;
  tied: string[];
  /** The choice last answered wrongly in the lesson's check. */
  wrong: number | null;
  /** The lesson just finished here, told until a moment in milliseconds, also over a page load. */
  finished: { lesson: string; attempt: string; until: number } | null;
}

/** The tab that shows an offer, and the lesson offered. */
export interface ShownOffer {
  tab: number;
  lesson: string;
}

const nothing: TabState = { sent: null, tied: [], wrong: null, finished: null };

const keyOf = (tab: number) => `tab:${tab}`;

/** A tab's state; of none, that nothing is known. */
export async function readTab(tab: number | null): Promise<TabState> {
  return tab === null ? nothing : (await readTabAndOffer(tab)).state;
}

/** A tab's state and the one offer that is shown over all tools: both at once, since every page waits for this. */
export async function readTabAndOffer(tab: number): Promise<{ state: TabState; offer: ShownOffer | null }> {
  const key = keyOf(tab);
  const found = await browser.storage.session.get([key, 'shownOffer']);
  const state = found[key] as TabState | undefined;
  const offer = found['shownOffer'] as ShownOffer | undefined;
  return { state: state ?? nothing, offer: offer ?? null };
}

export async function writeTab(tab: number, state: TabState): Promise<void> {
  await browser.storage.session.set({ [keyOf(tab)]: state });
}

export async function forgetTab(tab: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tab));
}

/** Every tab that a plan was sent to. */
export async function tabsWithPlan(): Promise<{ tab: number; sent: TabPlan }[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all).flatMap(([key, value]) => {
    const tab = /^tab:(\d+)$/.exec(key)?.[1];
    const { sent } = value as TabState;
    return tab && sent ? [{ tab: Number(tab), sent }] : [];
  });
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

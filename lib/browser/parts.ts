import { push } from './messenger.ts';
import { type PageId, whereIs } from './page-id.ts';
import { forgetPage, pagesWithPlan, readPageState } from './page-plans.ts';

/** One page of several that a tool has in a tab, and the screen it is at. */
export interface Part {
  page: PageId;
  screen: string | null;
}

/**
 * The pages that a tool has in the tab of one of them, which is at `screen` now: the top one first, or else the one that
 * came first. Those that are no longer there are forgotten.
 */
export async function partsOf(tool: string, own: PageId, screen: string | null): Promise<Part[]> {
  const { tab } = whereIs(own);
  const parts: Part[] = [{ page: own, screen }];
  for (const page of await pagesWithPlan()) {
    if (page === own || whereIs(page).tab !== tab) continue;
    const { sent } = await readPageState(page);
    if (sent?.tool !== tool) continue;
    if (await push(page, { type: 'page.there' })) parts.push({ page, screen: sent.screen });
    else await forgetPage(page);
  }
  return parts.sort((one, other) => whereIs(one.page).frame - whereIs(other.page).frame);
}

/** Makes the other pages that a tool has in a tab ask for their plans again. */
export async function tellParts(tool: string, own: PageId): Promise<void> {
  for (const { page } of await partsOf(tool, own, null)) if (page !== own) void push(page, { type: 'plan.stale' });
}

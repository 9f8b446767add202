import { textIn } from '../pack/text.ts';
import type { PopupView } from '../plan/popup.ts';
import type { ToolMatch } from '../tool/match.ts';
import type { ToolRule } from '../tool/rules.ts';
import { browser } from './extension.ts';
import { bringDetector } from './inject.ts';
import type { Memory } from './memory.ts';
import { pageIn, readPageState } from './page-plans.ts';

/** What the popup shows of a tab: where we are at work, or which tools its page looks like. */
export async function look(memory: Memory, tab: number | null): Promise<PopupView> {
  const nothing: PopupView = { page: null, state: 'notAllowed', tool: null, candidates: [] };
  if (tab === null) return nothing;
  // The tab may have gone since the click.
  const page = hostOf((await browser.tabs.get(tab).catch(() => null))?.url);
  const { sent } = await readPageState(await pageIn(tab));
  if (sent)
    return {
      page: page ?? { host: new URL(sent.origin).host },
      state: 'tool',
      tool: await named(memory, sent.tool),
      candidates: [],
    };
  if (!page) return nothing;
  const found = await Promise.all((await probe(memory, tab)).map((id) => named(memory, id)));
  const candidates = found.filter((each) => each !== null);
  return { page, state: candidates.length > 0 ? 'candidate' : 'unknown', tool: null, candidates };
}

function hostOf(url: string | undefined): { host: string } | null {
  return url && /^https?:/.test(url) ? { host: new URL(url).host } : null;
}

async function named({ registry, language }: Memory, id: string): Promise<{ id: string; name: string } | null> {
  const tool = await registry.tool(id);
  return tool && { id, name: textIn(tool.nls, language)(tool.name) };
}

/** Holds every known tool's signs against the page; the click on our icon lets us read it this once. */
async function probe({ registry }: Memory, tab: number): Promise<string[]> {
  await bringDetector(tab);
  const rules = (await registry.tools()).map(({ rule }) => rule);
  const [answer] = await browser.scripting
    .executeScript({ target: { tabId: tab }, func: askDetector, args: [rules] })
    .catch(() => []);
  return (answer?.result as string[] | undefined) ?? [];
}

/** Runs in the page, beside the detector; it can use nothing from here. */
function askDetector(rules: ToolRule[]): string[] {
  const side = (globalThis as { __alongside?: { probe?: (rules: ToolRule[]) => ToolMatch } }).__alongside;
  const match = side?.probe?.(rules);
  return match?.tool ? [match.tool.id] : (match?.tied ?? []);
}

/** Remembers that a tool lives at an address. Nothing is read there until the browser has granted it too. */
export async function claim({ db, registry }: Memory, tool: string, pattern: string): Promise<void> {
  if (!(await registry.tool(tool))) return;
  const patterns = (await db.get('claims', tool))?.patterns ?? [];
  await db.put('claims', { tool, patterns: [...new Set([...patterns, pattern])] });
}

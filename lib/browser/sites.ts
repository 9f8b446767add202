import type { Tool } from '../pack/registry.ts';
import { createGrants } from '../tool/grant.ts';
import { matchesPattern, type SiteEntry, withoutPort } from '../tool/site.ts';
import { browser } from './extension.ts';
import { bringDetector } from './inject.ts';
import type { Memory } from './memory.ts';

/** The match patterns at which a tool may be: set by the organisation, said by a person, or its vendor's own cloud. */
export function patternsOf({ configuration, claims }: Memory, { id, matches }: Tool): string[] {
  return [...new Set([...(configuration.tools?.[id] ?? []), ...(claims[id] ?? []), ...matches])];
}

/** Whether a tool was declared to be at an origin; a page elsewhere that claims to be it is not believed. */
export function mayBeAt(memory: Memory, tool: Tool, origin: string): boolean {
  return patternsOf(memory, tool).some((pattern) =>
    matchesPattern(pattern.replace(/(?<!\/)\/(?!\/).*$/, '/*'), `${origin}/`),
  );
}

/** The host of a pattern, with its port where it names just one; null where the pattern is none. */
function hostOf(pattern: string): string | null {
  return /^(?:\*|https?):\/\/([^/]+?)(?::\*)?\//.exec(pattern)?.[1] ?? null;
}

/**
 * Registers the first script for the addresses of tools that we have permission for, and nowhere else, and brings it
 * to the tabs that are open there at this moment. The rules it needs go to `storage.local`, one entry a host, so that
 * it can tell tool and screen while the background sleeps. What is as it was before is left alone.
 */
export async function registerSites(memory: Memory): Promise<void> {
  const places = (await memory.registry.tools()).flatMap((tool) =>
    patternsOf(memory, tool).map((pattern) => ({ pattern, rule: tool.rule })),
  );
  const forms = await readableAs([...new Set(places.map(({ pattern }) => pattern))]);
  const open = places.filter(({ pattern }) => forms.has(pattern));
  const matches = [...new Set(open.map(({ pattern }) => forms.get(pattern) as string))];
  await writeSites(Map.groupBy(open, ({ pattern }) => `tools@${hostOf(pattern)}`));
  await registerScript(matches);
  await bringToOpenTabs(matches);
}

/**
 * Those of the patterns whose addresses the browser lets us read, each with the form in which it does. Firefox takes a
 * port in a pattern and then finds no address that fits: there the script is registered for the host.
 */
async function readableAs(patterns: string[]): Promise<Map<string, string>> {
  const { origins = [] } = await browser.permissions.getAll();
  const likely = patterns.filter(createGrants(origins));
  const readable = new Map(likely.map((pattern) => [pattern, pattern]));
  // All at once: to ask for each of a thousand takes a second.
  if (await mayRead(likely)) return readable;
  for (const pattern of likely) {
    if (await mayRead([pattern])) continue;
    const form = withoutPort(pattern);
    if (await mayRead([form])) readable.set(pattern, form);
    else readable.delete(pattern);
  }
  return readable;
}

/** False also for what is no pattern to this browser. */
function mayRead(origins: string[]): Promise<boolean> {
  return browser.permissions.contains({ origins }).catch(() => false);
}

async function writeSites(sites: ReadonlyMap<string, SiteEntry[]>): Promise<void> {
  const kept = Object.entries(await browser.storage.local.get(null)).filter(([key]) => key.startsWith('tools@'));
  const present = new Map(kept.map(([key, entries]) => [key, written(entries)]));
  const changed = [...sites].filter(([key, entries]) => present.get(key) !== written(entries));
  const gone = [...present.keys()].filter((key) => !sites.has(key));
  if (changed.length > 0) await browser.storage.local.set(Object.fromEntries(changed));
  if (gone.length > 0) await browser.storage.local.remove(gone);
}

/** Data as text, the same in whatever order its keys come: a browser gives them back in its own. */
function written(data: unknown): string {
  return JSON.stringify(data, (_, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

async function registerScript(matches: string[]): Promise<void> {
  const id = 'detector';
  const [present] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (matches.length === 0) {
    if (present) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  if (present?.allFrames && isSame(present.matches ?? [], matches)) return;
  const script = {
    id,
    matches,
    js: ['detector.js'],
    allFrames: true,
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  };
  if (present) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return JSON.stringify([...some].sort()) === JSON.stringify([...others].sort());
}

async function bringToOpenTabs(matches: string[]): Promise<void> {
  if (matches.length === 0) return;
  for (const { id } of await browser.tabs.query({ url: matches })) if (id !== undefined) await bringDetector(id);
}

import { matchesPattern, type SiteEntry, withoutPort } from '../tool/site.ts';
import { browser } from './extension.ts';
import { bringDetector } from './inject.ts';
import type { Memory } from './memory.ts';

/** The match patterns at which a tool may be: set by the organisation, said by a person, or its vendor's own cloud. */
export function patternsOf(memory: Memory, tool: string): string[] {
  const set = memory.configuration.tools?.[tool] ?? [];
  const own = memory.registry.tools.get(tool)?.source.matches ?? [];
  return [...new Set([...set, ...(memory.claims[tool] ?? []), ...own])];
}

/** Whether a tool was declared to be at an origin; a page elsewhere that claims to be it is not believed. */
export function mayBeAt(memory: Memory, tool: string, origin: string): boolean {
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
 * it can tell tool and screen while the background sleeps.
 */
export async function registerSites(memory: Memory): Promise<void> {
  const allowed: string[] = [];
  const sites = new Map<string, SiteEntry[]>();
  for (const tool of memory.registry.tools.values()) {
    for (const pattern of patternsOf(memory, tool.id)) {
      const host = hostOf(pattern);
      const readable = host && (await readableAs(pattern));
      if (!readable) continue;
      allowed.push(readable);
      const key = `tools@${host}`;
      sites.set(key, [...(sites.get(key) ?? []), { pattern, rule: tool.rule }]);
    }
  }
  const patterns = [...new Set(allowed)];
  await writeSites(sites);
  await registerScript(patterns);
  await bringToOpenTabs(patterns);
}

/**
 * The form in which the browser lets us read a pattern's addresses, or null. Firefox takes a port in a pattern and then
 * finds no address that fits: there the script is registered for the host.
 */
async function readableAs(pattern: string): Promise<string | null> {
  for (const form of [pattern, withoutPort(pattern)]) {
    if (await browser.permissions.contains({ origins: [form] }).catch(() => false)) return form;
  }
  return null;
}

async function writeSites(sites: ReadonlyMap<string, SiteEntry[]>): Promise<void> {
  const present = Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith('tools@'));
  await browser.storage.local.set(Object.fromEntries(sites));
  await browser.storage.local.remove(present.filter((key) => !sites.has(key)));
}

async function registerScript(matches: string[]): Promise<void> {
  const id = 'detector';
  const present = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (matches.length === 0) {
    if (present.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const script = { id, matches, js: ['detector.js'], runAt: 'document_start' as const, persistAcrossSessions: true };
  if (present.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

async function bringToOpenTabs(matches: string[]): Promise<void> {
  if (matches.length === 0) return;
  for (const { id } of await browser.tabs.query({ url: matches })) if (id !== undefined) await bringDetector(id);
}

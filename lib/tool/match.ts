import { reads } from './glob.ts';
import { matchPath } from './path.ts';
import type { Globs, Landmark, ScreenRule, Sign, ToolRule } from './rules.ts';

/** What rules ask of a document. */
export interface PageReader {
  path: string;
  /** The address's part behind `#`, with it. */
  hash: string;
  title: string;
  query(name: string): string | null;
  meta(name: string): string | null;
  /** Whether a landmark is there and visible. */
  landmark(landmark: Landmark): boolean;
  /** The document in the frame of that name, or null where there is none that may be read. */
  frame(name: string): PageReader | null;
}

export interface ToolMatch {
  tool: ToolRule | null;
  /** The tools that fit equally well, so that none is chosen. */
  tied: string[];
}

export interface ScreenMatch {
  screen: string;
  /** The parameters of its address: they may be a customer's or an order's number, and never leave the page. */
  params: Record<string, string>;
}

/** Returns the tool whose signs weigh most, or none; of several that weigh the same, none is guessed. */
export function matchTool(rules: readonly ToolRule[], page: PageReader): ToolMatch {
  const weighed = rules.map((rule) => ({ rule, weight: weightOf(rule, page) }));
  const best = Math.max(0, ...weighed.map(({ weight }) => weight));
  const found = best === 0 ? [] : weighed.filter(({ weight }) => weight === best).map(({ rule }) => rule);
  return found.length === 1 ? { tool: found[0] ?? null, tied: [] } : { tool: null, tied: found.map(({ id }) => id) };
}

function weightOf({ signature }: ToolRule, page: PageReader): number {
  return signature.reduce((sum, sign) => sum + (holds(sign, page) ? (sign.weight ?? 1) : 0), 0);
}

function holds({ meta, title, landmark }: Sign, page: PageReader): boolean {
  if (!meta && !title && !landmark) return false;
  if (meta && !reads(meta.content, page.meta(meta.name) ?? '')) return false;
  if (title && !reads(title, page.title)) return false;
  return !landmark || page.landmark(landmark);
}

/** Returns the first screen of a tool that the page is at, or null. */
export function matchScreen(tool: ToolRule, page: PageReader): ScreenMatch | null {
  for (const rule of tool.screens) {
    const params = paramsOf(rule, page);
    if (params) return { screen: rule.id, params };
  }
  return null;
}

function paramsOf(rule: ScreenRule, top: PageReader): Record<string, string> | null {
  const page = rule.frame ? top.frame(rule.frame) : top;
  if (!page) return null;
  const path = rule.path ? matchOne(rule.path, page.path) : {};
  const hash = path && rule.hash ? matchHash(rule.hash, top.hash) : {};
  const query = path && hash && queryOf(rule.query ?? {}, page);
  if (!query || (rule.title && !reads(rule.title, page.title))) return null;
  if (rule.landmark && !page.landmark(rule.landmark)) return null;
  return { ...query, ...path, ...hash };
}

function matchHash(patterns: Globs, hash: string): Record<string, string> | null {
  return matchOne(patterns, hash.replace(/^#!?/, '').replace(/\?.*$/s, ''));
}

function matchOne(patterns: Globs, path: string): Record<string, string> | null {
  for (const pattern of [patterns].flat()) {
    const params = matchPath(pattern, path);
    if (params) return params;
  }
  return null;
}

function queryOf(globs: Record<string, string>, page: PageReader): Record<string, string> | null {
  const found: [string, string][] = [];
  for (const [name, glob] of Object.entries(globs)) {
    const value = page.query(name);
    if (value === null || !reads(glob, value)) return null;
    found.push([name, value]);
  }
  return Object.fromEntries(found);
}

import { matchesGlob } from './glob.ts';
import type { ToolRule } from './rules.ts';

/** That a tool may be at the addresses of a match pattern, which may name a port. */
export interface SiteEntry {
  pattern: string;
  rule: ToolRule;
}

const prefix = 'tools@';

/**
 * The keys under which the site entries for a host are kept: the host as it is, without its port, and every wildcard
 * that covers it.
 */
export function siteKeys(host: string): string[] {
  const [, name = host, port = ''] = /^(.*?)(:\d+)?$/.exec(host) ?? [];
  const labels = name.split('.');
  const names = [name, ...labels.map((_, at) => `*.${labels.slice(at).join('.')}`), '*'];
  const keys = names.flatMap((each) => [each, each + port]);
  return [...new Set(keys)].map((each) => prefix + each);
}

/**
 * Says whether an address fits a match pattern (`https://shop.example.com:8443/admin/*`). Without a port it fits any,
 * as in the browser.
 */
export function matchesPattern(pattern: string, address: string): boolean {
  const [, scheme = '', host = '', port, path = ''] =
    /^(\*|https?):\/\/([^/]+?)(?::(\d+|\*))?(\/.*)$/.exec(pattern) ?? [];
  const { protocol, hostname, port: ownPort, pathname, search } = new URL(address);
  if (!/^https?:$/.test(protocol) || !matchesGlob(scheme, protocol.slice(0, -1))) return false;
  if (port && port !== '*' && port !== (ownPort || (protocol === 'https:' ? '443' : '80'))) return false;
  return matchesHost(host, hostname) && matchesGlob(path, pathname + search);
}

function matchesHost(wanted: string, host: string): boolean {
  if (!wanted.startsWith('*.')) return wanted === '*' || wanted === host;
  return host === wanted.slice(2) || host.endsWith(wanted.slice(1));
}

/** A match pattern without its port, as Firefox takes it. */
export function withoutPort(pattern: string): string {
  return pattern.replace(/^([^/]+:\/\/[^/]+?):(?:\d+|\*)\//, '$1/');
}

/** The rules of the tools that may be at an address, each once. */
export function rulesAt(entries: readonly SiteEntry[], address: string): ToolRule[] {
  const rules = entries.filter(({ pattern }) => matchesPattern(pattern, address)).map(({ rule }) => rule);
  return [...new Map(rules.map((rule) => [rule.id, rule])).values()];
}

import { matchesGlob } from './glob.ts';
import type { ToolRule } from './rules.ts';

/** That a tool may be at the addresses of a match pattern, which may name a port. */
export interface SiteEntry {
  pattern: string;
  rule: ToolRule;
}

const prefix = 'tools@';

/** What is read of an address, as `location` and `URL` have it. */
export interface Address {
  protocol: string;
  hostname: string;
  port: string;
  pathname: string;
  search: string;
}

/**
 * The keys under which the site entries for an address are kept: its host as it is, without its port, and every wildcard
 * that covers it.
 */
export function siteKeys({ hostname, port }: Address): string[] {
  const names = [hostname];
  for (let rest = hostname; rest; rest = afterDot(rest)) names.push(`*.${rest}`);
  names.push('*');
  return names.flatMap((name) => (port ? [prefix + name, `${prefix + name}:${port}`] : [prefix + name]));
}

function afterDot(name: string): string {
  const at = name.indexOf('.');
  return at < 0 ? '' : name.slice(at + 1);
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

/** The rules of the tools that may be at an address, each once, of the entries that its keys gave: their hosts fit. */
export function rulesAt(entries: readonly SiteEntry[], address: Address): ToolRule[] {
  const rules = new Map<string, ToolRule>();
  for (const { pattern, rule } of entries) if (covers(pattern, address)) rules.set(rule.id, rule);
  return [...rules.values()];
}

// Without regular expressions and URL objects: this runs on every load of a page, where the first use of each is dear.
function covers(pattern: string, { protocol, pathname, search }: Address): boolean {
  const host = pattern.indexOf('://');
  const scheme = pattern.slice(0, host);
  const path = pattern.slice(pattern.indexOf('/', host + 3));
  return (scheme === '*' || `${scheme}:` === protocol) && matchesGlob(path, pathname + search);
}

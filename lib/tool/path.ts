import { matchesGlob } from './glob.ts';

/**
 * Matches a path such as `/orders/7` with a pattern such as `/orders/:id` and returns the parameters, or null. A `*` at
 * the end stands for the rest, also for none of it; elsewhere, for anything within one part. A slash at the end of the
 * path says nothing.
 */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const parts = partsOf(path.replace(/\/$/, ''));
  const wanted = partsOf(pattern.replace(/(.)\/$/, '$1'));
  if (pattern.endsWith('*')) {
    const start = (wanted.pop() ?? '').slice(0, -1);
    if (!(parts[wanted.length] ?? '').startsWith(start)) return null;
    parts.splice(wanted.length);
  }
  if (parts.length !== wanted.length) return null;
  const params: [string, string][] = [];
  for (const [place, part] of parts.entries()) {
    const want = wanted[place] ?? '';
    if (want.startsWith(':') && part) params.push([want.slice(1), part]);
    else if (!matchesGlob(want, part)) return null;
  }
  return Object.fromEntries(params);
}

function partsOf(path: string): string[] {
  const parts = path.replace(/^\//, '').split('/').map(decode);
  return parts.length === 1 && parts[0] === '' ? [] : parts;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

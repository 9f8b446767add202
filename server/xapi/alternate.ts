import { readVersion, versionHeader } from './headers.ts';
import type { Version } from './shape.ts';

const asHeaders = [
  'Authorization',
  versionHeader,
  'Content-Type',
  'Content-Length',
  'If-Match',
  'If-None-Match',
  'Accept-Language',
];

/**
 * The request that a form stands for: xAPI 1.0.3 lets clients that can only POST send method, headers, parameters and
 * content in one. Null where the request is none of these; a fault where it is one and is not right.
 */
export async function readAlternate(request: Request, unsaid: Version): Promise<Request | null | { fault: string }> {
  const url = new URL(request.url);
  const method = url.searchParams.get('method')?.toUpperCase();
  const version = request.headers.get(versionHeader);
  if (request.method !== 'POST' || method === undefined) return null;
  if (version !== null && readVersion(version) === '2.0.0') return null;
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers.get('Content-Type') ?? '')) {
    return { fault: 'With the parameter "method", a request must be a form (application/x-www-form-urlencoded).' };
  }
  const form = new URLSearchParams(await request.clone().text());
  if ((form.get(versionHeader) ?? version) === null && unsaid === '2.0.0') return null;
  return rebuild(request, url, method, form);
}

function rebuild(request: Request, url: URL, method: string, form: URLSearchParams): Request | { fault: string } {
  const stray = [...url.searchParams.keys()].find((name) => name !== 'method');
  if (stray) return { fault: `${stray}: must stand in the form, not in the address` };
  const content = form.get('content');
  const wantsContent = method === 'PUT' || method === 'POST';
  if (wantsContent && content === null) return { fault: 'content: must be in the form' };
  if (!['GET', 'HEAD', 'PUT', 'POST', 'DELETE'].includes(method)) return { fault: `method: ${method} is not known` };
  const headers = new Headers(request.headers);
  headers.delete('Content-Length');
  headers.set('Content-Type', 'application/json');
  const parameters = new URLSearchParams();
  for (const [name, value] of form) {
    const header = asHeaders.find((one) => one.toLowerCase() === name.toLowerCase());
    if (header && header !== 'Content-Length') headers.set(header, value);
    else if (!header && name !== 'content') parameters.append(name, value);
  }
  const address = `${url.origin}${url.pathname}?${parameters}`;
  return new Request(address, { method, headers, ...(wantsContent && { body: content }) });
}

import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { serveFile } from '../static-files.ts';
import { type Books, createBooks } from './books.ts';
import { edition, editionCookie, inEdition, readEdition } from './edition.ts';
import { layout } from './layout.ts';
import { knownFields, knownPath, movedAddress } from './names.ts';
import type { Reply } from './reply.ts';
import { answer } from './routes.ts';

const publicFolder = join(import.meta.dirname, 'public');
const largestForm = 100_000;

/** An accounting program with books of its own: every screen a document, every action a post and a redirect. */
export function createLedger(): RequestListener {
  const books = createBooks();
  return (request, response) => {
    // A request broken off while it is read is nothing to answer, and no reason to stop.
    handle(books, request, response).catch(() => response.destroy());
  };
}

async function handle(books: Books, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://ledger');
  if (/\.\w+$/.test(pathname)) return serveFile(publicFolder, request, response);
  if (request.method === 'POST' && isForeign(request)) return refuse(response, 403, 'Posted from another site');
  const form = request.method === 'POST' ? await readForm(request) : new URLSearchParams();
  if (!form) return refuse(response, 413, 'Form too large');
  const asked = { query: searchParams, form };
  inEdition(readEdition(searchParams, request.headers.cookie), () => reply(books, request, response, pathname, asked));
}

type Sent = { query: URLSearchParams; form: URLSearchParams };

/** Answers in the edition of the visit; an address that another release had leads to where it is in this one. */
function reply(books: Books, request: IncomingMessage, response: ServerResponse, pathname: string, sent: Sent): void {
  const { query, form } = sent;
  if (query.has('lang') || query.has('release')) response.appendHeader('set-cookie', editionCookie(edition()));
  const known = knownPath(pathname);
  if ('movedTo' in known) {
    response.writeHead(307, { location: `${known.movedTo}${query.size > 0 ? `?${query}` : ''}` });
    response.end();
    return;
  }
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
  const asked = { query: knownFields(query), form: knownFields(form) };
  send(request, response, answer(books, method, known.path, asked));
}

function isForeign({ headers }: IncomingMessage): boolean {
  return headers.origin !== undefined && headers.origin !== `http://${headers.host}`;
}

/** The posted form, or null when it is larger than any form of ours. */
async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > largestForm) return null;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString());
}

function send(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  if (reply.kind === 'redirect') {
    response.appendHeader('set-cookie', flashCookie(reply.flash, 60));
    response.writeHead(303, { location: movedAddress(reply.to) });
    response.end();
    return;
  }
  const flash = readFlash(request);
  if (flash) response.appendHeader('set-cookie', flashCookie('', 0));
  response.writeHead(reply.status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  });
  response.end(request.method === 'HEAD' ? undefined : layout(reply, flash));
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(message);
}

function flashCookie(flash: string, seconds: number): string {
  return `ledger-flash=${encodeURIComponent(flash)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}`;
}

function readFlash({ headers }: IncomingMessage): string | null {
  const match = /(?:^|;\s*)ledger-flash=([^;]+)/.exec(headers.cookie ?? '');
  try {
    return match ? decodeURIComponent(match[1] as string) : null;
  } catch {
    return null;
  }
}

import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import type { Env } from './app.ts';

const root = join(import.meta.dirname, '..');

/** What the page is made of, by its address: files of the project, and nothing else. */
const files: Record<string, string> = {
  '/': 'server/page/index.html',
  '/join': 'server/page/index.html',
  '/page/page.css': 'server/page/page.css',
  '/page/tokens.css': 'components/ui/tokens.css',
  '/scope-names.ts': 'server/scope-names.ts',
  '/lib/text/say.ts': 'lib/text/say.ts',
  '/lib/text/language.ts': 'lib/text/language.ts',
  '/lib/text/words/administrator.ts': 'lib/text/words/administrator.ts',
  '/lib/text/words/lrs.ts': 'lib/text/words/lrs.ts',
};
for (const name of [
  'main',
  'board',
  'element',
  'record',
  'state',
  'keys',
  'key-form',
  'people',
  'refused',
  'lrs',
  'shown-once',
]) {
  files[`/page/${name}.ts`] = `server/page/${name}.ts`;
}

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  ts: 'text/javascript; charset=utf-8',
};

const headers = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-cache',
};

/** The administrator's page, at the record's own address, and the page behind an invitation. */
export function pageRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  for (const [path, file] of Object.entries(files)) routes.get(path, (c) => serve(c, file));
  return routes;
}

async function serve(c: Context<Env>, file: string): Promise<Response> {
  const ending = file.slice(file.lastIndexOf('.') + 1);
  const text = await readFile(join(root, file), 'utf8');
  return c.body(ending === 'ts' ? withoutTypes(text) : text, 200, { ...headers, 'Content-Type': types[ending] ?? '' });
}

/** TypeScript as browsers take it. Node says of the function that it may change, once and to the log: not worth reading. */
function withoutTypes(text: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(text);
  } finally {
    process.emitWarning = emitWarning;
  }
}

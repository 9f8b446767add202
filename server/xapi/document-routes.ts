import { type Context, Hono } from 'hono';
import type { Env } from '../app.ts';
import type { Core } from '../keep.ts';
import { mayReadDocuments, mayWriteDocuments } from '../scopes.ts';
import { type DocumentKind, findDocument, listDocuments, removeDocuments } from '../store/documents.ts';
import { type DocumentQuery, parseDocumentQuery } from './document-query.ts';
import { type Change, mergeDocument, removeDocument, replaceDocument, type Sent } from './documents.ts';
import { isKnown, type Preconditions } from './preconditions.ts';
import { type Refusal, refused } from './refusal.ts';

/** A resource of xAPI that holds documents: State, Activity Profile or Agent Profile. */
export function documentRoutes(core: Core, kind: DocumentKind): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/', (c) => withQuery(c, kind, (query) => read(core, c, query)));
  routes.put('/', (c) => withQuery(c, kind, (query) => write(core, c, query, replaceDocument)));
  routes.post('/', (c) => withQuery(c, kind, (query) => write(core, c, query, mergeDocument)));
  routes.delete('/', (c) => withQuery(c, kind, (query) => remove(core, c, query)));
  return routes;
}

type Request = Context<Env>;

function withQuery(
  c: Request,
  kind: DocumentKind,
  go: (query: DocumentQuery) => Promise<Response>,
): Response | Promise<Response> {
  const query = parseDocumentQuery(kind, c.req.method, c.req.query());
  if ('fault' in query) return refused(c, { status: 400, ...query });
  const may = c.req.method === 'GET' || c.req.method === 'HEAD' ? mayReadDocuments : mayWriteDocuments;
  if (!may(c.get('credential'), query.place)) {
    return refused(c, { status: 403, fault: 'This key may not do this with these documents.' });
  }
  return go(query);
}

async function read(core: Core, c: Request, { place, id, since }: DocumentQuery): Promise<Response> {
  if (id === null) return c.json(await core.database.read((sql) => listDocuments(sql, place, since)));
  const document = await core.database.read((sql) => findDocument(sql, place, id));
  if (!document) return refused(c, { status: 404, fault: 'There is no such document.' });
  const { etag, modified, type, body } = document;
  c.header('ETag', `"${etag}"`);
  c.header('Last-Modified', new Date(modified).toUTCString());
  if (isKnown(preconditions(c), etag)) return c.body(null, 304);
  c.header('Content-Type', type);
  return c.body(Buffer.from(body));
}

async function write(
  core: Core,
  c: Request,
  query: DocumentQuery,
  put: (sql: Parameters<typeof mergeDocument>[0], change: Change, sent: Sent) => Promise<Refusal | null>,
): Promise<Response> {
  const type = c.req.header('Content-Type');
  const sent = { type: type ?? 'application/octet-stream', body: new Uint8Array(await c.req.arrayBuffer()) };
  const change = changeOf(core, c, query, query.id ?? '');
  const refusal = await core.database.write((sql) => put(sql, change, sent));
  return refusal ? refused(c, refusal) : c.body(null, 204);
}

async function remove(core: Core, c: Request, query: DocumentQuery): Promise<Response> {
  const { place, id } = query;
  const refusal = await core.database.write(async (sql) => {
    if (id !== null) return removeDocument(sql, changeOf(core, c, query, id));
    await removeDocuments(sql, place, null);
    return null;
  });
  return refusal ? refused(c, refusal) : c.body(null, 204);
}

function changeOf(core: Core, c: Request, { place }: DocumentQuery, id: string): Change {
  const now = core.clock().toISOString();
  return { place, id, known: preconditions(c), version: c.get('version') ?? core.version, now };
}

function preconditions(c: Request): Preconditions {
  return { ifMatch: c.req.header('If-Match'), ifNoneMatch: c.req.header('If-None-Match') };
}

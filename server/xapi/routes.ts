import { type Context, Hono } from 'hono';
import type { Env } from '../app.ts';
import type { Core } from '../keep.ts';
import { asVersion } from './as-version.ts';
import { consistentHeader, versionHeader } from './headers.ts';
import { parseQuery } from './query.ts';
import { type Found, type Refusal, readStatements, storeStatements } from './statements.ts';

/** The Statement resource of xAPI. */
export function statementRoutes(core: Core): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use(async (c, next) => {
    await next();
    c.res.headers.set(consistentHeader, await core.database.read(async () => core.moments.through()));
  });
  routes.use(async (c, next) => {
    const asked = c.req.header(versionHeader) ?? '';
    if (c.get('version')) return next();
    return c.json({ error: `${versionHeader} must be 1.0.x or 2.0.x${asked && `, not ${asked}`}.` }, 400);
  });
  routes.post('/', (c) => post(core, c));
  routes.put('/', (c) => put(core, c));
  routes.get('/', (c) => get(core, c));
  return routes;
}

type Request = Context<Env>;

function refused(c: Request, { status, fault }: Refusal): Response {
  return c.json({ error: fault }, status);
}

async function post(core: Core, c: Request): Promise<Response> {
  const sent = await readJson(c);
  if ('fault' in sent) return refused(c, sent);
  const [stray] = Object.keys(c.req.query());
  if (stray) return refused(c, { status: 400, fault: `${stray}: no parameter is expected here` });
  const result = await storeStatements(core, c.get('credential'), sent.json, c.get('version') ?? '1.0.3');
  return 'fault' in result ? refused(c, result) : c.json(result.ids);
}

async function put(core: Core, c: Request): Promise<Response> {
  const sent = await readJson(c);
  if ('fault' in sent) return refused(c, sent);
  const named = nameStatement(sent.json, c.req.query());
  if ('fault' in named) return refused(c, named);
  const result = await storeStatements(core, c.get('credential'), named.statement, c.get('version') ?? '1.0.3');
  return 'fault' in result ? refused(c, result) : c.body(null, 204);
}

/** The statement with the id that the address gives it. */
function nameStatement(json: unknown, query: Record<string, string>): { statement: object } | Refusal {
  const { statementId, ...others } = query;
  const [stray] = Object.keys(others);
  if (stray) return { status: 400, fault: `${stray}: is not expected here` };
  if (!statementId) return { status: 400, fault: 'statementId: must be given' };
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { status: 400, fault: 'statement: must be an object' };
  }
  if ('id' in json && String(json.id).toLowerCase() !== statementId.toLowerCase()) {
    return { status: 400, fault: 'statement.id: must be the statementId of the address' };
  }
  return { statement: { id: statementId, ...json } };
}

async function readJson(c: Request): Promise<{ json: unknown } | Refusal> {
  const type = c.req.header('Content-Type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    return { status: 400, fault: `Content-Type must be application/json, not ${type || 'missing'}.` };
  }
  try {
    return { json: JSON.parse(await c.req.text()) };
  } catch (error) {
    if (error instanceof SyntaxError) return { status: 400, fault: `The body is not JSON: ${error.message}` };
    throw error;
  }
}

async function get(core: Core, c: Request): Promise<Response> {
  const query = parseQuery(c.req.query());
  if ('fault' in query) return refused(c, { status: 400, ...query });
  const found = await readStatements(core, c.get('credential'), query);
  return 'fault' in found ? refused(c, found) : answer(c, found);
}

function answer(c: Request, found: Found): Response {
  const version = c.get('version') ?? '1.0.3';
  c.header('Content-Type', 'application/json');
  if ('body' in found) {
    if (found.stored) c.header('Last-Modified', new Date(found.stored).toUTCString());
    return c.body(asVersion(found.body, version));
  }
  const statements = found.bodies.map((body) => asVersion(body, version)).join(',');
  return c.body(`{"statements":[${statements}],"more":${JSON.stringify(moreOf(c, found.cursor))}}`);
}

function moreOf(c: Request, cursor: number | null): string {
  if (cursor === null) return '';
  return `${c.req.path}?${new URLSearchParams({ ...c.req.query(), cursor: String(cursor) })}`;
}

import { type Context, Hono } from 'hono';
import type { Env } from '../app.ts';
import type { Core } from '../keep.ts';
import { noteRefusal } from '../refusals.ts';
import { consistentHeader } from './headers.ts';
import { parseQuery } from './query.ts';
import { type Brought, receive } from './receive.ts';
import { type Refusal, refused } from './refusal.ts';
import { show, withAttachments } from './show.ts';
import { readStatements, storeStatements } from './statements.ts';

/** The Statement resource of xAPI. */
export function statementRoutes(core: Core): Hono<Env> {
  const routes = new Hono<Env>();
  routes.post('/', (c) => post(core, c));
  routes.put('/', (c) => put(core, c));
  routes.get('/', (c) => get(core, c));
  return routes;
}

/** Says with every answer of the Statement resource up to when all is visible that was stored. */
export function tellConsistency(core: Core) {
  return async (c: Context<Env>, next: () => Promise<void>): Promise<void> => {
    await next();
    const through = c.get('through') ?? (await core.database.read(async () => core.moments.through()));
    c.res.headers.set(consistentHeader, through);
  };
}

type Request = Context<Env>;

async function post(core: Core, c: Request): Promise<Response> {
  const [stray] = Object.keys(c.req.query());
  if (stray) return refused(c, { status: 400, fault: `${stray}: no parameter is expected here` });
  const brought = await receive(c);
  if ('fault' in brought) return refuse(core, c, { status: 400, ...brought }, null);
  const result = await storeStatements(core, c.get('credential'), brought, c.get('version') ?? core.version);
  if ('fault' in result) return refuse(core, c, result, brought.json);
  c.set('through', result.through);
  return c.json(result.ids);
}

async function put(core: Core, c: Request): Promise<Response> {
  const brought = await receive(c);
  if ('fault' in brought) return refuse(core, c, { status: 400, ...brought }, null);
  const named = nameStatement(brought, c.req.query());
  if ('fault' in named) return refused(c, named);
  const result = await storeStatements(core, c.get('credential'), named, c.get('version') ?? core.version);
  if ('fault' in result) return refuse(core, c, result, named.json);
  c.set('through', result.through);
  return c.body(null, 204);
}

/** Answers that statements are not stored, and notes it for the administrator. */
async function refuse(core: Core, c: Request, refusal: Refusal, json: unknown): Promise<Response> {
  await noteRefusal(core, c.get('credential'), refusal, json);
  return refused(c, refusal);
}

/** The statement with the id that the address gives it. */
function nameStatement({ json, attached }: Brought, query: Record<string, string>): Brought | Refusal {
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
  return { json: { id: statementId, ...json }, attached };
}

async function get(core: Core, c: Request): Promise<Response> {
  const query = parseQuery(c.req.query());
  if ('fault' in query) return refused(c, { status: 400, ...query });
  const found = await readStatements(core, c.get('credential'), query);
  if ('fault' in found) return refused(c, found);
  c.set('through', found.through);
  const bodies = 'body' in found ? [found.body] : found.bodies;
  const shown = await show(core, c, query, bodies);
  const json =
    'body' in found
      ? (shown[0] ?? '')
      : `{"statements":[${shown.join(',')}],"more":${JSON.stringify(moreOf(c, found.cursor))}}`;
  c.header('Last-Modified', new Date(found.stored).toUTCString());
  if (query.attachments) return withAttachments(core, c, json, bodies);
  c.header('Content-Type', 'application/json');
  return c.body(json);
}

function moreOf(c: Request, cursor: number | null): string {
  if (cursor === null) return '';
  return `${c.req.path}?${new URLSearchParams({ ...c.req.query(), cursor: String(cursor) })}`;
}

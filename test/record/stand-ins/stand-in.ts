import { isSameStatement } from '../../../lib/record/answer.ts';

export type Loose = Record<string, unknown>;
type Held = Loose & { id: string; stored: string };

/** What LRSs do alike by the specification, and each in its own way: the ways that a sender meets. */
export interface Manners {
  /** The endpoint's path. */
  path: string;
  /** The most statements on a page. */
  page: number;
  /** The most bytes that a body may have. */
  maxBody?: number;
  badCredentials: number;
  emptyBatch: number;
  /** Whether a batch is refused in which a statement is held already, though it is the same. */
  refusesHeld: boolean;
  /** What is answered when all that was sent is held; `fresh` are the ids that were not before. */
  taken(ids: readonly string[], fresh: readonly string[]): Response;
  /** What is answered when the statement at that place in a batch is none. */
  refused(place: number): Response;
  missing(): Response;
  /** How a statement is given back. */
  shown(statement: Held): Loose;
  /** Which origins may read answers: all, none, or none but those that somebody listed. */
  origins: 'any' | 'none' | 'listed';
}

/** An LRS in this process that answers as another does. */
export interface StandIn {
  endpoint: string;
  /** Reads and writes. */
  key: string;
  secret: string;
  /** Writes alone. */
  writer: { key: string; secret: string };
  fetch: typeof fetch;
  held: ReadonlyMap<string, Loose>;
}

const login = { key: 'key', secret: 'secret' };
const writer = { key: 'writer', secret: 'writer-secret' };

/** Its time, which it tells with each answer, and to how many milliseconds it rounds what it stores. */
export interface Clockwork {
  now: () => Date;
  grain: number;
  /** By how many milliseconds the clock of whatever stands before it is ahead, which writes `Date`. */
  ahead?: number;
}

interface Lrs extends Manners {
  held: Map<string, Held>;
  clockwork: Clockwork | null;
}

/** An empty LRS with these manners. Without a clockwork no two statements are stored at the same time. */
export function createStandIn(manners: Manners, clockwork: Clockwork | null = null): StandIn {
  const held = new Map<string, Held>();
  const lrs = { ...manners, held, clockwork };
  return {
    ...login,
    writer,
    endpoint: `https://lrs.example${manners.path}`,
    held,
    fetch: async (input, init) => {
      const answered = await answer(lrs, new Request(input, init));
      const { now, ahead = 0 } = clockwork ?? {};
      if (now) answered.headers.set('Date', new Date(now().getTime() + ahead).toUTCString());
      return answered;
    },
  };
}

async function answer(lrs: Lrs, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const { origins } = lrs;
  if (origins === 'listed' && request.headers.has('Origin')) return new Response('', { status: 403 });
  if (request.method === 'OPTIONS') return preflight(origins);
  if (url.pathname !== `${lrs.path}/statements`) return new Response('', { status: 404 });
  const given = request.headers.get('Authorization');
  const isPost = request.method === 'POST';
  if (given === basic(writer) && !isPost) return fault(403, 'This key may not read.');
  if (given !== basic(login) && given !== basic(writer)) return badCredentials(lrs);
  if (!/^1\.0(\.\d)?$/.test(request.headers.get('X-Experience-API-Version') ?? '')) return fault(400, 'version');
  return isPost ? store(lrs, await request.text()) : find(lrs, url);
}

function basic({ key, secret }: { key: string; secret: string }): string {
  return `Basic ${btoa(`${key}:${secret}`)}`;
}

function preflight(origins: Manners['origins']): Response {
  if (origins !== 'any') return new Response('', { status: origins === 'none' ? 405 : 403 });
  return new Response(null, { status: 204, headers: { 'Access-Control-Allow-Origin': '*' } });
}

function badCredentials({ badCredentials: status }: Manners): Response {
  return fault(status, 'Authorization failed: the credentials are not right.');
}

/** A refusal, as JSON. */
export function fault(status: number, message: string): Response {
  return Response.json({ error: message }, { status });
}

function store(lrs: Lrs, body: string): Response {
  const { held, maxBody = Number.POSITIVE_INFINITY } = lrs;
  if (body.length > maxBody) return fault(400, 'Request body exceeded the limit.');
  const statements = [JSON.parse(body) as Loose | Loose[]].flat();
  if (statements.length === 0) return Response.json([], { status: lrs.emptyBatch });
  const bad = statements.findIndex((one) => !isStatement(one));
  if (bad >= 0) return lrs.refused(bad);
  const ids = statements.map(({ id }) => String(id));
  if (new Set(ids).size < ids.length) return fault(400, 'Two statements have the same id.');
  const known = statements.filter(({ id }) => held.has(String(id)));
  const isOther = (one: Loose) => !isSameStatement(one, held.get(String(one.id)));
  if (known.some(isOther) || (lrs.refusesHeld && known.length > 0)) return fault(409, 'The id is taken.');
  const fresh = statements.filter((one) => !known.includes(one));
  for (const one of fresh) held.set(String(one.id), { ...one, id: String(one.id), stored: momentOf(lrs) });
  return lrs.taken(
    ids,
    fresh.map(({ id }) => String(id)),
  );
}

function momentOf({ held, clockwork }: Lrs): string {
  const time = clockwork?.now().getTime() ?? Date.UTC(2026, 0, 1) + held.size;
  const grain = clockwork?.grain ?? 1;
  return new Date(Math.floor(time / grain) * grain).toISOString();
}

function isStatement({ actor, verb, object }: Loose): boolean {
  const hasId = (thing: unknown) => typeof (thing as Loose | undefined)?.id === 'string';
  return typeof actor === 'object' && hasId(verb) && hasId(object);
}

function find(lrs: Lrs, url: URL): Response {
  const { held } = lrs;
  const asked = Object.fromEntries(url.searchParams);
  if (asked.statementId !== undefined) {
    const one = held.get(asked.statementId);
    return one ? Response.json(lrs.shown(one)) : lrs.missing();
  }
  const oldestFirst = [...held.values()].filter((one) => fits(one, asked));
  const found = asked.ascending === 'true' ? oldestFirst : oldestFirst.reverse();
  const { limit = '0', from = '0' } = asked;
  const count = Math.min(Number(limit) || lrs.page, lrs.page);
  const end = Number(from) + count;
  const more = found.length > end ? `${url.pathname}?${new URLSearchParams({ ...asked, from: String(end) })}` : '';
  return Response.json({ statements: found.slice(Number(from), end).map(lrs.shown), more });
}

function fits({ actor, verb, stored }: Held, asked: Record<string, string>): boolean {
  const { account } = actor as { account: unknown };
  const agent = asked.agent === undefined ? null : (JSON.parse(asked.agent) as { account?: unknown });
  if (agent && JSON.stringify(agent.account) !== JSON.stringify(account)) return false;
  if (asked.verb !== undefined && asked.verb !== (verb as Loose).id) return false;
  return asked.since === undefined || stored > asked.since;
}

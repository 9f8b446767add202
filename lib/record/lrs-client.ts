import type { RawAnswer } from './answer.ts';

/** What is used of `fetch`; the platform's own fits. */
export type Fetch = (
  url: string,
  request: {
    method: 'GET' | 'POST';
    headers: Record<string, string>;
    body?: string;
    credentials: 'omit';
    cache: 'no-store';
    redirect: 'manual';
    signal: AbortSignal;
  },
) => Promise<{ status: number; headers: { get(name: string): string | null }; text(): Promise<string> }>;

/** No answer came at all. */
export interface Failed {
  failed: 'network' | 'timeout';
}

export interface ListQuery {
  /** Statements of this person alone. */
  agent?: { account: { homePage: string; name: string } };
  verb?: string;
  /** Only what was stored after this time. */
  since?: string;
  limit?: number;
  /** Oldest first. */
  ascending?: boolean;
}

/** `settled` is the time up to which the record shows all that it has, as far as the answer tells; ISO 8601. */
export type StatementPage = { statements: Record<string, unknown>[]; more: string | null; settled: string | null };
export type Unanswered = { answer: RawAnswer | Failed };

/** Speaks to any Learning Record Store; the answers to what was sent are read by `decide`. */
export interface LrsClient {
  /** Sends statements that are ready JSON, byte for byte. */
  post(bodies: readonly string[]): Promise<RawAnswer | Failed>;
  /** The statement of that id, null where the record has none, or the answer that was neither. */
  get(statementId: string): Promise<{ statement: Record<string, unknown> | null } | Unanswered>;
  list(query: ListQuery): Promise<StatementPage | Unanswered>;
  /** The next page; `more` is what the page before said. */
  more(more: string): Promise<StatementPage | Unanswered>;
  /** What the record says of itself under an extension; null where it says nothing. */
  about(extension: string): Promise<unknown>;
}

// What every runtime has and the pure folders have no types for.
declare const AbortSignal: { timeout(ms: number): AbortSignal };
declare function btoa(bytes: string): string;

const TIMEOUT_MS = 15_000;
const OVERLAP_MS = 30_000;

/** An LRS, and the key that it is asked with. */
export interface LrsAccess {
  /** The address that `/statements` is added to, wherever a record has it; as given, or with that added. */
  endpoint: string;
  key: string;
  secret: string;
  /** The version of xAPI that it is spoken to in; 1.0.3 unless said. */
  version?: '1.0.3' | '2.0.0' | undefined;
  fetch: Fetch;
}

/** Makes a client of an LRS. */
export function createLrsClient(at: LrsAccess): LrsClient {
  const endpoint = at.endpoint.replace(/\/+$/, '').replace(/\/statements$/, '');
  const base = `${endpoint}/statements`;
  const headers = {
    Authorization: `Basic ${encode(`${at.key}:${at.secret}`)}`,
    'X-Experience-API-Version': at.version ?? '1.0.3',
  };
  const ask = async (method: 'GET' | 'POST', url: string, body?: string): Promise<RawAnswer | Failed> => {
    try {
      const answer = await at.fetch(url, {
        method,
        headers: body === undefined ? headers : { ...headers, 'Content-Type': 'application/json' },
        ...(body !== undefined && { body }),
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      return {
        status: answer.status,
        contentType: answer.headers.get('Content-Type'),
        retryAfter: retryAfter(answer.headers),
        date: momentIn(answer.headers.get('Date')),
        through: momentIn(answer.headers.get('X-Experience-API-Consistent-Through')),
        body: await answer.text(),
      };
    } catch (error) {
      return { failed: isTimeout(error) ? 'timeout' : 'network' };
    }
  };
  const page = async (url: string) => readPage(await ask('GET', url));
  return {
    post: (bodies) => ask('POST', base, `[${bodies.join(',')}]`),
    get: async (id) => readOne(await ask('GET', `${base}?statementId=${encodeURIComponent(id)}`), id),
    list: (query) => page(`${base}?${parameters(query)}`),
    more: async (more) => {
      const url = beside(base, more);
      return url ? page(url) : { answer: { failed: 'network' } };
    },
    about: async (extension) => {
      const answer = await ask('GET', `${endpoint}/about`);
      const json = 'failed' in answer || answer.status !== 200 ? null : parse(answer.body ?? '');
      return isObject(json?.extensions) ? (json.extensions[extension] ?? null) : null;
    },
  };
}

function encode(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'TimeoutError';
}

/** Seconds: a date is counted from the answer's own, so that our clock does not matter. */
function retryAfter(headers: { get(name: string): string | null }): string | null {
  const said = headers.get('Retry-After');
  if (said === null || /^\s*\d+\s*$/.test(said)) return said;
  const seconds = Math.ceil((Date.parse(said) - Date.parse(headers.get('Date') ?? '')) / 1000);
  return Number.isNaN(seconds) ? null : String(Math.max(0, seconds));
}

function momentIn(header: string | null): string | null {
  const time = Date.parse(header ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function parameters({ agent, verb, since, limit, ascending }: ListQuery): string {
  const given = new URLSearchParams(agent && { agent: JSON.stringify(agent) });
  if (verb !== undefined) given.set('verb', verb);
  if (since !== undefined) given.set('since', since);
  if (limit !== undefined) given.set('limit', String(limit));
  if (ascending) given.set('ascending', 'true');
  return given.toString();
}

/** Where the next page is. Never on another host, since the credential goes along; null for what is no address. */
function beside(base: string, more: string): string | null {
  try {
    const there = new URL(more, base);
    return `${new URL(base).origin}${there.pathname}${there.search}`;
  } catch {
    return null;
  }
}

type Json = Record<string, unknown>;

function readOne(answer: RawAnswer | Failed, id: string): { statement: Json | null } | Unanswered {
  if ('failed' in answer) return { answer };
  if (answer.status === 404) return { statement: null };
  const json = answer.status === 200 ? parse(answer.body ?? '') : null;
  if (!json) return { answer };
  if (String(json.id).toLowerCase() === id.toLowerCase()) return { statement: json };
  // Some records answer a single id with a list, which is empty where they have none.
  if (!Array.isArray(json.statements)) return { answer };
  return { statement: json.statements.filter(isObject)[0] ?? null };
}

function readPage(answer: RawAnswer | Failed): StatementPage | Unanswered {
  if ('failed' in answer || answer.status !== 200) return { answer };
  const json = parse(answer.body ?? '');
  if (!json || !Array.isArray(json.statements)) return { answer };
  const more = typeof json.more === 'string' && json.more !== '' ? json.more : null;
  return { statements: json.statements.filter(isObject), more, settled: settled(answer) };
}

/** A record with several writers may show a statement a little after one that it stored later. */
function settled({ date, through }: RawAnswer): string | null {
  const latest = date ? new Date(Date.parse(date) - OVERLAP_MS).toISOString() : null;
  return latest && through ? (latest < through ? latest : through) : latest;
}

function parse(body: string): Json | null {
  try {
    const json: unknown = JSON.parse(body);
    return isObject(json) ? json : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { vi } from 'vitest';
import type { TrainingRecord } from '../../server/record.ts';
import { ownAddress } from './fake-extension.ts';

export const recordAddress = 'https://record.example';

/** A request as it came to the front. */
export interface Asked {
  method: string;
  path: string;
  /** The key of the credential that it brought. */
  key: string | null;
  body: string;
}

/**
 * What becomes of a request: null lets the record answer; `lost` lets it answer and drops the answer; `down` never
 * arrives; `slow` waits until the asker gives up.
 */
export type Weather = (asked: Asked) => Response | 'down' | 'slow' | 'lost' | null;

/** Stands between the browser and the record. */
export interface Front {
  asked: Asked[];
  weather: Weather;
  /** Files at other addresses. */
  files: Map<string, string>;
  /** What answers at any further address, such as another LRS. */
  elsewhere: ((url: string, init: RequestInit) => Promise<Response>) | null;
  posts(): Asked[];
}

export const fine: Weather = () => null;
export const always = (what: ReturnType<Weather>): Weather => {
  return () => (what instanceof Response ? what.clone() : what);
};
export const onStatements = (what: ReturnType<Weather>): Weather => {
  const then = always(what);
  return (asked) => (asked.path.startsWith('/xapi/statements') ? then(asked) : null);
};

/** Puts a front before a record, in place of the network. */
export function createFront(record: TrainingRecord | null): Front {
  const front: Front = {
    asked: [],
    weather: fine,
    files: new Map(),
    elsewhere: null,
    posts: () => front.asked.filter(({ method, path }) => method === 'POST' && path.startsWith('/xapi/statements')),
  };
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const file = front.files.get(url);
    if (file !== undefined) return new Response(file);
    if (front.elsewhere && !url.startsWith(recordAddress)) return front.elsewhere(url, init);
    if (!record || !url.startsWith(recordAddress)) throw new TypeError('fetch failed');
    return pass(front, record, url, init);
  });
  return front;
}

async function pass(front: Front, record: TrainingRecord, url: string, init: RequestInit): Promise<Response> {
  const asked = read(url, init);
  front.asked.push(asked);
  const what = front.weather(asked);
  if (what instanceof Response) return what;
  if (what === 'down') throw new TypeError('fetch failed');
  if (what === 'slow') return giveUp(init.signal ?? null);
  const answer = await record.app.request(url, init);
  if (what === 'lost') throw new TypeError('fetch failed');
  return answer;
}

function read(url: string, init: RequestInit): Asked {
  const [, basic] = /^Basic (.+)$/.exec(new Headers(init.headers).get('authorization') ?? '') ?? [];
  return {
    method: init.method ?? 'GET',
    path: url.slice(recordAddress.length),
    key: basic ? (atob(basic).split(':')[0] ?? '') : null,
    body: String(init.body ?? ''),
  };
}

function giveUp(signal: AbortSignal | null): Promise<Response> {
  if (!signal) throw new Error('Nobody would ever stop waiting for this.');
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}

/** Time-outs pass at once. */
export function hurry(): void {
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
    const late = new AbortController();
    setImmediate(() => late.abort(new DOMException('The operation timed out.', 'TimeoutError')));
    return late.signal;
  });
}

export const packsFile = `${ownAddress}packs/packs.json`;

export const html = () =>
  new Response('<!doctype html><title>Sign in</title>', { headers: { 'content-type': 'text/html' } });

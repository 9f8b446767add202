import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What may become of a request on its way. */
export const weathers = [
  'passes',
  'is delayed',
  'is lost',
  'loses its answer',
  'comes twice',
  'comes late',
  'is cut',
  'has its answer cut',
  'is answered 500',
  'is answered 429',
  'is answered 413',
  'is answered 401',
  'is answered by a page',
  'is stored and answered 500',
] as const;

export type Weather = (typeof weathers)[number];

/** A proxy on which nobody can rely. */
export interface RoughProxy {
  url: string;
  /** How many requests met each weather. */
  met: Record<Weather, number>;
  /** From now on all requests pass. */
  calm(): void;
  close(): Promise<void>;
}

interface Asked {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

type Answered = { status: number; headers: IncomingMessage['headers']; body: Buffer } | null;

/** Stands before a server; `random` gives numbers from 0 to 1, `onPass` is told of each request that goes through. */
export async function openRoughProxy(target: string, random: () => number, onPass: () => void): Promise<RoughProxy> {
  const met = Object.fromEntries(weathers.map((weather) => [weather, 0])) as Record<Weather, number>;
  let isCalm = false;
  const draw = (): Weather => {
    if (isCalm || random() < 0.5) return 'passes';
    return weathers[1 + Math.floor(random() * (weathers.length - 1))] ?? 'passes';
  };
  const forward = (asked: Asked) => {
    onPass();
    return pass(target, asked);
  };
  const server = createServer(async (incoming, outgoing) => {
    const asked = await read(incoming);
    const drawn = draw();
    // A size that is too much for one statement is too much for all: only more than one is ever split.
    const weather = drawn === 'is answered 413' && asked.body.length < 1500 ? 'passes' : drawn;
    met[weather] += 1;
    await suffer(weather, asked, outgoing, forward, random).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    met,
    calm: () => {
      isCalm = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(incoming: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { method = 'GET', url: path = '/', headers } = incoming;
  return { method, path, headers, body: Buffer.concat(chunks) };
}

async function suffer(
  weather: Weather,
  asked: Asked,
  outgoing: ServerResponse,
  forward: (asked: Asked) => Promise<Answered>,
  random: () => number,
): Promise<void> {
  const later = (most: number) => new Promise((resolve) => setTimeout(resolve, random() * most));
  switch (weather) {
    case 'is lost':
      outgoing.destroy();
      return;
    case 'loses its answer':
      await forward(asked);
      outgoing.destroy();
      return;
    case 'comes late':
      // The sender gives up and goes on; what it sent arrives after what it sends next.
      outgoing.destroy();
      await later(400);
      await forward(asked);
      return;
    case 'comes twice':
      return tell(outgoing, (await Promise.all([forward(asked), forward(asked)]))[1] ?? null);
    case 'is cut':
      await forward({ ...asked, body: asked.body.subarray(0, asked.body.length / 2) });
      outgoing.destroy();
      return;
    case 'has its answer cut':
      return cut(outgoing, await forward(asked));
    case 'is answered by a page':
      outgoing.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Sign in</title>');
      return;
    case 'is stored and answered 500':
      await forward(asked);
      outgoing.writeHead(500).end();
      return;
    case 'is delayed':
      await later(300);
      return tell(outgoing, await forward(asked));
    case 'passes':
      return tell(outgoing, await forward(asked));
    default:
      outgoing.writeHead(Number(weather.slice(-3)), { 'Retry-After': '1' }).end();
  }
}

function tell(outgoing: ServerResponse, answered: Answered): void {
  if (!answered) outgoing.destroy();
  else outgoing.writeHead(answered.status, answered.headers).end(answered.body);
}

function cut(outgoing: ServerResponse, answered: Answered): void {
  if (!answered) return void outgoing.destroy();
  outgoing.writeHead(answered.status, { ...answered.headers, 'content-length': String(answered.body.length + 1) });
  outgoing.write(answered.body, () => outgoing.destroy());
}

/** Asks the server; null where it does not answer. A body shorter than was announced breaks off. */
function pass(target: string, { method, path, headers, body }: Asked): Promise<Answered> {
  return new Promise((resolve) => {
    const { connection: _connection, ...others } = headers;
    const asking = request(target + path, { method, headers: others, agent: false }, async (incoming) => {
      const answered = await read(incoming).catch(() => null);
      resolve(answered && { status: incoming.statusCode ?? 0, headers: incoming.headers, body: answered.body });
    });
    asking.once('error', () => resolve(null));
    const whole = Number(headers['content-length'] ?? 0);
    if (body.length >= whole) asking.end(body);
    else asking.write(body, () => asking.destroy());
  });
}

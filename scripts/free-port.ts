import { createServer } from 'node:net';

/** The first port from `start` that is free on 127.0.0.1 together with the `count - 1` after it; null where none is near. */
export async function firstFree(start: number, count: number): Promise<number | null> {
  for (let port = start; port < start + 100; port++) {
    const row = Array.from({ length: count }, (_, place) => port + place);
    if ((await Promise.all(row.map(isFree))).every(Boolean)) return port;
  }
  return null;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { benchPack } from './bench-pack.ts';
import { type Doing, type Screen, tablePage } from './table-page.ts';

/** The bench's tool, and a site that serves the very same pages without being one. */
export interface Site {
  tool: string;
  elsewhere: string;
  close(): void;
}

/** Serves the bench's pages on a port and the one after it. */
export async function serveSite(port: number): Promise<Site> {
  const servers = [createServer(answer), createServer(answer)];
  await Promise.all(servers.map((server, place) => listen(server, port + place)));
  return {
    tool: `http://127.0.0.1:${port}`,
    elsewhere: `http://127.0.0.1:${port + 1}`,
    close: () => {
      for (const server of servers) server.close().closeAllConnections();
    },
  };
}

function answer({ url }: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(url ?? '/', 'http://127.0.0.1');
  if (pathname === '/pack.json') {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(benchPack));
    return;
  }
  const doing = (searchParams.get('doing') ?? 'nothing') as Doing;
  const elements = Number(searchParams.get('elements') ?? 5000);
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(200, headers).end(tablePage(pathname.slice(1) as Screen, doing, elements));
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

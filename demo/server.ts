import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as data from './data.ts';
import { createLedger } from './ledger/ledger.ts';
import { serveFile } from './static-files.ts';

const editionFolder = join(import.meta.dirname, 'edition');

export type Demo = { till: string; ledger: string; shop: string; close(): Promise<void> };

/** Starts the three tools on 127.0.0.1, each its own origin: `port` and the two after it, or any three free for 0. */
export async function startDemo({ port }: { port: number }): Promise<Demo> {
  const servers = [staticTool('till'), createLedger(), staticTool('shop')].map((answer) => createServer(answer));
  const close = async () => {
    await Promise.all(servers.map(stop));
  };
  try {
    const [till, ledger, shop] = await Promise.all(
      servers.map((server, place) => listen(server, port && port + place)),
    );
    return { till, ledger, shop, close } as Demo;
  } catch (error) {
    await close();
    throw error;
  }
}

/** A tool that is files in its own folder, with the shop's data and what chooses the edition beside them. */
function staticTool(name: string): RequestListener {
  const folder = join(import.meta.dirname, name);
  return (request, response) => {
    const url = request.url ?? '/';
    if (url.split('?')[0] === '/data.json') sendData(request, response);
    else if (url.startsWith('/edition/'))
      void serveFile(editionFolder, request, response, url.slice('/edition'.length));
    else void serveFile(folder, request, response);
  };
}

function sendData(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(request.method === 'HEAD' ? undefined : JSON.stringify(data));
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '8701' } } });
  const demo = await startDemo({ port: Number(values.port) });
  console.log(`Till        ${demo.till}\nLedger      ${demo.ledger}\nShop admin  ${demo.shop}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void demo.close());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();

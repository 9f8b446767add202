import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { root } from '../../../scripts/project.ts';

/** The hard-case pages of test/pages, at an origin of their own. */
export interface Pages {
  origin: string;
  /** The address of a page, by its file's name without `.html`. */
  at(name: string): string;
  close(): Promise<void>;
}

/** Serves the hard-case pages on a free port. */
export async function servePages(): Promise<Pages> {
  const server = createServer(async (request, response) => {
    const name = new URL(request.url ?? '/', 'http://page').pathname.slice(1);
    const html = /^[a-z-]+$/.test(name)
      ? await readFile(join(root, 'test/pages', `${name}.html`)).catch(() => null)
      : null;
    response.writeHead(html ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(html ?? 'No such page.');
  });
  const origin = await listenOn(server, 0);
  return { origin, at: (name) => `${origin}/${name}`, close: () => stop(server) };
}

/** What stands at the record's address instead of the record. */
export interface Impostor {
  /** How many requests came, answered or not. */
  asked(): number;
  close(): Promise<void>;
}

/** Answers everything at a port alike; with no answer given it never answers, and closing it cuts the line. */
export async function standIn(
  port: number,
  answer: { status: number; type: string; body: string } | null,
): Promise<Impostor> {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked++;
    if (answer) response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body);
  });
  await listenOn(server, port);
  return { asked: () => asked, close: () => stop(server) };
}

function listenOn(server: Server, port: number): Promise<string> {
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

import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { TrainingRecord } from './record.ts';
import type { Tls } from './tls.ts';

/** A record that answers at an address. */
export interface Served {
  address: string;
  /** Lets what is under way finish, and closes the door. The record itself stays open. */
  close(): Promise<void>;
}

const GRACE_MS = 3000;

/** Where a record answers. */
export interface Place {
  host: string;
  /** 0: any that is free. */
  port: number;
  /** Without it the record is spoken to in the open. */
  tls?: Tls;
  /** The address of a proxy whose word on where requests come from is taken. */
  proxy?: string;
}

/** Answers at an address, or says in one line why not. */
export async function serveRecord(record: TrainingRecord, place: Place): Promise<Served | { fault: string }> {
  const { host, port, tls, proxy } = place;
  const listener = getRequestListener((request, env) => record.app.fetch(request, { ...env, proxy }));
  const server = tls ? createTlsServer(tls, listener) : createServer(listener);
  const fault = await new Promise<string | null>((resolve) => {
    server.once('error', (error) => resolve(explain(error, host, port)));
    server.listen(port, host, () => resolve(null));
  });
  if (fault) return { fault };
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    address: `http${tls ? 's' : ''}://${name}:${(server.address() as AddressInfo).port}`,
    close: () => stop(server),
  };
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(patience);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function explain(error: Error, host: string, port: number): string {
  const code = 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return `Port ${port} of ${host} is taken. Choose another with --port.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this account. Choose another with --port.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `${host} is no address of this machine. Mend --host.`;
  return `The record cannot answer at ${host}:${port}: ${error.message}.`;
}

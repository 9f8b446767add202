import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../server/main.ts');
export const admin = { key: 'admin', secret: 'admin-secret' };

/** A record in a process of its own, which can be killed and comes back on the same port and folder. */
export interface ServerProcess {
  url: string;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
  start(): Promise<void>;
}

/** Starts a record on a data folder. */
export async function startServerProcess(data: string, port: number): Promise<ServerProcess> {
  const packs = join(data, 'packs');
  mkdirSync(packs, { recursive: true });
  const words = ['--data', data, '--port', String(port), '--packs', packs];
  let child: ChildProcess | undefined;
  const start = async () => {
    child = spawn(process.execPath, [main, ...words, '--key', admin.key, '--secret', admin.secret], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await hasStarted(child);
  };
  // It must not outlive whoever tries it.
  process.once('exit', () => child?.kill('SIGKILL'));
  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    start,
    kill: async () => {
      child?.kill('SIGKILL');
      if (child) await once(child, 'exit');
    },
  };
}

async function hasStarted(child: ChildProcess): Promise<void> {
  for await (const chunk of child.stdout ?? []) {
    if (String(chunk).includes('/xapi')) return void child.stdout?.resume();
  }
  throw new Error('The record ended before it answered.');
}

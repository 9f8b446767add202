import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const TICKS_A_SECOND = 100;

/** A server of its own process, started as an organisation starts it. */
export interface Running {
  address: string;
  headers: Record<string, string>;
  /** Seconds of CPU that it has used. */
  cpuSeconds(): number;
  rssMegabytes(): number;
  stop(): Promise<void>;
}

// As `npm run record` sets it.
const env = { ...process.env, NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node') };

const admin = { key: 'bench', secret: 'bench-secret' };

/** Starts the record on a data folder and answers once it does; `startedAfter`: the milliseconds until then. */
export async function startServer(data: string, packs: string): Promise<Running & { startedAfter: number }> {
  const begin = performance.now();
  const credential = ['--key', admin.key, '--secret', admin.secret];
  const words = ['server/main.ts', '--port', '0', '--data', data, '--packs', packs, ...credential];
  const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env });
  const address = await addressOf(child);
  await (await fetch(`${address}/health`)).text();
  const startedAfter = performance.now() - begin;
  const basic = Buffer.from(`${admin.key}:${admin.secret}`).toString('base64');
  return {
    address,
    startedAfter,
    headers: { Authorization: `Basic ${basic}`, 'X-Experience-API-Version': '1.0.3' },
    cpuSeconds: () => cpuSeconds(child.pid ?? 0),
    rssMegabytes: () => rssMegabytes(child.pid ?? 0),
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of child.stdout ?? []) {
    said += chunk;
    const address = /http:\S+/.exec(said)?.[0];
    if (address && said.includes('/xapi')) {
      child.stdout?.resume();
      return address;
    }
  }
  throw new Error(`The server ended before it answered. ${said}`);
}

// As Linux tells it; the bench runs on nothing else.
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}

function rssMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

/** Runs one of the bench's own scripts to its end. */
export async function runScript(name: string, ...words: string[]): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, name), ...words], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${name} ended with ${code}.`);
}

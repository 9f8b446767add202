import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { firstFree } from '../../../scripts/free-port.ts';
import { root } from '../../../scripts/project.ts';

/** A real tool that a start script of the rig brought up: where it answers, and who may sign in. */
export interface RealTool {
  url: string;
  user: string;
  password: string;
  stop(): Promise<void>;
}

/** Starts `start-NAME.sh` of the rig's folder with data of its own, and waits until the tool answers. */
export async function startRealTool(name: string, base: number): Promise<RealTool> {
  const rig = process.env.RIG;
  if (!rig) throw new Error('RIG names no folder with start scripts: npm run test:real -- --rig FOLDER');
  const port = (await firstFree(base, 1)) ?? base;
  const data = mkdtempSync(join(tmpdir(), `rig-${name}-`));
  // A database that is started as root runs as another user.
  chmodSync(data, 0o755);
  const child = spawn(join(rig, `start-${name}.sh`), ['--port', String(port), '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PATH: pathWithoutOurs() },
  });
  const ready = await readyLine(child);
  const given = Object.fromEntries([...ready.matchAll(/(\w+)=(\S+)/g)].map(([, key, value]) => [key, value]));
  return {
    url: ready.split(' ')[1] ?? '',
    user: given.user ?? '',
    password: given.password ?? '',
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A tool runs on the machine's own Node, for which its packages were installed, not on the one that we brought. */
function pathWithoutOurs(): string {
  const paths = process.env['PATH']?.split(delimiter) ?? [];
  return paths.filter((path) => !path.startsWith(join(root, '.node'))).join(delimiter);
}

function readyLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (text) => {
      said += text;
      const line = said.split('\n').find((each) => each.startsWith('READY '));
      if (line) resolve(line);
    });
    child.once('exit', (code) => reject(new Error(`The tool's start script ended with ${code}.`)));
  });
}

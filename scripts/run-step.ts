import { spawn } from 'node:child_process';
import { root } from './project.ts';

export interface Step {
  name: string;
  /** A script for Node and its arguments. */
  command: string[];
  /** In milliseconds; after that the step is stopped and has failed. */
  limit: number;
}

/** How one part of the tests went. */
export interface Tally {
  name: string;
  passed: number;
  failed: number;
}

/** Runs one check; its output is shown only where it failed. */
export async function runStep({ name, command, limit }: Step): Promise<Tally> {
  console.error(`… ${name}`);
  const { code, said } = await runNode(command, limit, 'pipe');
  if (code !== 0) console.error(said.trim() || `No answer within ${limit / 1000} s.`);
  return { name, passed: Number(code === 0), failed: Number(code !== 0) };
}

/** Runs a script on this Node, its output shown or held; the code is null where it had to be stopped. */
export function runNode(
  command: string[],
  limit: number,
  output: 'pipe' | 'inherit',
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, command, {
    cwd: root,
    stdio: ['ignore', output, output],
    timeout: limit,
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, said: error.message }));
    child.once('close', (code) => {
      process.off('exit', stop);
      resolve({ code, said });
    });
  });
}

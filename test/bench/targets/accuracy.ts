import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The other locators of the table. */
export const peers = ['similo-opt', 'playwright', 'medv-finder', 'robula-plus'];
export const apps = ['vendure', 'vendure-dashboard'];

/** What one locator said about one target, as the rig judged it. */
export interface Answer {
  track: string;
  id: string;
  app: string;
  loc: string;
  absent: 0 | 1;
  /** The judgement: "exact" and "near" are right. */
  o: 'exact' | 'near' | 'wrong' | 'none';
  len: number;
}

const here = import.meta.dirname;
const own = join(here, '../locator.ts');

/**
 * Runs the rig on all tracks with ours, the peers, and ours with what was fitted on the other application alone, which
 * is called "left-out" here. The applications are judged at the same time: nothing in it is timed.
 */
export async function runAccuracy(rig: string): Promise<Answer[]> {
  const answers = apps.map(async (app) => {
    const other = `fitted-on-${apps.find((each) => each !== app)}`;
    const out = join(tmpdir(), `targets-${process.pid}-${app}.json`);
    const custom = [own, join(here, `${other}.ts`)].join(',');
    await run(rig, ['run.mjs', '--app', app, '--locators', peers.join(','), '--custom', custom, '--out', out]);
    const told = JSON.parse(readFileSync(out, 'utf8')) as Answer[];
    return told.map((each) => ({ ...each, loc: each.loc === other ? 'left-out' : each.loc }));
  });
  return (await Promise.all(answers)).flat();
}

/** In how many of the rig's shadow roots and frames each locator finds its element. */
export async function runShadow(rig: string): Promise<Map<string, number>> {
  const table = await run(rig, ['shadow.mjs', '--locators', peers.join(','), '--custom', own]);
  const rows = table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  return new Map(rows.map(([, name = '', ...cells]) => [name, cells.filter((cell) => cell === 'yes').length]));
}

function run(rig: string, args: string[]): Promise<string> {
  const running = spawn(process.execPath, args, { cwd: rig, stdio: ['ignore', 'pipe', 'inherit'] });
  const said: Buffer[] = [];
  running.stdout.on('data', (part: Buffer) => said.push(part));
  return new Promise((resolve, reject) => {
    running.on('error', reject);
    running.on('close', (code) =>
      code === 0 ? resolve(Buffer.concat(said).toString()) : reject(new Error(`${args[0]} of the rig failed.`)),
    );
  });
}

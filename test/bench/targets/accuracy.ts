import { spawnSync } from 'node:child_process';
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
 * is called "left-out" here.
 */
export function runAccuracy(rig: string): Answer[] {
  return apps.flatMap((app) => {
    const other = `fitted-on-${apps.find((each) => each !== app)}`;
    const out = join(tmpdir(), `targets-${process.pid}-${app}.json`);
    const custom = [own, join(here, `${other}.ts`)].join(',');
    run(rig, ['run.mjs', '--app', app, '--locators', peers.join(','), '--custom', custom, '--out', out]);
    const answers = JSON.parse(readFileSync(out, 'utf8')) as Answer[];
    return answers.map((each) => ({ ...each, loc: each.loc === other ? 'left-out' : each.loc }));
  });
}

/** In how many of the rig's shadow roots and frames each locator finds its element. */
export function runShadow(rig: string): Map<string, number> {
  const table = run(rig, ['shadow.mjs', '--locators', peers.join(','), '--custom', own]);
  const rows = table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  return new Map(rows.map(([, name = '', ...cells]) => [name, cells.filter((cell) => cell === 'yes').length]));
}

function run(rig: string, args: string[]): string {
  const done = spawnSync(process.execPath, args, {
    cwd: rig,
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (done.status !== 0) throw new Error(`${args[0]} of the rig failed.`);
  return done.stdout;
}

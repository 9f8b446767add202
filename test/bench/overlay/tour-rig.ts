import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccessAnswer } from './access.ts';
import type { BehaviourAnswers } from './behaviour.ts';
import type { Costs } from './costs.ts';

/** What of the tour bench is copied. */
export const tourParts = [
  ...['package.json', 'package-lock.json', 'behaviour.mjs', 'a11y.mjs', 'bench.mjs', 'cases.mjs'],
  ...['lib', 'adapters'],
];

/** The libraries of the table, as the tour bench calls them. */
export const libraries = ['driver', 'shepherd', 'intro', 'joyride'];

export interface TourAnswers {
  behaviour: BehaviourAnswers;
  access: AccessAnswer[];
  /** On 5,000 elements. */
  costs: Costs;
  /** Ours alone on 50,000. */
  growth: Costs;
}

const own = join(import.meta.dirname, '../tour-adapter.mjs');
const most = { nodes: '5000', idle: '2000', warm: '0' };

/**
 * Runs the tour bench. What passes or fails runs side by side; what is timed runs alone: ours and the floor first, then
 * the libraries, whose figures are only read beside ours.
 */
export async function runRig(rig: string): Promise<TourAnswers> {
  await import(own);
  process.env['ALONGSIDE_TOUR_MADE'] = 'yes';
  const both = [...libraries, own].join(',');
  const [behaviour, access] = await Promise.all([
    ask<BehaviourAnswers>(rig, 'behaviour', { only: both }),
    ask<AccessAnswer[]>(rig, 'a11y', { only: both }),
  ]);
  const ours = await ask<Costs>(rig, 'bench', { ...most, rounds: '10', only: `none,native-min,${own}` });
  const theirs = await ask<Costs>(rig, 'bench', { ...most, rounds: '3', only: ['none', ...libraries].join(',') });
  const growth = await ask<Costs>(rig, 'bench', { ...most, nodes: '50000', rounds: '2', only: `none,${own}` });
  return { behaviour, access, costs: together(ours, theirs), growth };
}

let runs = 0;

function ask<Answer>(rig: string, script: string, options: Record<string, string>): Promise<Answer> {
  const out = join(tmpdir(), `tour-${process.pid}-${runs++}.json`);
  const flags = Object.entries({ ...options, out }).flatMap(([name, value]) => [`--${name}`, value]);
  const child = spawn(process.execPath, [`${script}.mjs`, ...flags], {
    cwd: rig,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0
        ? resolve(JSON.parse(readFileSync(out, 'utf8')))
        : reject(new Error(`${script} of the tour bench failed.`)),
    );
  });
}

/** Two runs as one: the rounds of the second are numbered on, so that each keeps its own bare page. */
function together(first: Costs, second: Costs): Costs {
  const rounds = 1 + Math.max(...first.samples.map(({ round }) => round));
  const later = second.samples.map((sample) => ({ ...sample, round: sample.round + rounds }));
  return { meta: first.meta, samples: [...first.samples, ...later] };
}

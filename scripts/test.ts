// Runs the tests: `scripts/test.ts [check | unit | e2e | fleet | pages | editions | firefox | real | fuzz] [--rig DIR] [names of real tools]`.
// Without a part: check, unit, build and e2e. The last line is `N passed, N failed`.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from './build.ts';
import { type BrowserKind, obtainBrowser } from './find-browser.ts';
import { onLeave } from './on-leave.ts';
import { root } from './project.ts';
import { runStep, type Step, type Tally } from './run-step.ts';
import { runVitest } from './run-vitest.ts';

const { values, positionals } = parseArgs({ options: { rig: { type: 'string' } }, allowPositionals: true });
const [part = 'all', ...names] = positionals;

const minute = 60_000;
const bin = (path: string) => join(root, 'node_modules', path);
const tsc = bin('typescript/bin/tsc');
const wxt = bin('wxt/bin/wxt.mjs');

const checks: Step[] = [
  { name: 'format and lint (biome)', command: [bin('@biomejs/biome/bin/biome'), 'ci', '--colors=off'], limit: minute },
  { name: 'types of the pure folders', command: [tsc, '-p', 'lib'], limit: 2 * minute },
  { name: 'types of server, demo, scripts, tests', command: [tsc, '-p', 'server'], limit: 2 * minute },
  { name: 'types from the manifest (wxt)', command: [wxt, 'prepare'], limit: 2 * minute },
  { name: 'types of the extension', command: [tsc, '-p', '.'], limit: 2 * minute },
];

const parts: Record<string, () => Promise<Tally[]>> = {
  all: async () => [...(await check()), ...(await unit()), ...(await build()), ...(await e2e())],
  check,
  unit,
  e2e,
  fleet,
  pages,
  editions,
  firefox: () => inBrowser('firefox', () => runVitest('Firefox', ['--project', 'firefox'], 4 * minute)),
  real,
  fuzz,
};

async function check(): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const step of checks) tallies.push(await runStep(step));
  return tallies;
}

async function unit(): Promise<Tally[]> {
  return [await runVitest('unit tests', [], 6 * minute)];
}

async function build(): Promise<Tally[]> {
  const built = await buildExtension({ browser: 'chrome', out: '.output' });
  if ('fault' in built) console.error(built.fault);
  const failed = Number('fault' in built);
  return [{ name: 'build for Chrome', passed: 1 - failed, failed }];
}

function e2e(): Promise<Tally[]> {
  return inBrowser('chromium', () => runVitest('end to end', ['--project', 'chromium'], 8 * minute));
}

/** Browsers that an organisation sets up: by policy, by a link, for several people; and its administrator's. */
function fleet(): Promise<Tally[]> {
  return inBrowser('chromium', () => runVitest('fleet', ['--project', 'fleet'], 7 * minute));
}

/** Pages that are hard for an overlay, packs that mean harm, and every state of every component. */
function pages(): Promise<Tally[]> {
  return inBrowser('chromium', () => runVitest('hard pages', ['--project', 'pages'], 6 * minute));
}

/** Every lesson of the demo packs in every language and release of the demo tools. */
function editions(): Promise<Tally[]> {
  process.env.EDITIONS = 'all';
  return inBrowser('chromium', () =>
    runVitest('all editions', ['--project', 'chromium', 'test/e2e/editions'], 15 * minute),
  );
}

/** The tools themselves, started by the rig's scripts; its folder reaches the tests as RIG. */
function real(): Promise<Tally[]> {
  process.env.RIG = resolve(root, values.rig ?? process.env.RIG ?? '../shared/real-tools');
  return inBrowser('chromium', () => runVitest('real tools', ['--project', 'real', ...names], 10 * minute));
}

/** The generated inputs of the unit tests, many more of them. */
async function fuzz(): Promise<Tally[]> {
  process.env.FUZZ_RUNS ??= '100000';
  const files = ['test/when/property.test.ts', 'test/pack/fuzz.test.ts', `--testTimeout=${20 * minute}`];
  return [await runVitest(`${process.env.FUZZ_RUNS} generated inputs each`, files, 24 * minute)];
}

async function inBrowser(kind: BrowserKind, run: () => Promise<Tally>): Promise<Tally[]> {
  const tally = obtainBrowser(kind) ? await run() : { name: `${kind} found`, passed: 0, failed: 1 };
  return [tally];
}

onLeave(() => process.exit(130));
const run = parts[part];
if (!run) {
  console.error(`There is no part "${part}": ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
const tallies = await run();
console.log();
for (const { name, passed, failed } of tallies) {
  console.log(`${failed ? '✗' : '✓'} ${name.padEnd(40)} ${passed} passed, ${failed} failed`);
}
const sum = (of: 'passed' | 'failed') => tallies.reduce((total, tally) => total + tally[of], 0);
process.exitCode = sum('failed') ? 1 : 0;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);

// Tries whether anything is lost or doubled in hard times: 10,000 events through a proxy on which nobody can rely, to a
// record that is killed 25 times, from a worker that is killed 60 times. Once with the extension's code alone, and once in
// Chromium. `--seed N` plays the same times again, `--events N` fewer events, `--only code|chromium` one part.
import { parseArgs } from 'node:util';
import { openChromiumSender } from '../test/record/chromium-sender.ts';
import { liveThroughHardTimes, type OpenSender } from '../test/record/hard-times.ts';
import { openSender } from '../test/record/sender.ts';
import { obtainBrowser } from './find-browser.ts';
import { onLeave } from './on-leave.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { seed: text, events: { ...text, default: '10000' }, only: text } });
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const hardness = { events: Number(values.events), kills: 25, restarts: 60, seed };

/** Lives through hard times and prints what was met; answers whether each event is in the record once. */
async function run(name: string, pace: number, open: OpenSender): Promise<boolean> {
  const began = performance.now();
  const { met, kills, restarts, stored, faults } = await liveThroughHardTimes({ ...hardness, pace }, open);
  console.log(`\n${name}`);
  for (const [weather, count] of Object.entries(met)) console.log(`${String(count).padStart(6)}  requests: ${weather}`);
  console.log(`${String(kills).padStart(6)}  times the record was killed`);
  console.log(`${String(restarts).padStart(6)}  times the worker was killed`);
  console.log(`${String(stored).padStart(6)}  of ${hardness.events} events in the record`);
  for (const fault of faults) console.log(`✗ ${fault}`);
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`${faults.length === 0 ? '✓ each is there once' : '✗ not as it should be'} (seed ${seed}, ${seconds} s)`);
  return faults.length === 0;
}

onLeave(() => process.exit(130));
let held = true;
if (values.only !== 'chromium') held &&= await run('The extension’s code for sending', 5, openSender);
if (values.only !== 'code') {
  const browser = obtainBrowser('chromium');
  held &&= browser !== null && (await run('Chromium', 20, (...given) => openChromiumSender(browser, ...given)));
}
process.exit(held ? 0 : 1);

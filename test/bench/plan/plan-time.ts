import { setTimeout as wait } from 'node:timers/promises';
import { type Figure, figure, median } from '../page/report.ts';
import { screensHere } from './company.ts';
import type { Opened } from './stage.ts';

const plans = 100;
const rounds = 5;
const coldStarts = 9;

/**
 * Measures how long a page waits for its plan, with the worker alive: in a company with 10,000 lessons and in one with
 * 1,000, in turn.
 */
export async function measureWarm(small: Opened, large: Opened): Promise<Figure[]> {
  const times = { small: [] as number[], large: [] as number[] };
  const growth: number[] = [];
  const echoes: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const [few, many] = [await arrivals(small), await arrivals(large)];
    times.small.push(...few);
    times.large.push(...many);
    growth.push(median(many) / median(few));
    for (let nth = 0; nth < plans / rounds; nth++) echoes.push(await large.tool.echo());
  }
  return [
    figure('plan.ms', times.large, 'ms', 5),
    figure('plan.ms, 1,000 lessons', times.small, 'ms'),
    figure('plan.growth', growth, 'times', 1.5),
    figure('plan.ms, a message alone', echoes, 'ms'),
  ];
}

/** The plan of a screen, and of the other, as often as that is asked in one round. */
async function arrivals({ tool }: Opened): Promise<number[]> {
  const times: number[] = [];
  for (let nth = 0; nth < plans / rounds; nth++) {
    times.push((await tool.arrive(screensHere[nth % 2] ?? 'list')).ms);
    // What a plan brings to the page, such as the second script, must not fall into the next.
    await wait(50);
  }
  return times;
}

/** Measures what is sent to the page, in bytes of JSON. */
export async function measureBytes({ tool }: Opened): Promise<Figure> {
  const sizes: number[] = [];
  for (const screen of screensHere) {
    const { plan } = await tool.arrive(screen);
    if (plan.offers.length === 0) throw new Error('The plan should offer something.');
    sizes.push(Buffer.byteLength(JSON.stringify(plan)));
  }
  return figure('plan.bytes', sizes, 'bytes', 8000);
}

/** Measures how long after a navigation's start the plan is there, where the worker is dead by then. */
export async function measureCold({ tool, stop }: Opened, address: string): Promise<Figure[]> {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let nth = 0; nth < coldStarts; nth++) {
    warm.push(await tool.go(address));
    await stop();
    cold.push(await tool.go(address));
  }
  return [figure('ready-cold.ms', cold, 'ms', 600), figure('ready-cold.ms, worker alive', warm, 'ms')];
}

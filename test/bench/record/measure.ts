import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ask, cpuPerStatement, enrolSenders, sendAtOnce } from './ingest.ts';
import { rosterCsv } from './people.ts';
import { runScript, startServer } from './process.ts';
import { timePages, timeTeams } from './reading.ts';
import { atLeast, atMost, beside, type Figure, median, quantile } from './report.ts';

/** Where the bench's record and its packs are. */
export interface Place {
  data: string;
  packs: string;
}

const ROUNDS = 5;
const SIZE = 50;
const BATCHES = 100;
const SENDERS = 200;

/** Measures the record as it grows to a number of statements. */
export async function measureRecord(place: Place, statements: number): Promise<Figure[]> {
  const small = await measureIngest(place);
  const floor = await measureFloor(place, small.cpu);
  const starts = await measureStarts(place, statements);
  const large = await measureLarge(place, small.cpu);
  return [...small.figures, ...floor, ...large, ...starts];
}

/** Measures what storing costs in a record that has 10,000 statements. */
async function measureIngest({ data, packs }: Place): Promise<{ cpu: number[]; figures: Figure[] }> {
  const server = await startServer(data, packs);
  await ask(server, '/roster/people', rosterCsv(), 'text/csv');
  const senders = await enrolSenders(server, SENDERS);
  await cpuPerStatement(server, senders, 200, SIZE);
  const cpu: number[] = [];
  for (let round = 0; round < ROUNDS; round++) cpu.push(await cpuPerStatement(server, senders, BATCHES, SIZE));
  await server.stop();
  const rates = cpu.map((ms) => 1000 / ms);
  return { cpu, figures: [atLeast('ingest.per-cpu-second', rates, 'statements', 2500)] };
}

/** Measures what is left when all but the inserting is taken away, of the same rows. */
async function measureFloor({ data }: Place, cpu: readonly number[]): Promise<Figure[]> {
  const script = join(import.meta.dirname, 'floor.ts');
  const floor = Array.from({ length: ROUNDS }, () =>
    Number(execFileSync(process.execPath, [script, data, String(BATCHES * SIZE * ROUNDS)], { encoding: 'utf8' })),
  );
  const ratios = cpu.map((ms) => ms / median(floor));
  return [atMost('ingest.ratio-to-floor', ratios, 'times', 3), beside('ingest.floor-ms', floor, 'ms')];
}

/** Fills the record and measures how soon after its start it answers. */
async function measureStarts({ data, packs }: Place, statements: number): Promise<Figure[]> {
  const begin = performance.now();
  await runScript('fill.ts', data, packs, String(statements));
  const filled = (performance.now() - begin) / 1000;
  const starts: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const server = await startServer(data, packs);
    starts.push(server.startedAfter);
    await server.stop();
  }
  return [atMost('server.start-ms', starts, 'ms', 800), beside('fill.s', [filled], 's')];
}

/** Measures storing and reading in the record as it is now, and the memory that all this took. */
async function measureLarge({ data, packs }: Place, small: readonly number[]): Promise<Figure[]> {
  const server = await startServer(data, packs);
  const senders = await enrolSenders(server, SENDERS);
  await cpuPerStatement(server, senders, 200, SIZE);
  const cpu: number[] = [];
  const worst: number[] = [];
  for (let round = 0; round < ROUNDS; round++) cpu.push(await cpuPerStatement(server, senders, BATCHES, SIZE));
  for (let round = 0; round < ROUNDS; round++) {
    worst.push(quantile(await sendAtOnce(senders.slice(round * 8, round * 8 + 8), 50, 25), 0.99));
  }
  const pages = await timePages(server, 50);
  const teams = await timeTeams(server, 50);
  const rss = server.rssMegabytes();
  await server.stop();
  const growth = cpu.map((ms) => ms / median(small));
  return [
    atMost('ingest.growth', growth, 'times', 1.3),
    atMost('post.p99-ms', worst, 'ms', 250),
    atMost('get-page.ms', pages, 'ms', 15),
    atMost('team.ms', teams, 'ms', 15),
    atMost('server.rss-mb', [rss], 'MB', 200),
  ];
}

import type { Browser } from '../../../scripts/find-browser.ts';
import { openChromiumSender } from '../../record/chromium-sender.ts';
import { attempt } from '../../record/sender.ts';
import { ask } from './ingest.ts';
import type { Place } from './measure.ts';
import { lessonAt } from './people.ts';
import { type Running, startServer } from './process.ts';
import { atLeast, type Figure } from './report.ts';

const OUTBOX = 10_000;
const ROUNDS = 5;
const POLL_MS = 50;

/** Measures how fast the extension in a real browser sends what waits, to a record on the same machine. */
export async function measureDrain({ data, packs }: Place, browser: Browser): Promise<Figure[]> {
  const server = await startServer(data, packs);
  const { token } = (await ask(server, '/token')) as { token: string };
  const rates: number[] = [];
  for (let round = 0; round < ROUNDS; round++) rates.push(await drainOnce(server, browser, token, round));
  await server.stop();
  return [atLeast('drain.statements-per-second', rates, 'statements', 300)];
}

/** Statements a second, of a person whose browser could not send for long. */
async function drainOnce(server: Running, browser: Browser, token: string, round: number): Promise<number> {
  const account = { homePage: 'https://people.alongside.example', name: `drain-${round}` };
  const record = { url: server.address, enrolmentToken: token };
  const sender = await openChromiumSender(browser, { name: 'Ann', account }, record);
  try {
    // Too few different lessons for a badge: the record then holds what was sent and nothing else.
    const happenings = Array.from({ length: OUTBOX / 7 + 1 }, (_, place) => attempt(lessonAt(place % 5))).flat();
    await sender.keep(happenings.slice(0, OUTBOX), new Date());
    const due = (await countHeld(server)) + OUTBOX;
    const begin = performance.now();
    const sending = sender.send();
    while ((await countHeld(server)) < due) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    const seconds = (performance.now() - begin) / 1000;
    await sending;
    if ((await sender.outbox()).length > 0) throw new Error('Not all is known to be sent.');
    return OUTBOX / seconds;
  } finally {
    await sender.close();
  }
}

async function countHeld(server: Running): Promise<number> {
  return ((await ask(server, '/health')) as { statements: number }).statements;
}

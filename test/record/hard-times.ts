import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Learner } from '../../lib/learner/learner.ts';
import { isSameStatement } from '../../lib/record/answer.ts';
import { verb } from '../../lib/record/vocabulary.ts';
import { firstFree } from '../../scripts/free-port.ts';
import { basic } from '../../server/record.ts';
import { openRoughProxy, type RoughProxy } from './rough-proxy.ts';
import { attempt, type Sender } from './sender.ts';
import { admin, type ServerProcess, startServerProcess } from './server-process.ts';

/** How hard the times are to be. */
export interface Hardness {
  events: number;
  /** How often the server is killed. */
  kills: number;
  /** How often the worker is. */
  restarts: number;
  /** How many attempts at a lesson are made between two sendings. */
  pace: number;
  seed: number;
}

/** The part of a browser that hard times are for. */
export type HardSender = Pick<Sender, 'keep' | 'send' | 'restart' | 'log' | 'outbox' | 'close'>;

/** Opens a browser of that person whose record is at an address. */
export type OpenSender = (learner: Learner, record: { url: string; enrolmentToken: string }) => Promise<HardSender>;

/** What was gone through, and what was not as it should be afterwards. */
export interface Outcome {
  met: RoughProxy['met'];
  kills: number;
  restarts: number;
  stored: number;
  faults: string[];
}

const PATIENCE = 400;

/**
 * Lets a browser send what a person does through a proxy on which nobody can rely, to a server that is killed again and
 * again, from a worker that is, too; then compares log and record.
 */
export async function liveThroughHardTimes(hardness: Hardness, open: OpenSender): Promise<Outcome> {
  const { events, kills, restarts, pace, seed } = hardness;
  const data = mkdtempSync(join(tmpdir(), 'hard-times-'));
  const random = createRandom(seed);
  const server = await startServerProcess(data, (await firstFree(9300, 1)) ?? 9300);
  const done = { kills: 0, restarts: 0 };
  const killing = createKiller(server, done);
  const proxy = await openRoughProxy(server.url, random, () => killing.passed(random));
  const { token } = (await (await fetch(`${server.url}/token`, { headers: basic(admin) })).json()) as { token: string };
  const account = { homePage: 'https://people.alongside.example', name: '7' };
  const sender = await open({ name: 'Ann', account }, { url: proxy.url, enrolmentToken: token });
  try {
    for (let kept = 0; kept < events; ) {
      const acts = Array.from({ length: pace }, () => attempt('acme.till/sale')).flat();
      kept += (await sender.keep(acts.slice(0, events - kept), new Date())).length;
      const share = kept / events;
      killing.orderUpTo(Math.round(share * kills));
      const sending = sender.send();
      if (done.restarts < Math.round(share * restarts)) {
        await new Promise((resolve) => setTimeout(resolve, random() * 100));
        await sender.restart();
        done.restarts += 1;
        await sender.send();
      }
      await sending;
    }
    proxy.calm();
    await killing.rest();
    const left = await sendRest(sender);
    const { stored, faults } = await compare(server, sender, events);
    return { met: proxy.met, ...done, stored, faults: [...left, ...faults] };
  } finally {
    await sender.close();
    await proxy.close();
    await server.kill();
    rmSync(data, { recursive: true, force: true });
  }
}

/** Kills the server in the midst of a request, as often as it was ordered to, and starts it again. */
function createKiller(server: ServerProcess, done: { kills: number }) {
  let [wanted, begun] = [0, 0];
  let under: Promise<void> = Promise.resolve();
  const kill = async (wait: number) => {
    await new Promise((resolve) => setTimeout(resolve, wait));
    await server.kill();
    done.kills += 1;
    await server.start();
  };
  return {
    orderUpTo: (count: number) => {
      wanted = count;
    },
    passed: (random: () => number) => {
      if (begun >= wanted) return;
      begun += 1;
      under = under.then(() => kill(random() * 12));
    },
    rest: () => under,
  };
}

async function sendRest(sender: HardSender): Promise<string[]> {
  for (let times = 0; times < PATIENCE; times += 1) {
    const { waiting, problem } = await sender.send();
    if (waiting === 0) return [];
    if (times === PATIENCE - 1) return [`${waiting} still wait: ${JSON.stringify(problem)}`];
  }
  return [];
}

/** Whether the record holds each event once, as the log has it, and the log knows. */
async function compare(server: ServerProcess, sender: HardSender, events: number) {
  const exported = await (await fetch(`${server.url}/export`, { headers: basic(admin) })).text();
  const held = exported
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string; verb: { id: string } })
    .filter((one) => one.verb.id !== verb.earned);
  const byId = new Map(held.map((one) => [one.id, one]));
  const log = await sender.log();
  const aside = (await sender.outbox()).filter(({ reason }) => reason !== null);
  const missing = log.filter(({ event }) => !byId.has(event.id));
  const unmarked = log.filter(({ sent }) => sent === null);
  const changed = log.filter(
    ({ event, statement }) =>
      byId.has(event.id) && !isSameStatement(JSON.parse(statement ?? 'null'), byId.get(event.id)),
  );
  const told: [boolean, string][] = [
    [log.length !== events, `the log has ${log.length} events`],
    [missing.length > 0, `${missing.length} are missing in the record`],
    [byId.size !== held.length, `${held.length - byId.size} are in the record twice`],
    [byId.size > log.length, `${byId.size - log.length} are in the record that were never made`],
    [unmarked.length > 0, `${unmarked.length} are not marked as sent`],
    [changed.length > 0, `${changed.length} are not as the log has them`],
    [aside.length > 0, `${aside.length} were set aside: ${aside[0]?.reason}`],
  ];
  return { stored: held.length, faults: told.filter(([isWrong]) => isWrong).map(([, fault]) => fault) };
}

/** Numbers from 0 to 1 that a seed decides. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

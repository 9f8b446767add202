import { statementsOf } from './journey.ts';
import { lessonAt, personAt } from './people.ts';
import type { Running } from './process.ts';

/** Somebody's browser: sends statements with the key that it was given. */
export interface Sender {
  send(count: number): Promise<void>;
}

/** Gives a number of people a key each, as their browsers get one. */
export async function enrolSenders(server: Running, count: number): Promise<Sender[]> {
  const { token } = (await ask(server, '/token')) as { token: string };
  const senders: Sender[] = [];
  for (let place = 0; place < count; place++) senders.push(await enrol(server, token, place * 7));
  return senders;
}

async function enrol(server: Running, token: string, place: number): Promise<Sender> {
  const learner = personAt(place);
  const body = JSON.stringify({ token, account: learner.account, name: learner.name });
  const given = (await ask(server, '/enrol', body)) as { key: string; secret: string };
  const basic = Buffer.from(`${given.key}:${given.secret}`).toString('base64');
  const headers = { ...server.headers, Authorization: `Basic ${basic}`, 'Content-Type': 'application/json' };
  let attempts = place;
  return {
    async send(count) {
      const statements = statementsOf(count, learner, () => lessonAt(attempts++ * 31));
      const answer = await fetch(`${server.address}/xapi/statements`, {
        method: 'POST',
        headers,
        body: JSON.stringify(statements),
      });
      if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
      await answer.text();
    },
  };
}

/** Asks the record as its administrator. */
export async function ask(server: Running, path: string, body?: string, type = 'application/json'): Promise<unknown> {
  const answer = await fetch(`${server.address}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...server.headers, ...(body !== undefined && { 'Content-Type': type }) },
    ...(body !== undefined && { body }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** Sends batches one after the other and answers the milliseconds of the server's CPU that one statement took. */
export async function cpuPerStatement(
  server: Running,
  senders: readonly Sender[],
  batches: number,
  size: number,
): Promise<number> {
  const before = server.cpuSeconds();
  for (let batch = 0; batch < batches; batch++) await senders[batch % senders.length]?.send(size);
  return (1000 * (server.cpuSeconds() - before)) / (batches * size);
}

/** Lets senders send at once, each its batches one after the other; answers how long each batch took. */
export async function sendAtOnce(senders: readonly Sender[], batches: number, size: number): Promise<number[]> {
  const times: number[] = [];
  const run = async (sender: Sender) => {
    for (let batch = 0; batch < batches; batch++) {
      const begin = performance.now();
      await sender.send(size);
      times.push(performance.now() - begin);
    }
  };
  await Promise.all(senders.map(run));
  return times;
}

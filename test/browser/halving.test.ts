import { describe, expect, test, vi } from 'vitest';
import { type Asked, fine, type Weather } from './front.ts';
import {
  annKey,
  learnALittle,
  logOf,
  openRig,
  outboxOf,
  type Rig,
  startWorker,
  stored,
  told,
  type Worker,
} from './rig.ts';

vi.mock('../../lib/browser/extension.ts', () => import('./fake-extension.ts'));

const refusal = (status: number, error: string) => Response.json({ error }, { status });
const isPost = ({ method, path }: Asked) => method === 'POST' && path === '/xapi/statements';
const idsIn = ({ body }: Asked) => (JSON.parse(body) as { id: string }[]).map(({ id }) => id);
const sizes = ({ front }: Rig) => front.posts().map((asked) => idsIn(asked).length);

/** Refuses what is sent with any of these in it. */
const refusing =
  (isBad: (id: string) => boolean, error = 'It is not allowed.'): Weather =>
  (asked) =>
    isPost(asked) && idsIn(asked).some(isBad) ? refusal(400, error) : null;

async function learn(worker: Worker, statements: number): Promise<void> {
  for (let n = 0; n < statements; n += 2) await learnALittle(worker);
}

describe('a record that refuses everything for one reason', () => {
  test('is asked a few times, is said to refuse, and nothing is set aside', async () => {
    const rig = await openRig();
    const worker = await startWorker();
    await learn(worker, 60);
    rig.front.weather = refusing(() => true, 'X-Experience-API-Version: must be 2.0.0');
    await worker.sync.drain();
    expect(rig.front.posts().length).toBeLessThan(14);
    expect(await worker.status()).toMatchObject({
      waiting: 60,
      setAside: 0,
      problem: { say: 'sync.refused', host: 'record.example', status: 400 },
    });
  });

  test('is asked once at each later try, and gets all when it is mended', async () => {
    const rig = await openRig();
    const worker = await startWorker();
    await learn(worker, 60);
    rig.front.weather = refusing(() => true);
    await worker.sync.drain();
    rig.front.asked.length = 0;
    await worker.sync.drain(true);
    await worker.sync.drain(true);
    expect(sizes(rig)).toEqual([1, 1]);
    rig.front.weather = fine;
    await worker.sync.drain(true);
    expect((await stored(rig)).sort()).toEqual(told(await logOf(rig)).sort());
    expect(await worker.status()).toMatchObject({ waiting: 0, setAside: 0, problem: null });
  });

  test('is known also where statements come one by one', async () => {
    const rig = await openRig();
    const worker = await startWorker();
    rig.front.weather = refusing(() => true);
    for (let n = 0; n < 4; n += 1) {
      await learnALittle(worker);
      await worker.sync.drain(true);
    }
    expect(await worker.status()).toMatchObject({ waiting: 8, setAside: 0, problem: { say: 'sync.refused' } });
  });
});

describe('several statements that are at fault', () => {
  test.each([
    ['the oldest of all', [0, 1, 2, 3, 4]],
    ['in the midst', [20, 21, 22, 23]],
    ['here and there', [3, 19, 40]],
  ])('are set aside, and all others go: %s', async (_, places) => {
    const rig = await openRig();
    const worker = await startWorker();
    await learn(worker, 60);
    const ids = told(await logOf(rig));
    const bad = places.map((place) => ids[place] ?? '');
    rig.front.weather = refusing((id) => bad.includes(id));
    await worker.sync.drain();
    expect((await outboxOf(rig)).map(({ id, reason }) => [id, reason !== null])).toEqual(bad.map((id) => [id, true]));
    expect((await stored(rig)).sort()).toEqual(ids.filter((id) => !bad.includes(id)).sort());
    expect(await worker.status()).toMatchObject({ waiting: 0, setAside: bad.length, problem: null });
  });

  test('and refused for different reasons are set aside also where nothing else waits', async () => {
    const rig = await openRig();
    const worker = await startWorker();
    await learn(worker, 4);
    const reasons = new Map(told(await logOf(rig)).map((id, place) => [id, ['one', 'two', 'three', 'four'][place]]));
    rig.front.weather = (asked) => (isPost(asked) ? refusal(400, reasons.get(idsIn(asked)[0] ?? '') ?? '') : null);
    await worker.sync.drain();
    expect(await worker.status()).toMatchObject({ waiting: 0, setAside: 4, problem: null });
  });
});

describe('a batch that is sent in parts', () => {
  test('goes on where it was after every lost answer and every death of the worker', async () => {
    const rig = await openRig();
    const worker = await startWorker();
    await learn(worker, 50);
    const ids = told(await logOf(rig));
    const bad = ids[33];
    let lost = false;
    rig.front.weather = (asked) => {
      if (!isPost(asked)) return null;
      lost = !lost;
      return lost ? 'down' : refusing((id) => id === bad)(asked);
    };
    for (let tries = 0; tries < 40 && (await worker.status()).waiting > 0; tries += 1) {
      await (await startWorker()).sync.drain(true);
    }
    expect(await outboxOf(rig)).toMatchObject([{ id: bad, reason: expect.any(String) }]);
    expect(await stored(rig)).toHaveLength(49);
    const each = sizes(rig).filter((_, place) => place % 2 === 1);
    expect(each).toEqual([50, 25, 25, 13, 7, 6, 3, 2, 1, 1, 1, 3, 12]);
    expect(sizes(rig).filter((size) => size === 50)).toHaveLength(2);
  });

  test('is cut where the record says which statement is at fault', async () => {
    const rig = await openRig();
    const worker = await startWorker();
    await learn(worker, 50);
    const ids = told(await logOf(rig));
    const bad = ids[33] ?? '';
    rig.front.weather = (asked) => {
      const place = isPost(asked) ? idsIn(asked).indexOf(bad) : -1;
      return place < 0 ? null : refusal(400, `statements[${place}].verb: is not allowed`);
    };
    await worker.sync.drain();
    expect(sizes(rig)).toEqual([50, 33, 1, 16]);
    expect(await worker.status()).toMatchObject({ waiting: 0, setAside: 1 });
  });

  test('is no larger than 250 kB', async () => {
    const rig = await openRig();
    const worker = await startWorker();
    const statement = (n: number) =>
      JSON.stringify({
        id: `00000000-0000-4000-8000-0000000001${n}`,
        actor: { objectType: 'Agent', account: { homePage: 'https://people.alongside.example', name: '7' } },
        verb: { id: 'https://a.example/did' },
        object: { id: 'https://a.example/x' },
        result: { response: 'x'.repeat(90_000) },
      });
    for (let n = 10; n < 15; n += 1) {
      const row = { id: `00000000-0000-4000-8000-0000000001${n}`, statement: statement(n) };
      await rig.db.add('outbox', { ...row, learner: annKey, reason: null });
    }
    await worker.sync.drain();
    expect(sizes(rig)).toEqual([2, 2, 1]);
    expect(await outboxOf(rig)).toEqual([]);
  });
});

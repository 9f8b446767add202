import { describe, expect, test, vi } from 'vitest';
import { extension } from './fake-extension.ts';
import { always, fine, html, hurry, onStatements } from './front.ts';
import {
  annKey,
  becomes,
  ben,
  benKey,
  completeTheSale,
  learnALittle,
  logOf,
  openRig,
  outboxOf,
  type Rig,
  seller,
  startWorker,
  stored,
  told,
} from './rig.ts';

vi.mock('../../lib/browser/extension.ts', () => import('./fake-extension.ts'));

/** Only the clock stands still; the database keeps its own timers. */
function stopClock(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
}

const minute = 60_000;

describe('what waits', () => {
  test('is sent once and marked', async () => {
    const rig = await openRig();
    const worker = await startWorker();
    await learnALittle(worker);
    await worker.sync.drain();
    await worker.sync.drain();
    const rows = await logOf(rig);
    expect((await stored(rig)).sort()).toEqual(told(rows).sort());
    expect(rows.every(({ sent }) => sent !== null)).toBe(true);
    expect(await outboxOf(rig)).toEqual([]);
    expect(rig.front.posts()).toHaveLength(1);
    expect(await worker.status()).toMatchObject({ waiting: 0, setAside: 0, problem: null, retryAt: null });
  });

  test('and comes while the badges are read goes out by itself', async () => {
    const rig = await openRig();
    const worker = await startWorker();
    await learnALittle(worker);
    const asked: Promise<void>[] = [];
    rig.front.weather = ({ method, path }) => {
      if (method !== 'GET' || !path.startsWith('/xapi/statements') || asked.length > 0) return null;
      asked.push(learnALittle(worker).then(() => worker.sync.drain()));
      return null;
    };
    await worker.sync.drain();
    await Promise.all(asked);
    expect(asked).toHaveLength(1);
    expect(await outboxOf(rig)).toEqual([]);
    expect(await stored(rig)).toHaveLength(4);
  });

  test('arrives byte for byte as the log has it', async () => {
    const rig = await openRig();
    const worker = await startWorker();
    await learnALittle(worker);
    await worker.sync.drain();
    expect(rig.front.posts()[0]?.body).toBe(`[${(await logOf(rig)).map(({ statement }) => statement).join(',')}]`);
  });

  test('of a day with the record down arrives whole when it is back', async () => {
    const rig = await openRig();
    rig.front.weather = always('down');
    const worker = await startWorker();
    for (let n = 0; n < 60; n += 1) await learnALittle(worker);
    await worker.sync.drain();
    expect(await worker.status()).toMatchObject({
      waiting: 120,
      problem: { say: 'sync.down', host: 'record.example' },
    });
    rig.front.weather = fine;
    await worker.sync.drain(true);
    expect((await stored(rig)).sort()).toEqual(told(await logOf(rig)).sort());
    expect(rig.front.posts()).toHaveLength(3);
    expect(await worker.status()).toMatchObject({ waiting: 0, problem: null });
  });

  test('is not sent while the browser is offline, and is when it is back', async () => {
    const rig = await openRig();
    rig.network.onLine = false;
    const worker = await startWorker();
    await learnALittle(worker);
    await worker.sync.drain();
    expect(rig.front.asked).toEqual([]);
    expect(await worker.status()).toMatchObject({ waiting: 2, online: false, problem: { say: 'sync.offline' } });
    rig.network.onLine = true;
    await worker.sync.drain(true);
    expect(await stored(rig)).toHaveLength(2);
  });

  test('does not make the record suspect: what fails right after is tried again within seconds', async () => {
    const rig = await openRig();
    rig.network.onLine = false;
    const worker = await startWorker();
    await learnALittle(worker);
    for (let times = 0; times < 10; times += 1) await worker.sync.drain(true);
    rig.network.onLine = true;
    rig.front.weather = always('down');
    await worker.sync.drain(true);
    const { retryAt } = await worker.status();
    expect(Date.parse(retryAt ?? '') - Date.now()).toBeLessThanOrEqual(2000);
  });

  test('is kept where the organisation has no record', async () => {
    const rig = await openRig({ record: false });
    const worker = await startWorker();
    await learnALittle(worker);
    await worker.sync.drain();
    expect(await outboxOf(rig)).toHaveLength(2);
    expect(await worker.status()).toMatchObject({ record: null, problem: { say: 'sync.none' } });
  });

  test('is looked after each minute, and each quarter of an hour when nothing waits', async () => {
    const rig = await openRig();
    rig.front.weather = always('down');
    const worker = await startWorker();
    await learnALittle(worker);
    await worker.sync.drain();
    expect(extension.alarms.get('drain')).toEqual({ periodInMinutes: 1 });
    rig.front.weather = fine;
    await worker.sync.drain(true);
    expect(extension.alarms.get('drain')).toEqual({ periodInMinutes: 15 });
  });
});

describe('nothing is lost or doubled', () => {
  test('when an answer is lost after storing', async () => {
    const rig = await openRig();
    const worker = await startWorker();
    await learnALittle(worker);
    rig.front.weather = onStatements('lost');
    await worker.sync.drain();
    expect(await stored(rig)).toHaveLength(2);
    expect(await outboxOf(rig)).toHaveLength(2);
    rig.front.weather = fine;
    await worker.sync.drain(true);
    expect(await stored(rig)).toHaveLength(2);
    expect(await outboxOf(rig)).toEqual([]);
    expect(await worker.status()).toMatchObject({ waiting: 0, setAside: 0, problem: null });
  });

  test('when the worker is killed between storing and marking', async () => {
    const rig = await openRig();
    const first = await startWorker();
    await learnALittle(first);
    rig.front.weather = ({ path }) => {
      if (path === '/xapi/statements') first.memory.db.close();
      return null;
    };
    await expect(first.sync.drain()).rejects.toThrow();
    rig.front.weather = fine;
    expect(await stored(rig)).toHaveLength(2);
    expect(await outboxOf(rig)).toHaveLength(2);
    const second = await startWorker();
    await learnALittle(second);
    await second.sync.drain(true);
    expect((await stored(rig)).sort()).toEqual(told(await logOf(rig)).sort());
    expect(await stored(rig)).toHaveLength(4);
    expect(await outboxOf(rig)).toEqual([]);
  });

  test('when two drains start at once', async () => {
    const rig = await openRig();
    const worker = await startWorker();
    await learnALittle(worker);
    await Promise.all([worker.sync.drain(), worker.sync.drain(), worker.sync.drain(true)]);
    expect(rig.front.posts()).toHaveLength(1);
    expect(await stored(rig)).toHaveLength(2);
  });
});

describe('a statement that the record will not take', () => {
  test('is set aside with the words of the record, and the others go', async () => {
    const rig = await openRig();
    const worker = await startWorker();
    for (let n = 0; n < 3; n += 1) await learnALittle(worker);
    const poison = await spoil(rig, (statement) => delete statement.verb);
    await worker.sync.drain();
    const rows = told(await logOf(rig));
    expect((await stored(rig)).sort()).toEqual(rows.filter((id) => id !== poison).sort());
    const [left, ...more] = await outboxOf(rig);
    expect(more).toEqual([]);
    expect(left).toMatchObject({ id: poison, reason: expect.stringContaining('verb') });
    expect(await worker.status()).toMatchObject({ waiting: 0, setAside: 1, problem: null });
  });

  test('is not sent again by itself', async () => {
    const rig = await openRig();
    const worker = await startWorker();
    await learnALittle(worker);
    await spoil(rig, (statement) => delete statement.verb);
    await worker.sync.drain();
    const before = rig.front.posts().length;
    await worker.sync.drain(true);
    expect(rig.front.posts()).toHaveLength(before);
  });

  test('because it holds another under that id is set aside too', async () => {
    const rig = await openRig();
    const worker = await startWorker();
    await learnALittle(worker);
    await worker.sync.drain();
    const [row] = await logOf(rig);
    const other = { ...JSON.parse(row?.statement ?? ''), timestamp: '2001-01-01T00:00:00.000Z' };
    const id = row?.event.id ?? '';
    await rig.db.put('outbox', { id, learner: annKey, statement: JSON.stringify(other), reason: null });
    await learnALittle(worker);
    await worker.sync.drain();
    expect(await outboxOf(rig)).toMatchObject([{ id, reason: expect.any(String) }]);
    expect(await stored(rig)).toHaveLength(4);
  });
});

describe('an address that is no record', () => {
  test('answers HTML with 200: nothing counts as sent', async () => {
    const rig = await openRig();
    rig.front.weather = (asked) => (asked.path === '/enrol' ? null : html());
    const worker = await startWorker();
    await learnALittle(worker);
    await worker.sync.drain();
    expect(await outboxOf(rig)).toHaveLength(2);
    expect(await worker.status()).toMatchObject({ problem: { say: 'sync.notRecord', host: 'record.example' } });
  });

  test.each([
    ['HTML', () => html()],
    ['other JSON', () => Response.json({ hello: 'there' })],
    ['404', () => new Response('', { status: 404 })],
  ])('answers the enrolment with %s: it is said to be no record', async (_, answer) => {
    const rig = await openRig();
    rig.front.weather = () => answer();
    const worker = await startWorker();
    await learnALittle(worker);
    await worker.sync.drain();
    expect(await worker.status()).toMatchObject({ waiting: 2, problem: { say: 'sync.notRecord' } });
  });
});

describe('a record in trouble', () => {
  test('that fails is tried again, later each time', async () => {
    stopClock();
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const rig = await openRig();
    rig.front.weather = onStatements(new Response('', { status: 500 }));
    const worker = await startWorker();
    await learnALittle(worker);
    const waits: number[] = [];
    for (let n = 0; n < 14; n += 1) {
      await worker.sync.drain(true);
      const { problem, retryAt } = await worker.status();
      expect(problem).toEqual({ say: 'sync.failing', host: 'record.example', status: 500 });
      waits.push(Date.parse(retryAt ?? '') - Date.now());
    }
    expect(waits.slice(0, 3)).toEqual([2000, 4000, 8000]);
    expect(waits.at(-1)).toBe(30 * minute);
    expect(await outboxOf(rig)).toHaveLength(2);
  });

  test('that names a time is not asked before it', async () => {
    stopClock();
    const rig = await openRig();
    rig.front.weather = onStatements(new Response('', { status: 503, headers: { 'retry-after': '120' } }));
    const worker = await startWorker();
    await learnALittle(worker);
    await worker.sync.drain();
    expect((await worker.status()).retryAt).toBe(new Date(Date.now() + 2 * minute).toISOString());
    rig.front.weather = fine;
    vi.setSystemTime(Date.now() + 2 * minute - 1);
    await worker.sync.drain();
    expect(rig.front.posts()).toHaveLength(1);
    vi.setSystemTime(Date.now() + 1);
    await worker.sync.drain();
    expect(await stored(rig)).toHaveLength(2);
  });

  test('is asked at once when the person says Send now', async () => {
    const rig = await openRig();
    rig.front.weather = onStatements(new Response('', { status: 503, headers: { 'retry-after': '3600' } }));
    const worker = await startWorker();
    await learnALittle(worker);
    await worker.sync.drain();
    rig.front.weather = fine;
    await worker.sync.drain(true);
    expect(await stored(rig)).toHaveLength(2);
    expect(await worker.status()).toMatchObject({ waiting: 0, problem: null, retryAt: null });
  });

  test.each([
    ['at the statements', '/xapi/statements'],
    ['at the enrolment', '/enrol'],
  ])('that is slow %s is given up and said to be slow', async (_, slow) => {
    hurry();
    const rig = await openRig();
    rig.front.weather = ({ path }) => (path === slow ? 'slow' : null);
    const worker = await startWorker();
    await learnALittle(worker);
    await worker.sync.drain();
    expect(await worker.status()).toMatchObject({ waiting: 2, problem: { say: 'sync.slow', host: 'record.example' } });
    expect((await worker.status()).retryAt).not.toBeNull();
  });
});

describe('a badge', () => {
  test('earned in the record is read back once, under the id of its statement', async () => {
    const rig = await openRig();
    const worker = await startWorker();
    await completeTheSale(worker);
    expect(worker.memory.progress.badges).toEqual({});
    await worker.sync.drain();
    await worker.sync.drain(true);
    const earned = (await logOf(rig)).filter(({ event }) => event.type === 'badge.earned');
    expect(earned).toHaveLength(1);
    const [row] = earned;
    expect(JSON.parse(row?.statement ?? '')).toMatchObject({ id: row?.event.id });
    expect(row?.event).toMatchObject({ badge: seller, learner: annKey });
    const held = await rig.record.request(`/xapi/statements?statementId=${row?.event.id}`, {
      headers: { 'X-Experience-API-Version': '1.0.3' },
    });
    expect(await held.json()).toMatchObject({ id: row?.event.id, timestamp: row?.event.at });
    expect(worker.memory.progress.badges[seller]?.statement).toBe(row?.event.id);
  });

  test('that was never earned is not in the log', async () => {
    const rig = await openRig();
    const worker = await startWorker();
    await learnALittle(worker);
    await worker.sync.drain();
    expect((await logOf(rig)).map(({ event }) => event.type)).toEqual(['lesson.started', 'lesson.left']);
  });
});

describe('people who share a browser', () => {
  test('are each sent with their own credential', async () => {
    const rig = await openRig();
    const worker = await startWorker();
    await learnALittle(worker);
    await becomes(worker, ben);
    await learnALittle(worker);
    await worker.sync.drain();
    const [anns, bens] = await Promise.all([rig.db.get('credentials', annKey), rig.db.get('credentials', benKey)]);
    expect(anns?.key).not.toBe(bens?.key);
    const keys = new Map(rig.front.posts().map(({ key, body }) => [key, body]));
    expect([...keys.keys()].sort()).toEqual([anns?.key, bens?.key].sort());
    expect(keys.get(anns?.key ?? '')).not.toContain('"name":"8"');
    expect(keys.get(bens?.key ?? '')).not.toContain('"name":"7"');
    expect(await rig.db.getAll('outbox')).toEqual([]);
    expect(await stored(rig)).toHaveLength(4);
  });

  test('enrol once each', async () => {
    const rig = await openRig();
    const worker = await startWorker();
    await learnALittle(worker);
    await worker.sync.drain();
    await learnALittle(worker);
    await (await startWorker()).sync.drain();
    expect(rig.front.asked.filter(({ path }) => path === '/enrol')).toHaveLength(1);
  });
});

/** Makes the first waiting statement one that the record refuses; its id. */
async function spoil(rig: Rig, change: (statement: Record<string, unknown>) => void): Promise<string> {
  const [key] = await rig.db.getAllKeys('outbox');
  const row = (await rig.db.getAll('outbox'))[0];
  if (!row || key === undefined) throw new Error('Nothing waits.');
  const statement = JSON.parse(row.statement) as Record<string, unknown>;
  change(statement);
  await rig.db.put('outbox', { ...row, statement: JSON.stringify(statement) }, key);
  return row.id;
}

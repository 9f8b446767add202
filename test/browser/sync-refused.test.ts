import { describe, expect, test, vi } from 'vitest';
import { type Asked, fine, onStatements } from './front.ts';
import { ann, annKey, becomes, ben, benKey, learnALittle, openRig, outboxOf, startWorker, stored } from './rig.ts';

vi.mock('../../lib/browser/extension.ts', () => import('./fake-extension.ts'));

/** Only the clock stands still; the database keeps its own timers. */
function stopClock(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
}

const minute = 60_000;

describe('a record that refuses us', () => {
  test.each([401, 403])('with %i stops the sending, keeps everything and names the record', async (status) => {
    const rig = await openRig();
    rig.front.weather = onStatements(new Response('{}', { status }));
    const worker = await startWorker();
    await learnALittle(worker);
    await worker.sync.drain();
    expect(await outboxOf(rig)).toHaveLength(2);
    expect(await worker.status()).toMatchObject({
      waiting: 2,
      setAside: 0,
      problem: { say: 'sync.refused', host: 'record.example', status },
    });
  });

  test('because it was set up anew gives a new credential at the next try', async () => {
    const rig = await openRig();
    rig.front.weather = onStatements(new Response('{}', { status: 401 }));
    const worker = await startWorker();
    await learnALittle(worker);
    await worker.sync.drain();
    rig.front.asked.length = 0;
    rig.front.weather = fine;
    await worker.sync.drain(true);
    expect(rig.front.asked.map(({ path }) => path)).toContain('/enrol');
    expect(await stored(rig)).toHaveLength(2);
  });

  test('is left in peace by the alarm, and asked again when a person says so or half an hour later', async () => {
    stopClock();
    const rig = await openRig();
    rig.front.weather = onStatements(new Response('{}', { status: 403 }));
    const worker = await startWorker();
    await learnALittle(worker);
    await worker.sync.drain();
    vi.setSystemTime(Date.now() + 5 * minute);
    await worker.sync.drain();
    expect(rig.front.posts()).toHaveLength(1);
    await worker.sync.drain(true);
    expect(rig.front.posts()).toHaveLength(2);
    vi.setSystemTime(Date.now() + 31 * minute);
    rig.front.weather = fine;
    await worker.sync.drain();
    expect(await stored(rig)).toHaveLength(2);
  });

  test('at the enrolment keeps everything and names it', async () => {
    const rig = await openRig({ policy: {} });
    rig.front.weather = ({ path }) => (path === '/enrol' ? new Response('{}', { status: 401 }) : null);
    const worker = await startWorker();
    await learnALittle(worker);
    await worker.sync.drain();
    expect(await worker.status()).toMatchObject({ waiting: 2, problem: { say: 'sync.refused', status: 401 } });
  });
});

describe('a key that is refused on a shared browser', () => {
  const refuseAnn = ({ key, path }: Asked) =>
    path.startsWith('/xapi/statements') && key === annsKey ? new Response('{}', { status: 403 }) : null;
  let annsKey: string | undefined;

  async function annIsRefused() {
    const rig = await openRig();
    const worker = await startWorker();
    await learnALittle(worker);
    await worker.sync.drain();
    annsKey = (await rig.db.get('credentials', annKey))?.key;
    rig.front.weather = refuseAnn;
    await learnALittle(worker);
    return { rig, worker };
  }

  test('keeps nobody else waiting', async () => {
    const { rig, worker } = await annIsRefused();
    await worker.sync.drain();
    expect(await worker.status()).toMatchObject({ waiting: 2, problem: { say: 'sync.refused' } });
    await becomes(worker, ben);
    await learnALittle(worker);
    await worker.sync.drain();
    expect(await outboxOf(rig, benKey)).toEqual([]);
    expect(await outboxOf(rig)).toHaveLength(2);
    expect(await worker.status()).toMatchObject({ waiting: 0, problem: null });
  });

  test('keeps nobody waiting who is not present', async () => {
    const { rig, worker } = await annIsRefused();
    await becomes(worker, ben);
    await learnALittle(worker);
    await becomes(worker, ann);
    await worker.sync.drain(true);
    expect(await outboxOf(rig, benKey)).toEqual([]);
    expect(await worker.status()).toMatchObject({ waiting: 2, problem: { say: 'sync.refused' } });
  });

  test('is not tried with each act of the other person, and is again later', async () => {
    stopClock();
    const { rig, worker } = await annIsRefused();
    await becomes(worker, ben);
    for (let n = 0; n < 3; n += 1) {
      await learnALittle(worker);
      await worker.sync.drain();
    }
    expect(rig.front.posts().filter(({ key }) => key === annsKey)).toHaveLength(2);
    rig.front.weather = fine;
    vi.setSystemTime(Date.now() + 31 * minute);
    await worker.sync.drain();
    expect(await outboxOf(rig)).toEqual([]);
    expect(await stored(rig)).toHaveLength(10);
  });
});

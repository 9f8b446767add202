import { describe, expect, test, vi } from 'vitest';
import { fine, onStatements } from './front.ts';
import { learnALittle, openRig, outboxOf, startWorker, stored } from './rig.ts';

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

import { describe, expect, test, vi } from 'vitest';
import { createMemory } from '../../lib/browser/memory.ts';
import { createSync } from '../../lib/browser/sync.ts';
import { extension } from './fake-extension.ts';
import { always, fine } from './front.ts';
import { learnALittle, logOf, openRig, outboxOf, type Rig, startWorker, stored } from './rig.ts';
import { startBackground } from './stage.ts';

vi.mock('../../lib/browser/extension.ts', () => import('./fake-extension.ts'));

/** Something waits that could not be sent, and the network is back. */
async function leaveUnsent(): Promise<Rig> {
  const rig = await openRig();
  const worker = await startWorker();
  await learnALittle(worker);
  rig.front.weather = always('down');
  await worker.sync.drain();
  rig.front.weather = fine;
  return rig;
}

const isSent = (rig: Rig) => vi.waitFor(async () => expect(await outboxOf(rig)).toEqual([]));

describe('what waits is sent', () => {
  test('when the browser is back online, at once', async () => {
    const rig = await leaveUnsent();
    startBackground();
    self.dispatchEvent(new Event('online'));
    await isSent(rig);
    expect(await stored(rig)).toHaveLength(2);
  });

  test('when the alarm rings', async () => {
    const rig = await leaveUnsent();
    extension.areas.session.values.clear();
    startBackground();
    extension.events.alarm.fire({ name: 'drain' });
    await isSent(rig);
  });

  test('when the browser starts', async () => {
    const rig = await leaveUnsent();
    extension.areas.session.values.clear();
    startBackground();
    extension.events.startup.fire();
    await isSent(rig);
  });

  test('when a worker starts, shortly after', async () => {
    const rig = await leaveUnsent();
    extension.areas.session.values.clear();
    const begun: (() => void)[] = [];
    vi.stubGlobal('setTimeout', (task: () => void) => begun.push(task));
    startBackground();
    begun[0]?.();
    await isSent(rig);
  });
});

test('two contexts of the extension never send at the same time', async () => {
  const rig = await openRig();
  await learnALittle(await startWorker());
  let [sending, most] = [0, 0];
  const own = fetch;
  vi.stubGlobal('fetch', async (...given: Parameters<typeof fetch>) => {
    sending += 1;
    most = Math.max(most, sending);
    await new Promise((resolve) => setImmediate(resolve));
    return own(...given).finally(() => {
      sending -= 1;
    });
  });
  const contexts = Array.from({ length: 3 }, () => createSync(createMemory().load));
  await Promise.all(contexts.map((sync) => sync.drain(true)));
  expect(most).toBe(1);
  expect(rig.front.posts()).toHaveLength(1);
});

describe('a device whose clock is wrong', () => {
  test.each([
    ['hours ahead', 3 * 3_600_000],
    ['days behind', -5 * 86_400_000],
  ])('by %s gives statements the time of the record, and never changes one later', async (_, wrong) => {
    const rig = await openRig();
    const real = Date.now();
    const own = fetch;
    vi.stubGlobal('fetch', async (...given: Parameters<typeof fetch>) => {
      const answer = await own(...given);
      answer.headers.set('Date', new Date(real).toUTCString());
      return answer;
    });
    vi.useFakeTimers({ toFake: ['Date'], now: real + wrong });
    const worker = await startWorker();
    await learnALittle(worker);
    await worker.sync.drain();
    await learnALittle(worker);
    const times = (await logOf(rig)).map(({ event, statement }) => [
      Date.parse(event.at) - real,
      Date.parse(JSON.parse(statement ?? '').timestamp) - real,
    ]);
    expect(times.map(([at]) => at)).toEqual([wrong, wrong, wrong, wrong]);
    expect(times.slice(0, 2).map(([, told]) => told)).toEqual([wrong, wrong]);
    for (const [, told] of times.slice(2)) expect(Math.abs(told ?? wrong)).toBeLessThan(2000);
    const first = (await logOf(rig))[0]?.statement;
    await worker.sync.drain(true);
    expect((await logOf(rig))[0]?.statement).toBe(first);
    expect(await stored(rig)).toHaveLength(4);
  });

  test('by seconds is left as it is', async () => {
    const rig = await openRig();
    const own = fetch;
    vi.stubGlobal('fetch', async (...given: Parameters<typeof fetch>) => {
      const answer = await own(...given);
      answer.headers.set('Date', new Date(Date.now() - 3000).toUTCString());
      return answer;
    });
    const worker = await startWorker();
    await learnALittle(worker);
    await worker.sync.drain();
    await learnALittle(worker);
    const same = (await logOf(rig)).map(({ event, statement }) => JSON.parse(statement ?? '').timestamp === event.at);
    expect(same).toEqual([true, true, true, true]);
  });
});

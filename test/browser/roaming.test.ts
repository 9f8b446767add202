import { describe, expect, test, vi } from 'vitest';
import { rebuildProgress } from '../../lib/browser/log.ts';
import type { Happening } from '../../lib/learner/event.ts';
import { toStatement } from '../../lib/record/statement.ts';
import { admin, as } from '../server/record-rig.ts';
import {
  ann,
  annKey,
  becomes,
  ben,
  benKey,
  completeTheSale,
  late,
  learnALittle,
  logOf,
  openRig,
  outboxOf,
  type Rig,
  sale,
  startWorker,
  stored,
  tillTool,
} from './rig.ts';

// A day's work of somebody busy takes its time.
vi.setConfig({ testTimeout: 30_000 });

vi.mock('../../lib/browser/extension.ts', () => import('./fake-extension.ts'));

/** What a person did in another browser, as that sent it to the record; the ids of the statements. */
async function elsewhere(
  rig: Rig,
  happenings: readonly Happening[],
  { at = new Date().toISOString(), who = ann }: { at?: string; who?: typeof ann } = {},
): Promise<string[]> {
  const statements = happenings.map((happening) =>
    toStatement({ ...happening, id: crypto.randomUUID(), learner: annKey, at }, who, tillTool),
  );
  await post(rig, statements);
  return statements.map((one) => one?.id ?? '');
}

async function post({ record }: Rig, statements: readonly unknown[]): Promise<void> {
  const answer = await as(record, admin)('/xapi/statements', { method: 'POST', body: JSON.stringify(statements) });
  expect(answer.status).toBe(200);
}

function attemptAt(lesson: string): Happening[] {
  const about = { lesson, attempt: crypto.randomUUID() };
  return [
    { ...about, type: 'lesson.started', tool: tillTool, next: 'pay', by: 'offer' },
    { ...about, type: 'step.done', step: 'pay', next: null },
    { ...about, type: 'step.skipped', step: 'amount', next: null },
    { ...about, type: 'check.answered', step: 'quiz', correct: false, next: null },
    { ...about, type: 'check.answered', step: 'quiz', correct: true, next: null },
    { ...about, type: 'lesson.completed', seconds: 95, score: 0.5 },
    { ...about, type: 'lesson.rated', rating: 4, comment: 'Good.' },
  ];
}

const gets = ({ front }: Rig) =>
  front.asked.filter(({ method, path }) => method === 'GET' && path.startsWith('/xapi/statements'));

describe('what a person did in another browser', () => {
  test('is in the log here under the ids of its statements, counts, and is never sent', async () => {
    const rig = await openRig();
    const worker = await startWorker();
    const happenings = attemptAt(late);
    const ids = await elsewhere(rig, happenings);
    await worker.sync.drain();
    const log = await logOf(rig);
    expect(log.map(({ event }) => event.id)).toEqual(ids);
    expect(log.map(({ event }) => event.type)).toEqual(happenings.map(({ type }) => type));
    expect(log.map(({ event }) => event)).toMatchObject(
      happenings.map((one) => ({ ...one, ...('next' in one && { next: expect.anything() }), ...free(one) })),
    );
    expect(log.every(({ statement, sent }) => statement !== null && sent !== null)).toBe(true);
    expect(worker.memory.progress.lessons[late]).toMatchObject({ timesCompleted: 1, score: 0.5 });
    expect(worker.memory.progress.attempt).toBeNull();
    expect(await outboxOf(rig)).toEqual([]);
    await worker.sync.drain(true);
    expect(rig.front.posts()).toEqual([]);
    expect(await logOf(rig)).toHaveLength(7);
  });

  /** What no statement tells comes back as nothing. */
  function free(happening: Happening): object {
    if (happening.type === 'lesson.started') return { next: '', by: 'person' };
    return 'next' in happening ? { next: null } : {};
  }

  test('leaves the lesson that is open here as it is, and an older completion does not hide a later one', async () => {
    const rig = await openRig();
    const worker = await startWorker();
    await completeTheSale(worker);
    await learnALittle(worker);
    const about = { lesson: sale, attempt: crypto.randomUUID() };
    const { perform } = await import('../../lib/browser/perform.ts');
    await perform(
      worker.memory,
      [{ type: 'lesson.started', tool: tillTool, next: 'pay', by: 'person', ...about }],
      null,
    );
    const before = worker.memory.progress;
    await elsewhere(rig, attemptAt(sale), { at: '2026-01-01T00:00:00.000Z' });
    await worker.sync.drain();
    const { progress } = worker.memory;
    expect(progress.attempt).toEqual(before.attempt);
    expect(progress.lessons[sale]).toEqual({ ...before.lessons[sale], timesCompleted: 2 });
    expect(await rebuildProgress(rig.db, annKey)).toEqual(progress);
  });

  test('by others, or written by something else, is left out', async () => {
    const rig = await openRig();
    const worker = await startWorker();
    await elsewhere(rig, attemptAt(late), { who: ben });
    const [statement] = attemptAt(late).map((one) =>
      toStatement({ ...one, id: crypto.randomUUID(), learner: annKey, at: '2026-01-01T00:00:00.000Z' }, ann, null),
    );
    await post(rig, [
      { ...statement, id: crypto.randomUUID(), context: { platform: 'Another' } },
      { ...statement, id: crypto.randomUUID(), verb: { id: 'https://a.example/did' } },
      { ...statement, id: crypto.randomUUID(), object: { id: 'https://a.example/lesson' } },
    ]);
    await worker.sync.drain();
    expect(await logOf(rig)).toEqual([]);
    await becomes(worker, ben);
    await worker.sync.drain(true);
    expect(await logOf(rig, benKey)).toHaveLength(7);
    expect(await logOf(rig)).toEqual([]);
  });

  test('comes page by page, goes on where a killed worker was, and does not keep what waits from being sent', async () => {
    const rig = await openRig();
    const first = await startWorker();
    for (let n = 0; n < 40; n += 1) await elsewhere(rig, Array.from({ length: 9 }, () => attemptAt(late)).flat());
    rig.front.weather = () => (gets(rig).length > 3 ? 'down' : null);
    await first.sync.drain();
    expect(await logOf(rig)).toHaveLength(300);
    rig.front.weather = () => null;
    const second = await startWorker();
    await learnALittle(second);
    await second.sync.drain(true);
    expect(gets(rig)).toHaveLength(24);
    expect(rig.front.posts()).toHaveLength(1);
    expect(await logOf(rig)).toHaveLength(2302);
    await second.sync.drain(true);
    expect(await logOf(rig)).toHaveLength(2522);
    expect(second.memory.progress.lessons[late]?.timesCompleted).toBe(360);
  });

  test('is not asked for again once it is read and settled', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const rig = await openRig();
    const { app } = rig.record;
    const own = app.request.bind(app);
    vi.spyOn(app, 'request').mockImplementation(async (...given) => {
      const answer = await own(...given);
      answer.headers.set('Date', new Date().toUTCString());
      return answer;
    });
    const worker = await startWorker();
    await elsewhere(rig, attemptAt(late));
    const read = async () => {
      vi.setSystemTime(Date.now() + 60_000);
      await worker.sync.drain(true);
      return new URLSearchParams(gets(rig).at(-1)?.path.split('?')[1]).get('since');
    };
    expect(await read()).toBeNull();
    expect(Date.parse((await read()) ?? '')).toBeGreaterThan(Date.now() - 10 * 60_000);
    const page = await as(rig.record, admin)(gets(rig).at(-1)?.path ?? '');
    expect(await page.json()).toMatchObject({ statements: [] });
  });

  test('is read again from where it is sure to be whole when a page that was promised is gone', async () => {
    const rig = await openRig();
    const worker = await startWorker();
    for (let n = 0; n < 3; n += 1) await elsewhere(rig, Array.from({ length: 10 }, () => attemptAt(late)).flat());
    rig.front.weather = ({ path }) => (path.includes('cursor=') ? new Response('', { status: 404 }) : null);
    await worker.sync.drain();
    rig.front.weather = () => null;
    await worker.sync.drain(true);
    expect(await logOf(rig)).toHaveLength(210);
    expect(await stored(rig)).toHaveLength(210);
  });
});

import { describe, expect, test, vi } from 'vitest';
import { append, readProgress, rebuildProgress } from '../../lib/browser/log.ts';
import { perform } from '../../lib/browser/perform.ts';
import { noProgress } from '../../lib/learner/progress.ts';
import { extension } from './fake-extension.ts';
import { ann, annKey, ben, benKey, learnALittle, logOf, openRig, outboxOf, sale, startWorker, told } from './rig.ts';
import { deliver, fromPage, identifyAs, openTab, playTheSale, staffView, startBackground } from './stage.ts';

vi.mock('../../lib/browser/extension.ts', () => import('./fake-extension.ts'));

describe('what happens in a lesson', () => {
  test('is in log and outbox when the page is answered', async () => {
    const rig = await openRig({ record: false });
    startBackground();
    const tab = openTab(1);
    await tab.arrive();
    await tab.ready();
    await tab.start();
    expect((await logOf(rig)).map(({ event }) => event.type)).toEqual(['lesson.offered', 'lesson.started']);
    expect((await outboxOf(rig)).map(({ id }) => id)).toEqual(told(await logOf(rig)));
    await tab.act({ act: 'did', step: 'pay' });
    expect((await logOf(rig)).at(-1)).toMatchObject({
      learner: annKey,
      event: { type: 'step.done', lesson: sale, step: 'pay', learner: annKey },
      sent: null,
    });
    expect(await outboxOf(rig)).toHaveLength(2);
  });

  test('is written before any other tab hears of it', async () => {
    const rig = await openRig({ record: false });
    startBackground();
    const [tab, other] = [openTab(1), openTab(2)];
    await other.arrive();
    await tab.arrive();
    const written: number[] = [];
    vi.spyOn(extension.pushed, 'push').mockImplementation(() => {
      void rig.db.count('log').then((count) => written.push(count));
      return 0;
    });
    await tab.start();
    await vi.waitFor(() => expect(written).toEqual([1]));
  });

  test('is in the log whole, as the till was used', async () => {
    const rig = await openRig({ record: false });
    startBackground();
    await playTheSale(openTab(1));
    expect((await logOf(rig)).map(({ event }) => event.type)).toEqual([
      'lesson.offered',
      'lesson.started',
      'effect.absent',
      'step.done',
      'step.done',
      'check.answered',
      'check.answered',
      'effect.seen',
      'lesson.completed',
    ]);
    expect(await outboxOf(rig)).toHaveLength(6);
  });

  test('folded again from the log gives the progress that was projected', async () => {
    const rig = await openRig({ record: false });
    startBackground();
    await playTheSale(openTab(1));
    const projected = await readProgress(rig.db, annKey);
    expect(projected.lessons[sale]).toMatchObject({ timesCompleted: 1, score: 0.5 });
    expect(await rebuildProgress(rig.db, annKey)).toEqual(projected);
  });

  test('is written whole or not at all', async () => {
    const rig = await openRig({ record: false });
    startBackground();
    const tab = openTab(1);
    await tab.arrive();
    const id = '00000000-0000-4000-8000-000000000001';
    await rig.db.add('outbox', { id, learner: benKey, statement: '{}', reason: null });
    vi.spyOn(crypto, 'randomUUID').mockReturnValue(id);
    vi.spyOn(console, 'error').mockReturnValue();
    const start = { type: 'lesson.start', plan: tab.plan?.id, lesson: sale, by: 'offer' };
    expect(await deliver(start, fromPage(1))).toEqual({ ok: false });
    expect(await rig.db.count('log')).toBe(0);
    expect(await rig.db.count('projections')).toBe(0);
  });
});

describe('an id that is in the log already', () => {
  test('changes nothing', async () => {
    const rig = await openRig({ record: false });
    const worker = await startWorker();
    const { memory } = worker;
    await learnALittle(worker);
    const before = [await rig.db.getAll('log'), await rig.db.getAll('outbox'), memory.progress];
    const again = (await logOf(rig)).map(({ event, statement }) => ({ event, statement }));
    const progress = await append(rig.db, annKey, [...again, ...again]);
    expect([await rig.db.getAll('log'), await rig.db.getAll('outbox'), progress]).toEqual(before);
  });
});

describe('people who share a browser', () => {
  test('each have rows of their own', async () => {
    const rig = await openRig({ record: false });
    startBackground();
    await playTheSale(openTab(1));
    const [anns, projected] = [await logOf(rig), await readProgress(rig.db, annKey)];
    await identifyAs(ben);
    expect((await staffView()).lessons.map(({ state }) => state)).toEqual(['new', 'new']);
    await playTheSale(openTab(1));
    expect(await logOf(rig)).toEqual(anns);
    expect(await readProgress(rig.db, annKey)).toEqual(projected);
    expect((await logOf(rig, benKey)).map(({ learner, event }) => [learner, event.learner])).toEqual(
      Array(9).fill([benKey, benKey]),
    );
    expect(await outboxOf(rig, benKey)).toHaveLength(6);
  });

  test('find their own progress when they come back', async () => {
    await openRig({ record: false });
    startBackground();
    const before = await staffView();
    await playTheSale(openTab(1));
    const { lessons } = await staffView();
    expect(lessons).not.toEqual(before.lessons);
    await identifyAs(ben);
    await identifyAs(ann);
    expect((await staffView()).lessons).toEqual(lessons);
  });

  test('do not get the progress of the one before, whose act was still being written', async () => {
    await openRig({ record: false });
    const { memory } = await startWorker();
    const act = perform(memory, [{ type: 'lesson.offered', lesson: sale }], null);
    memory.learner = ben;
    memory.progress = noProgress;
    await act;
    expect(memory.progress).toEqual(noProgress);
  });
});

import { expect, test } from 'vitest';
import type { LearnerEvent } from '../../lib/learner/event.ts';
import { toStatement } from '../../lib/record/statement.ts';
import { activityIri, idOf, stepIri, verb } from '../../lib/record/vocabulary.ts';
import { parseStatements } from '../../server/xapi/validate.ts';
import { enrol, HOME, openRecord, send } from '../server/record-rig.ts';

const learner = { name: 'Ann Secret', account: { homePage: HOME, name: '7' } };
const who = { id: '6f1f5e1a-5a0e-4d8e-9d0a-000000000001', learner: `${HOME}|7`, at: '2026-03-01T10:00:00.000Z' };
const lesson = 'acme.till/sale';
const attempt = '6f1f5e1a-5a0e-4d8e-9d0a-0000000000aa';

const told: LearnerEvent[] = [
  { ...who, type: 'lesson.started', lesson, tool: 'acme.till/till', attempt, next: 'scan', by: 'offer' },
  { ...who, type: 'step.done', lesson, attempt, step: 'scan', next: 'pay' },
  { ...who, type: 'step.skipped', lesson, attempt, step: 'scan', next: null },
  { ...who, type: 'check.answered', lesson, attempt, step: 'quiz', correct: true, next: null },
  { ...who, type: 'check.answered', lesson, attempt, step: 'quiz', correct: false, next: 'quiz' },
  { ...who, type: 'lesson.completed', lesson, attempt, seconds: 95.5, score: 0.5 },
  { ...who, type: 'lesson.completed', lesson, attempt, seconds: 0, score: null },
  { ...who, type: 'lesson.left', lesson, attempt, seconds: 3 },
];

test.each(told)('what is told of $type is a statement by both versions and taken by our record', async (event) => {
  const statement = toStatement(event, learner, 'acme.till/till');
  for (const version of ['1.0.3', '2.0.0'] as const) {
    expect(parseStatements(statement, version)).toEqual([{ body: statement, statement: expect.anything() }]);
  }
  const record = await openRecord();
  expect((await send(await enrol(record, '7'), { ...statement })).status).toBe(200);
});

test.each(told)('a statement of $type keeps id and time of the act, and no name of the person', (event) => {
  const statement = toStatement(event, learner, null);
  expect(statement).toMatchObject({ id: who.id, timestamp: who.at, context: { registration: attempt } });
  expect(JSON.stringify(statement)).not.toContain(learner.name);
});

test.each<LearnerEvent>([
  { ...who, type: 'lesson.offered', lesson },
  { ...who, type: 'offer.closed', lesson, how: 'later' },
  { ...who, type: 'step.back', lesson, attempt, step: 'pay', next: 'scan' },
  { ...who, type: 'effect.absent', lesson, attempt },
  { ...who, type: 'effect.seen', lesson, attempt, next: null },
  { ...who, type: 'badge.earned', badge: 'acme.till/cashier', statement: who.id },
])('$type stays in the browser', (event) => {
  expect(toStatement(event, learner, null)).toBe(null);
});

test('a finished lesson says so in the way that the record counts', () => {
  const statement = toStatement(told[5] as LearnerEvent, learner, null);
  expect(statement).toMatchObject({
    verb: { id: verb.completed },
    object: { id: activityIri('lesson', lesson) },
    result: { completion: true, duration: 'PT95.5S', score: { scaled: 0.5 } },
  });
});

test('an activity leads back to the thing in the pack, and a step is no lesson', () => {
  expect(idOf('lesson', activityIri('lesson', lesson))).toBe(lesson);
  expect(idOf('lesson', stepIri(lesson, 'scan'))).toBe(null);
  expect(idOf('badge', activityIri('lesson', lesson))).toBe(null);
});

import { expect, test } from 'vitest';
import type { Happening } from '../../lib/learner/event.ts';
import { learnerKey } from '../../lib/learner/learner.ts';
import { readStatement } from '../../lib/record/read-statement.ts';
import { toStatement } from '../../lib/record/statement.ts';
import { activityIri, verb } from '../../lib/record/vocabulary.ts';

const ann = { name: 'Ann', account: { homePage: 'https://people.example', name: '7' } };
const stamp = {
  id: '00000000-0000-4000-8000-00000000000a',
  learner: learnerKey(ann),
  at: '2026-03-01T10:00:00.000Z',
};
const about = { lesson: 'acme.till/sale', attempt: '00000000-0000-4000-9000-000000000001' };

const told: Happening[] = [
  { ...about, type: 'lesson.started', tool: 'acme.till/till', next: '', by: 'person' },
  { ...about, type: 'step.done', step: 'pay', next: null },
  { ...about, type: 'step.skipped', step: 'pay', next: null },
  { ...about, type: 'check.answered', step: 'quiz', correct: true, next: null },
  { ...about, type: 'check.answered', step: 'quiz', correct: false, next: null },
  { ...about, type: 'lesson.completed', seconds: 95, score: 0.75 },
  { ...about, type: 'lesson.completed', seconds: 95, score: null },
  { ...about, type: 'lesson.left', seconds: 3 },
  { ...about, type: 'lesson.rated', rating: 4, comment: 'Good.' },
  { ...about, type: 'step.reported', step: 'pay', target: 'missing', comment: null },
  { ...about, type: 'step.reported', step: null, target: 'none', comment: 'It never ends.' },
];

function statementOf(happening: Happening) {
  const statement = toStatement({ ...happening, ...stamp }, ann, 'acme.till/till');
  if (!statement) throw new Error('It has no statement.');
  return statement;
}

test.each(told.map((happening) => [happening.type, happening] as const))(
  'a statement of %s tells the same event again',
  (_, happening) => {
    const held = { ...statementOf(happening), stored: '2026-03-01T10:00:01Z', authority: {}, version: '1.0.3' };
    expect(readStatement(JSON.parse(JSON.stringify(held)), ann)).toEqual({ ...happening, ...stamp });
  },
);

test('a badge is read under the id of the statement by which the record gave it', () => {
  const held = {
    ...statementOf({ ...about, type: 'lesson.left', seconds: 3 }),
    verb: { id: verb.earned },
    object: { id: activityIri('badge', 'acme.till/seller') },
  };
  const event = { type: 'badge.earned', badge: 'acme.till/seller', statement: stamp.id, ...stamp };
  expect(readStatement(held, ann)).toEqual(event);
});

const completed = statementOf({ ...about, type: 'lesson.completed', seconds: 95, score: null });
const { context } = completed;
const categorised = (category: unknown) => ({
  context: { ...context, contextActivities: { ...context.contextActivities, category } },
});

test.each<[string, object]>([
  ['an id in capitals', { id: completed.id.toUpperCase() }],
  ['a time of another zone', { timestamp: '2026-03-01T12:00:00+02:00' }],
  ['a duration spelt otherwise', { result: { duration: 'PT1M35.00S' } }],
  ['one activity that is no list', categorised({ id: 'https://w3id.org/alongside/profile/0.1' })],
  ['a later version of what we write', categorised([{ id: 'https://w3id.org/alongside/profile/7.0' }])],
])('a record may give it back with %s', (_, change) => {
  expect(readStatement({ ...completed, ...change }, ann)).toMatchObject({
    ...stamp,
    type: 'lesson.completed',
    seconds: 95,
  });
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['another person', { ...completed, actor: { account: { homePage: 'https://people.example', name: '8' } } }],
  ['a group', { ...completed, actor: { objectType: 'Group', member: [] } }],
  ['what something else wrote', { ...completed, ...categorised([{ id: 'https://a.example/profile' }]) }],
  ['another activity', { ...completed, object: { id: 'https://a.example/x' } }],
  ['a verb that we do not write', { ...completed, verb: { id: 'https://a.example/did' } }],
  ['no time', { ...completed, timestamp: 'soon' }],
  ['no attempt', { ...completed, context: { ...context, registration: undefined } }],
])('%s is no event', (_, statement) => {
  expect(readStatement(statement, ann)).toBeNull();
});

import { expect, test } from 'vitest';
import type { LearnerEvent } from '../../lib/learner/event.ts';
import { profileDocument, templates } from '../../lib/record/profile.ts';
import { type Statement, toStatement } from '../../lib/record/statement.ts';
import { verb } from '../../lib/record/vocabulary.ts';
import { admin, as, completion, enrol, HOME, list, openRecord, send } from '../server/record-rig.ts';
import { misfits } from './fits-template.ts';

const learner = { name: 'Ann Secret', account: { homePage: HOME, name: '7' } };
const who = { id: '6f1f5e1a-5a0e-4d8e-9d0a-000000000001', learner: `${HOME}|7`, at: '2026-03-01T10:00:00.000Z' };
const about = { ...who, lesson: 'acme.till/sale', attempt: '6f1f5e1a-5a0e-4d8e-9d0a-0000000000aa' };

const events: [string, LearnerEvent][] = [
  ['started', { ...about, type: 'lesson.started', tool: 'acme.till/till', next: 'scan', by: 'offer' }],
  ['step-done', { ...about, type: 'step.done', step: 'scan', next: null }],
  ['step-skipped', { ...about, type: 'step.skipped', step: 'scan', next: null }],
  ['check-passed', { ...about, type: 'check.answered', step: 'quiz', correct: true, next: null }],
  ['check-failed', { ...about, type: 'check.answered', step: 'quiz', correct: false, next: null }],
  ['completed', { ...about, type: 'lesson.completed', seconds: 95.5, score: 0.5 }],
  ['completed', { ...about, type: 'lesson.completed', seconds: 0, score: null }],
  ['rated', { ...about, type: 'lesson.rated', rating: 4, comment: null }],
  ['rated', { ...about, type: 'lesson.rated', rating: 1, comment: 'Too long' }],
  ['step-called-wrong', { ...about, type: 'step.reported', step: 'scan', target: 'weaker', comment: null }],
  ['lesson-called-wrong', { ...about, type: 'step.reported', step: null, target: 'none', comment: 'It never ends' }],
  ['left', { ...about, type: 'lesson.left', seconds: 3 }],
];

const nameOf = ({ id }: { id: string }) => id.split('/').at(-1);
const fitting = (statement: unknown) => templates.filter((one) => misfits(one, statement).length === 0).map(nameOf);

test.each(events)('what the extension writes fits the template %s and no other', (name, event) => {
  for (const tool of ['acme.till/till', null]) expect(fitting(toStatement(event, learner, tool))).toEqual([name]);
});

test('what the record writes of an earned badge fits its template, as it is read', async () => {
  const record = await openRecord();
  await send(await enrol(record, '7'), completion('7', 'acme.till/cash-up'));
  const { statements } = await list(as(record, admin), { verb: verb.earned });
  expect(statements).toHaveLength(1);
  const [{ authority: _authority, ...earned } = {} as Record<string, unknown>] = statements;
  expect(fitting(earned)).toEqual(['badge-earned']);
});

test('nothing is described that is not written', () => {
  const written = new Set([...events.map(([name]) => name), 'badge-earned']);
  expect(templates.map(nameOf).sort()).toEqual([...written].sort());
});

test.each<[string, (statement: Statement) => void]>([
  ['another verb', (one) => Object.assign(one.verb, { id: verb.failed })],
  ['an object of another type', (one) => Object.assign(one.object, { definition: { type: 'https://a.example/t' } })],
  ['no registration', (one) => delete one.context.registration],
  ['a name', (one) => Object.assign(one.actor, { name: 'Ann' })],
  [
    'another category',
    (one) => Object.assign(one.context.contextActivities, { category: [{ id: 'https://a.example' }] }),
  ],
  ['no completion', (one) => delete one.result?.completion],
  ['no duration', (one) => delete one.result?.duration],
])('a finished lesson with %s fits no template', (_, spoil) => {
  const statement = toStatement(events[5]?.[1] as LearnerEvent, learner, null) as Statement;
  spoil(statement);
  expect(fitting(statement)).toEqual([]);
});

test('the record serves the profile to everyone as JSON-LD', async () => {
  const record = await openRecord();
  const answer = await record.app.request('/profile');
  expect(answer.headers.get('Content-Type')).toMatch(/^application\/ld\+json/);
  const told = await answer.json();
  expect(told).toEqual(JSON.parse(JSON.stringify(profileDocument)));
  expect(told).toMatchObject({ '@context': 'https://w3id.org/xapi/profiles/context', type: 'Profile' });
  const [version] = profileDocument.versions;
  expect(templates.every(({ inScheme }) => inScheme === version?.id)).toBe(true);
  expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
});

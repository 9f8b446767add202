import { expect, test } from 'vitest';
import type { Evidence, Matrix } from '../../lib/plan/manager.ts';
import { activityIri, verb } from '../../lib/record/vocabulary.ts';
import type { TrainingRecord } from '../../server/record.ts';
import {
  admin,
  as,
  completion,
  enrol,
  HOME,
  importRoster,
  type Loose,
  list,
  manager,
  openRecord,
  send,
} from './record-rig.ts';

const [SALE, REFUND, CASHIER] = ['acme.till/sale', 'acme.till/refund', 'acme.till/cashier'];

async function open() {
  const record = await openRecord();
  await importRoster(record, ['7,Ann,North,Cashier', '8,Ben,South,']);
  return { record, learner: await enrol(record, '7'), boss: await manager(record, 'North') };
}

async function earnedOf(record: TrainingRecord) {
  // What refers to a statement that is found, such as the one that voids it, is found with it.
  const { statements } = await list(as(record, admin), { verb: verb.earned });
  return statements.filter((statement) => (statement.verb as { id: string }).id === verb.earned);
}

async function voidIt(record: TrainingRecord, target: unknown) {
  const object = { objectType: 'StatementRef', id: target };
  const { result: _result, ...voiding } = completion('1', SALE, { verb: { id: verb.voided }, object, context: {} });
  return send(as(record, admin), voiding);
}

async function cell(record: TrainingRecord, badge = CASHIER) {
  const matrix = (await (await record.request('/matrix?team=North')).json()) as Matrix;
  return matrix.people[0]?.cells.find((one) => one.badge === badge);
}

test('a badge is absent before its last lesson is completed, and earned once after', async () => {
  const { record, learner } = await open();
  await send(learner, completion('7', SALE, { timestamp: '2026-03-01T12:00:00+02:00' }));
  expect(await earnedOf(record)).toEqual([]);
  await send(learner, completion('7', REFUND, { timestamp: '2026-03-01T08:00:00Z' }));
  await send(learner, completion('7', REFUND));
  const [earned, ...others] = await earnedOf(record);
  expect(others).toEqual([]);
  expect(earned).toMatchObject({
    actor: { objectType: 'Agent', account: { homePage: HOME, name: '7' } },
    object: { id: activityIri('badge', CASHIER) },
    authority: { account: { name: 'record' } },
    timestamp: '2026-03-01T10:00:00.000Z',
    context: {
      contextActivities: { other: [{ id: activityIri('lesson', SALE) }, { id: activityIri('lesson', REFUND) }] },
    },
  });
  expect((await list(learner, { verb: verb.earned })).statements.map(({ id }) => id)).toEqual([earned?.id]);
});

test.each<[string, Loose]>([
  ['that was not finished', { result: { completion: false } }],
  ['without a word on completion', { result: { success: true } }],
  ['with another verb', { verb: { id: verb.passed } }],
  ['by a group', { actor: { objectType: 'Group', account: { homePage: HOME, name: '7' } } }],
  ['of a lesson in no known pack', { object: { id: activityIri('lesson', 'acme.till/unknown') } }],
  ['of one step', { object: { id: `${activityIri('lesson', REFUND)}/step` } }],
])('a lesson %s does not count', async (_, more) => {
  const { record } = await open();
  await send(as(record, admin), completion('7', SALE), completion('7', REFUND, more));
  expect(await earnedOf(record)).toEqual([]);
  expect(await cell(record)).toMatchObject({ earned: null, done: 1 });
});

test('the lessons of two people do not make a badge', async () => {
  const { record } = await open();
  await send(as(record, admin), completion('7', SALE), completion('8', REFUND));
  expect(await earnedOf(record)).toEqual([]);
});

test('the matrix shows a team as its manager may see it', async () => {
  const { record, learner, boss } = await open();
  await send(learner, completion('7', SALE), completion('7', REFUND));
  const matrix = (await (await boss('/matrix?team=North')).json()) as Matrix;
  expect(matrix).toEqual({
    teams: ['North'],
    team: 'North',
    badges: [
      {
        id: CASHIER,
        name: 'Cashier',
        description: 'Sells and refunds.',
        lessons: [
          { id: SALE, title: 'Ring up a sale' },
          { id: REFUND, title: 'Refund a sale' },
        ],
      },
      {
        id: 'acme.till/closer',
        name: 'Closer',
        description: 'Cashes up.',
        lessons: [{ id: 'acme.till/cash-up', title: 'Cash up' }],
      },
    ],
    people: [
      {
        account: '7',
        name: 'Ann',
        role: 'Cashier',
        team: 'North',
        sample: false,
        cells: [
          { badge: CASHIER, earned: '2026-03-01T10:00:00.000Z', done: 2, of: 2 },
          { badge: 'acme.till/closer', earned: null, done: 0, of: 1 },
        ],
      },
    ],
    asOf: '2026-03-02T09:00:00.000Z',
  });
  expect((await boss('/matrix?team=South')).status).toBe(403);
  expect(((await (await boss('/matrix')).json()) as Matrix).people).toHaveLength(1);
  expect(((await (await record.request('/matrix')).json()) as Matrix).teams).toEqual(['North', 'South']);
  expect((await record.request('/matrix?team=West')).status).toBe(404);
});

test('the evidence behind a badge is what counted, newest first, with the statement that gave it', async () => {
  const { record, learner, boss } = await open();
  const sale = completion('7', SALE, { timestamp: '2026-03-01T10:00:00Z' });
  const refund = completion('7', REFUND, { timestamp: '2026-03-01T11:00:00Z', result: { completion: true } });
  await send(
    learner,
    sale,
    refund,
    completion('7', 'acme.till/cash-up'),
    completion('7', SALE, { verb: { id: verb.passed } }),
  );
  const path = `/evidence?person=7&badge=${CASHIER}`;
  const { statements } = (await (await boss(path)).json()) as Evidence;
  expect(statements.map(({ body: _body, ...line }) => line)).toEqual([
    {
      id: expect.any(String),
      at: '2026-03-01T11:00:00.000Z',
      verb: 'earned',
      lesson: null,
      title: 'Cashier',
      seconds: null,
      score: null,
    },
    {
      id: refund.id,
      at: '2026-03-01T11:00:00.000Z',
      verb: 'completed',
      lesson: REFUND,
      title: 'Refund a sale',
      seconds: null,
      score: null,
    },
    {
      id: sale.id,
      at: '2026-03-01T10:00:00.000Z',
      verb: 'completed',
      lesson: SALE,
      title: 'Ring up a sale',
      seconds: 95,
      score: 0.75,
    },
  ]);
  expect(JSON.parse(statements[2]?.body ?? '')).toMatchObject(sale);
  expect((await (await manager(record, 'South'))(path)).status).toBe(404);
  expect((await boss('/evidence?person=7&badge=acme.till/none')).status).toBe(404);
  expect((await boss('/evidence?person=7')).status).toBe(400);
});

test('a voided completion leaves the roll-ups, and the one beside it stays', async () => {
  const { record } = await open();
  const [once, again] = [completion('7', SALE), completion('7', SALE)];
  await send(as(record, admin), once, again);
  await voidIt(record, once.id);
  expect(await cell(record)).toMatchObject({ done: 1 });
  await voidIt(record, again.id);
  expect(await cell(record)).toMatchObject({ done: 0 });
  const { statements } = (await (await record.request(`/evidence?person=7&badge=${CASHIER}`)).json()) as Evidence;
  expect(statements).toEqual([]);
});

test('a completion that was voided before it came never counts', async () => {
  const { record } = await open();
  const late = completion('7', SALE);
  await voidIt(record, late.id);
  await send(as(record, admin), late);
  expect(await cell(record)).toMatchObject({ done: 0 });
});

test('a badge that was voided is gone and is not given again', async () => {
  const { record, learner } = await open();
  await send(learner, completion('7', SALE), completion('7', REFUND));
  const [earned] = await earnedOf(record);
  await voidIt(record, earned?.id);
  expect(await cell(record)).toMatchObject({ earned: null, done: 2 });
  expect((await send(learner, completion('7', SALE))).status).toBe(200);
  expect(await cell(record)).toMatchObject({ earned: null });
  expect(await earnedOf(record)).toEqual([]);
});

test('the id of an earned badge cannot be foreseen from person and badge', async () => {
  const ids = [];
  for (const record of [await openRecord(), await openRecord()]) {
    await send(as(record, admin), completion('7', SALE), completion('7', REFUND));
    ids.push((await earnedOf(record))[0]?.id);
  }
  expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(ids[0]).not.toBe(ids[1]);
});

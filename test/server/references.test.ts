import { expect, test } from 'vitest';
import { activityIri, verb } from '../../lib/record/vocabulary.ts';
import { admin, as, completion, createClock, HOME, type Loose, list, nextId, openRecord, send } from './record-rig.ts';

const SALE = 'acme.till/sale';

async function open() {
  const clock = createClock();
  const ask = as(await openRecord({ clock }), admin);
  const find = async (query: Record<string, string>) => (await list(ask, query)).statements.map(({ id }) => id);
  return { ask, clock, find };
}

function about(target: unknown, more: Loose = {}): Loose {
  const object = { objectType: 'StatementRef', id: target };
  return completion('1', SALE, { verb: { id: 'https://a.example/noticed' }, object, context: {}, ...more });
}

const seven = JSON.stringify({ account: { homePage: HOME, name: '7' } });

test('what refers to a statement that is found is found with it, and what refers to that', async () => {
  const { ask, find } = await open();
  const registration = nextId();
  const target = completion('7', SALE, { context: { registration } });
  const one = about(target.id);
  const other = about(one.id);
  await send(ask, target, one, other, about(nextId()));
  const all = [other.id, one.id, target.id];
  expect(await find({ agent: seven })).toEqual(all);
  expect(await find({ verb: verb.completed })).toEqual(all);
  expect(await find({ activity: activityIri('lesson', SALE) })).toEqual(all);
  expect(await find({ registration })).toEqual(all);
  expect(await find({ agent: seven, verb: verb.completed, limit: '2' })).toEqual(all.slice(0, 2));
  expect(await find({ agent: seven, verb: verb.failed })).toEqual([]);
});

test('what refers to a voided statement is found by what that one said', async () => {
  const { ask, find } = await open();
  const target = completion('7', SALE);
  const voiding = about(target.id, { verb: { id: verb.voided } });
  await send(ask, target, voiding);
  expect(await find({ agent: seven })).toEqual([voiding.id]);
});

test('since and until are about the statement that refers, not about the other', async () => {
  const { ask, clock, find } = await open();
  const target = completion('7', SALE);
  await send(ask, target);
  clock.move(60_000);
  const one = about(target.id);
  await send(ask, one);
  expect(await find({ agent: seven, since: '2026-03-02T09:00:30Z' })).toEqual([one.id]);
  expect(await find({ agent: seven, until: '2026-03-02T09:00:30Z' })).toEqual([target.id]);
});

test('pages of statements and of those that refer to them hold each once', async () => {
  const { ask } = await open();
  const targets = Array.from({ length: 4 }, () => completion('7', SALE));
  const all = targets.flatMap((target) => [target, about(target.id)]);
  await send(ask, ...all);
  for (const ascending of ['true', 'false']) {
    const seen: unknown[] = [];
    let page = await list(ask, { agent: seven, limit: '3', ascending });
    for (;;) {
      seen.push(...page.statements.map(({ id }) => id));
      if (!page.more) break;
      page = (await (await ask(page.more)).json()) as typeof page;
    }
    const ids = all.map(({ id }) => id);
    expect(seen).toEqual(ascending === 'true' ? ids : ids.reverse());
  }
});

const [actor, object, instructor, team, memberOf, inside] = ['1', '2', '3', '4', '5', '6'].map((number) => ({
  account: { homePage: HOME, name: number },
}));

test.each<[string, Loose, boolean]>([
  ['the actor', actor!, true],
  ['an agent that it is about', object!, true],
  ['the instructor', instructor!, false],
  ['the team', { objectType: 'Group', ...team }, false],
  ['a member of the team', memberOf!, false],
  ['the authority', { account: { homePage: 'https://w3id.org/alongside/record', name: 'admin' } }, false],
])('%s finds a statement, related or not as the specification says', async (_, agent, directly) => {
  const { ask, find } = await open();
  const context = { instructor, team: { objectType: 'Group', ...team, member: [memberOf] } };
  const sent = completion('1', SALE, { object: { objectType: 'Agent', ...object }, context });
  await send(ask, sent);
  const query = { agent: JSON.stringify(agent) };
  expect(await find(query)).toEqual(directly ? [sent.id] : []);
  expect(await find({ ...query, related_agents: 'true' })).toEqual([sent.id]);
});

test('what stands in a sub-statement is related, and not what the statement is about', async () => {
  const { ask, find } = await open();
  const part = { actor: inside, verb: { id: verb.passed }, object: { id: 'https://a.example/inner' } };
  const sent = completion('1', SALE, { object: { objectType: 'SubStatement', ...part }, context: {} });
  await send(ask, sent);
  const [agent, activity] = [JSON.stringify(inside), 'https://a.example/inner'];
  expect(await find({ agent })).toEqual([]);
  expect(await find({ agent, related_agents: 'true' })).toEqual([sent.id]);
  expect(await find({ activity })).toEqual([]);
  expect(await find({ activity, related_activities: 'true' })).toEqual([sent.id]);
});

import { expect, test } from 'vitest';
import { activityIri, verb } from '../../lib/record/vocabulary.ts';
import { admin, as, completion, createClock, HOME, list, nextId, openRecord, send } from './record-rig.ts';

const SALE = 'acme.till/sale';

async function open(clock = createClock()) {
  const record = await openRecord({ clock });
  return { record, clock, ask: as(record, admin) };
}

test('a statement that was stored comes back as it was sent, with what the record assigns', async () => {
  const { ask } = await open();
  const sent = completion('7', SALE);
  const answer = await send(ask, sent);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual([sent.id]);
  const back = await ask(`/xapi/statements?statementId=${sent.id}`);
  expect(await back.json()).toEqual({
    ...sent,
    stored: '2026-03-02T09:00:00.000Z',
    authority: { objectType: 'Agent', account: { homePage: 'https://w3id.org/alongside/record', name: 'admin' } },
    version: '1.0.0',
  });
  expect(back.headers.get('X-Experience-API-Version')).toBe('1.0.3');
});

test('what a sender says of stored and authority is overwritten, and id and timestamp are given where missing', async () => {
  const { ask } = await open();
  const {
    id: _id,
    timestamp: _timestamp,
    ...bare
  } = completion('7', SALE, {
    stored: '2001-01-01T00:00:00Z',
    authority: { objectType: 'Agent', mbox: 'mailto:boss@example.com' },
  });
  const [id] = (await (await send(ask, bare)).json()) as string[];
  const [held] = (await list(ask)).statements;
  expect(held).toMatchObject({ id, stored: '2026-03-02T09:00:00.000Z', timestamp: '2026-03-02T09:00:00.000Z' });
  expect(JSON.stringify(held)).not.toContain('boss@example.com');
});

test('the same statement sent again is accepted and stored once', async () => {
  const { ask } = await open();
  const sent = completion('7', SALE);
  await send(ask, sent);
  const elsewhere = { ...sent, timestamp: '2026-03-01T12:00:00+02:00', verb: { id: verb.completed } };
  expect((await send(ask, elsewhere)).status).toBe(200);
  const again = await ask(`/xapi/statements?statementId=${sent.id}`, { method: 'PUT', body: JSON.stringify(sent) });
  expect(again.status).toBe(204);
  expect((await list(ask)).statements).toHaveLength(1);
});

test('the same id with other content is a conflict and changes nothing', async () => {
  const { ask } = await open();
  const sent = completion('7', SALE);
  await send(ask, sent);
  for (const change of [
    { timestamp: '2026-03-01T10:00:01.000Z' },
    { result: { completion: true, success: true, duration: 'PT1M35S', score: { scaled: 0.75 } } },
    { actor: { account: { homePage: HOME, name: '8' } } },
  ]) {
    expect((await send(ask, { ...sent, ...change })).status).toBe(409);
  }
  expect((await list(ask)).statements).toEqual([expect.objectContaining({ timestamp: sent.timestamp })]);
});

test('a batch with a conflict in it stores none of the others', async () => {
  const { ask } = await open();
  const old = completion('7', SALE);
  await send(ask, old);
  const answer = await send(ask, completion('7', SALE), { ...old, timestamp: '2026-03-01T11:00:00Z' });
  expect(answer.status).toBe(409);
  expect((await list(ask)).statements).toHaveLength(1);
});

test('a batch of an old statement and a new one stores the new one', async () => {
  const { ask } = await open();
  const old = completion('7', SALE);
  const fresh = completion('7', SALE);
  await send(ask, old);
  expect(await (await send(ask, old, fresh)).json()).toEqual([old.id, fresh.id]);
  expect((await list(ask)).statements).toHaveLength(2);
});

test('one bad statement refuses the whole batch and is named by its place and path', async () => {
  const { ask } = await open();
  const answer = await send(ask, completion('7', SALE), completion('7', SALE, { verb: { id: 'completed' } }));
  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({ error: 'statements[1].verb.id: must be an absolute IRI' });
  expect((await list(ask)).statements).toEqual([]);
});

test('two equal ids in one batch are refused, in whatever case they are spelt', async () => {
  const { ask } = await open();
  const one = completion('7', SALE, { id: 'aaaaaaaa-0000-4000-8000-00000000000a' });
  const answer = await send(ask, one, { ...one, id: 'AAAAAAAA-0000-4000-8000-00000000000A' });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('statements[1].id');
});

test('PUT stores under the id of the address and refuses another id in the body', async () => {
  const { ask } = await open();
  const { id: _id, ...sent } = completion('7', SALE);
  const id = nextId();
  const put = (body: object) =>
    ask(`/xapi/statements?statementId=${id}`, { method: 'PUT', body: JSON.stringify(body) });
  expect((await put({ ...sent, id: nextId() })).status).toBe(400);
  expect((await put(sent)).status).toBe(204);
  expect((await list(ask)).statements.map((held) => held.id)).toEqual([id]);
  expect((await ask('/xapi/statements', { method: 'PUT', body: JSON.stringify(sent) })).status).toBe(400);
});

test('statements are found by agent, verb, activity, registration and time', async () => {
  const { ask, clock } = await open();
  const registration = nextId();
  const first = completion('7', SALE, { context: { registration } });
  const second = completion('8', 'acme.till/refund', { verb: { id: verb.passed } });
  await send(ask, first);
  clock.move(60_000);
  await send(ask, second);
  const find = async (query: Record<string, string>) => (await list(ask, query)).statements.map(({ id }) => id);
  expect(await find({ agent: JSON.stringify(first.actor) })).toEqual([first.id]);
  expect(await find({ verb: verb.passed })).toEqual([second.id]);
  expect(await find({ activity: activityIri('lesson', SALE) })).toEqual([first.id]);
  expect(await find({ registration: registration.toUpperCase() })).toEqual([first.id]);
  expect(await find({ since: '2026-03-02T09:00:00Z' })).toEqual([second.id]);
  expect(await find({ until: '2026-03-02T11:00:00+02:00' })).toEqual([first.id]);
  expect(await find({ ascending: 'true' })).toEqual([first.id, second.id]);
  expect(await find({})).toEqual([second.id, first.id]);
  expect(await find({ verb: verb.failed })).toEqual([]);
});

test('related activities and agents are found only when they are asked for', async () => {
  const { ask } = await open();
  const tool = activityIri('tool', 'acme.till/till');
  const instructor = { objectType: 'Agent', account: { homePage: HOME, name: '99' } };
  const sent = completion('7', SALE, { context: { instructor, contextActivities: { grouping: { id: tool } } } });
  await send(ask, sent);
  const count = async (query: Record<string, string>) => (await list(ask, query)).statements.length;
  const agent = JSON.stringify(instructor);
  expect(await count({ activity: tool })).toBe(0);
  expect(await count({ activity: tool, related_activities: 'true' })).toBe(1);
  expect(await count({ agent })).toBe(0);
  expect(await count({ agent, related_agents: 'true' })).toBe(1);
});

test.each(['true', 'false'])('pages hold every statement once, in order (ascending %s)', async (ascending) => {
  const { ask } = await open();
  const sent = Array.from({ length: 7 }, () => completion('7', SALE));
  await send(ask, ...sent);
  const seen: string[] = [];
  let page = await list(ask, { limit: '3', ascending });
  seen.push(...page.statements.map(({ id }) => id));
  await send(ask, completion('8', SALE, { verb: { id: verb.passed } }));
  while (page.more) {
    page = (await (await ask(page.more)).json()) as typeof page;
    seen.push(...page.statements.map(({ id }) => id));
  }
  const ids = sent.map(({ id }) => id);
  expect(seen.slice(0, 7)).toEqual(ascending === 'true' ? ids : ids.reverse());
});

test('stored orders statements without ties, and nothing is stored at or before a time promised as consistent', async () => {
  const { ask } = await open();
  await send(ask, completion('7', SALE), completion('7', SALE));
  const answer = await ask('/xapi/statements');
  const through = answer.headers.get('X-Experience-API-Consistent-Through') ?? '';
  await send(ask, completion('7', SALE));
  const stored = (await list(ask, { ascending: 'true' })).statements.map((held) => held.stored);
  expect(new Set(stored).size).toBe(3);
  expect([...stored].sort()).toEqual(stored);
  expect(stored[1] && stored[1] <= through).toBe(true);
  expect(stored[2] && stored[2] > through).toBe(true);
});

test('a request without a version, or with one not spoken here, is refused with the version said', async () => {
  const { ask } = await open();
  for (const version of ['', '0.95', '3.0.0']) {
    const answer = await ask('/xapi/statements', { headers: { 'X-Experience-API-Version': version } });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('X-Experience-API-Version')).toBe('1.0.3');
    expect(answer.headers.has('X-Experience-API-Consistent-Through')).toBe(true);
  }
});

test('what only version 2 knows is taken under version 2 alone, and not shown to version 1', async () => {
  const { ask } = await open();
  const agent = { objectType: 'Agent', mbox: 'mailto:a@example.com' };
  const context = { contextAgents: [{ objectType: 'contextAgent', agent }] };
  const sent = completion('7', SALE, { context });
  expect((await send(ask, sent)).status).toBe(400);
  const two = { 'X-Experience-API-Version': '2.0.0' };
  const stored = await ask('/xapi/statements', { method: 'POST', body: JSON.stringify(sent), headers: two });
  expect(stored.status).toBe(200);
  expect(stored.headers.get('X-Experience-API-Version')).toBe('2.0.0');
  const path = `/xapi/statements?statementId=${sent.id}`;
  expect(await (await ask(path, { headers: two })).json()).toMatchObject({ version: '2.0.0', context });
  expect(await (await ask(path)).json()).toMatchObject({ version: '1.0.0', context: {} });
  expect(await (await ask(path)).text()).not.toContain('contextAgents');
});

test('a voided statement is only found as voided, whichever of the two came first', async () => {
  const { ask } = await open();
  const early = completion('7', SALE);
  const late = completion('7', SALE);
  const voiding = (target: unknown) =>
    completion('1', SALE, {
      verb: { id: verb.voided },
      object: { objectType: 'StatementRef', id: target },
      context: {},
    });
  const first = voiding(early.id);
  const { result: _result, ...second } = voiding(late.id);
  await send(ask, early);
  expect((await send(ask, first)).status).toBe(200);
  expect((await send(ask, second)).status).toBe(200);
  await send(ask, late);
  await send(ask, voiding(first.id));
  for (const { id } of [early, late]) {
    expect((await ask(`/xapi/statements?statementId=${id}`)).status).toBe(404);
    expect((await ask(`/xapi/statements?voidedStatementId=${id}`)).status).toBe(200);
  }
  expect((await ask(`/xapi/statements?statementId=${first.id}`)).status).toBe(200);
  expect((await list(ask)).statements.map(({ id }) => id)).not.toContain(early.id);
});

test('more than 5 MB are too much', async () => {
  const { ask } = await open();
  const answer = await send(ask, completion('7', SALE, { result: { response: 'x'.repeat(5 * 1024 * 1024) } }));
  expect(answer.status).toBe(413);
  expect(answer.headers.get('X-Experience-API-Version')).toBe('1.0.3');
});

test.each([
  ['limit=-1', 'limit'],
  ['agent=nobody', 'agent'],
  ['since=yesterday', 'since'],
  ['colour=red', 'colour'],
  ['statementId=00000000-0000-4000-8000-000000000001&limit=3', 'limit'],
  ['attachments=yes', 'attachments'],
])('the query %s is refused and its fault named', async (query, named) => {
  const { ask } = await open();
  const answer = await ask(`/xapi/statements?${query}`);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain(named);
});

test('a body that is not JSON, or said to be something else, is refused with the reason', async () => {
  const { ask } = await open();
  expect((await ask('/xapi/statements', { method: 'POST', body: '{"id":' })).status).toBe(400);
  const text = await ask('/xapi/statements', { method: 'POST', body: '[]', headers: { 'Content-Type': 'text/plain' } });
  expect(text.status).toBe(400);
  expect(await text.text()).toContain('application/json');
});

test('about says which versions are spoken, to anybody', async () => {
  const { record } = await open();
  const answer = await record.app.request('/xapi/about');
  expect(await answer.json()).toEqual({ version: ['1.0.3', '2.0.0'] });
  expect(answer.headers.has('X-Experience-API-Version')).toBe(true);
});

test('extension pages may read answers, and other sites may not', async () => {
  const { record } = await open();
  const preflight = (origin: string) =>
    record.app.request('/xapi/statements', {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
    });
  for (const origin of ['chrome-extension://abcdefghijklmnop', 'moz-extension://0b6a-41']) {
    const allowed = await preflight(origin);
    expect(allowed.headers.get('Access-Control-Allow-Origin')).toBe(origin);
    expect(allowed.headers.get('Access-Control-Allow-Headers')).toContain('X-Experience-API-Version');
    const refused = await record.app.request('/xapi/statements', { headers: { Origin: origin } });
    expect(refused.headers.get('Access-Control-Expose-Headers')).toContain('X-Experience-API-Consistent-Through');
  }
  expect((await preflight('https://example.com')).headers.has('Access-Control-Allow-Origin')).toBe(false);
});

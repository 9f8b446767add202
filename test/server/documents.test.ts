import { expect, test } from 'vitest';
import { admin, as, type Caller, createClock, HOME, nextId, openRecord, service } from './record-rig.ts';

const agent = JSON.stringify({ account: { homePage: HOME, name: '7' } });
const activityId = 'https://a.example/lesson';

const resources = {
  state: { path: '/xapi/activities/state', query: { activityId, agent, stateId: 'bookmark' } },
  'activity profile': { path: '/xapi/activities/profile', query: { activityId, profileId: 'notes' } },
  'agent profile': { path: '/xapi/agents/profile', query: { agent, profileId: 'notes' } },
} as const;
type Name = keyof typeof resources;
const names = Object.keys(resources) as Name[];

async function open() {
  const clock = createClock();
  const record = await openRecord({ clock });
  return { record, clock, ask: as(record, admin) };
}

function at(name: Name, more: Record<string, string> = {}): string {
  const { path, query } = resources[name];
  return `${path}?${new URLSearchParams({ ...query, ...more })}`;
}

const two = { 'X-Experience-API-Version': '2.0.0' };

function put(ask: Caller, path: string, body: string, headers: Record<string, string> = { 'If-None-Match': '*' }) {
  return ask(path, { method: 'PUT', body, headers });
}

async function etagOf(ask: Caller, path: string): Promise<string> {
  return (await ask(path)).headers.get('ETag') ?? '';
}

test.each(names)(
  'a document of the %s comes back byte for byte, with its type, and is gone once deleted',
  async (name) => {
    const { ask } = await open();
    const path = at(name);
    expect((await ask(path)).status).toBe(404);
    const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'If-None-Match': '*' };
    expect((await put(ask, path, 'größer ✓', headers)).status).toBe(204);
    const back = await ask(path);
    expect(await back.text()).toBe('größer ✓');
    expect(back.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
    expect(back.headers.get('ETag')).toMatch(/^"[0-9a-f]{40}"$/);
    expect(back.headers.get('Last-Modified')).toBe('Mon, 02 Mar 2026 09:00:00 GMT');
    expect((await ask(path, { method: 'DELETE' })).status).toBe(204);
    expect((await ask(path)).status).toBe(404);
  },
);

test.each(names)('who knows the present %s need not fetch it again', async (name) => {
  const { ask } = await open();
  await put(ask, at(name), '{"a":1}');
  const etag = await etagOf(ask, at(name));
  const known = await ask(at(name), { headers: { 'If-None-Match': `"other", W/${etag}` } });
  expect([known.status, await known.text()]).toEqual([304, '']);
  expect((await ask(at(name), { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
});

test.each(names)('only who knows the present %s changes it', async (name) => {
  const { ask } = await open();
  await put(ask, at(name), '{"a":1}');
  const first = await etagOf(ask, at(name));
  for (const method of ['PUT', 'POST', 'DELETE']) {
    const late = await ask(at(name), { method, body: '{"a":2}', headers: { 'If-Match': '"0000"' } });
    expect([method, late.status]).toEqual([method, 412]);
  }
  expect((await put(ask, at(name), '{"a":2}')).status).toBe(412);
  expect(await etagOf(ask, at(name))).toBe(first);
  expect((await put(ask, at(name), '{"a":2}', { 'If-Match': first })).status).toBe(204);
  expect((await put(ask, at(name), '{"a":3}', { 'If-Match': first })).status).toBe(412);
  expect(await (await ask(at(name))).json()).toEqual({ a: 2 });
});

// PUT without a precondition: on nothing, then on a document that is there.
test.each<[string, Name, number, number]>([
  ['1.0.3', 'state', 204, 204],
  ['1.0.3', 'activity profile', 400, 409],
  ['1.0.3', 'agent profile', 400, 409],
  ['2.0.0', 'state', 204, 409],
  ['2.0.0', 'activity profile', 204, 409],
  ['2.0.0', 'agent profile', 204, 409],
])(
  'in %s a PUT to the %s that says nothing of what it knows is answered %i, then %i',
  async (version, name, one, other) => {
    const { ask } = await open();
    const headers = { 'X-Experience-API-Version': version };
    expect((await put(ask, at(name), '{"a":1}', headers)).status).toBe(one);
    await ask(at(name), { method: 'POST', body: '{"a":1}', headers });
    const again = await put(ask, at(name), '{"a":2}', headers);
    expect(again.status).toBe(other);
    if (other === 409) expect(await again.text()).toContain('If-Match');
  },
);

test('a POST adds to a JSON document, one level deep', async () => {
  const { ask } = await open();
  const post = (body: object) => ask(at('state'), { method: 'POST', body: JSON.stringify(body) });
  await post({ a: { x: 1, y: 2 }, b: 1 });
  expect((await post({ a: { x: 3 }, c: 2 })).status).toBe(204);
  expect(await (await ask(at('state'))).json()).toEqual({ a: { x: 3 }, b: 1, c: 2 });
});

test.each<[string, string, string, string]>([
  ['plain text to JSON', 'application/json', '{"a":1}', 'text/plain'],
  ['JSON to plain text', 'text/plain', '{"a":1}', 'application/json'],
  ['a list to an object', 'application/json', '{"a":1}', 'application/json'],
])('a POST of %s is refused and changes nothing', async (what, heldType, held, sentType) => {
  const { ask } = await open();
  await put(ask, at('state'), held, { 'Content-Type': heldType });
  const body = what.startsWith('a list') ? '[1]' : '{"b":2}';
  const answer = await ask(at('state'), { method: 'POST', body, headers: { 'Content-Type': sentType } });
  expect(answer.status).toBe(400);
  expect(await (await ask(at('state'))).text()).toBe(held);
});

test.each(['PUT', 'POST'])('a %s that says JSON and brings none is refused', async (method) => {
  const { ask } = await open();
  expect((await ask(at('state'), { method, body: '{"a":' })).status).toBe(400);
  expect((await ask(at('state'))).status).toBe(404);
});

test('without an id the ids are listed, of those that changed after a time where it is given', async () => {
  const { ask, clock } = await open();
  await put(ask, at('state', { stateId: 'b' }), '1');
  clock.move(60_000);
  await put(ask, at('state', { stateId: 'a', registration: nextId() }), '1');
  const list = async (more: Record<string, string>) => {
    const query = new URLSearchParams({ activityId, agent, ...more });
    return (await ask(`${resources.state.path}?${query}`)).json();
  };
  expect(await list({})).toEqual(['a', 'b']);
  expect(await list({ since: '2026-03-02T09:00:00Z' })).toEqual(['a']);
  expect(await list({ since: '2026-03-02T10:01:00+01:00' })).toEqual([]);
});

test('all state of an agent and an activity is deleted where no id is given', async () => {
  const { ask } = await open();
  for (const stateId of ['a', 'b']) await put(ask, at('state', { stateId }), '1');
  const all = `${resources.state.path}?${new URLSearchParams({ activityId, agent })}`;
  expect((await ask(all, { method: 'DELETE' })).status).toBe(204);
  expect(await (await ask(all)).json()).toEqual([]);
  const profile = `${resources['activity profile'].path}?${new URLSearchParams({ activityId })}`;
  expect((await ask(profile, { method: 'DELETE' })).status).toBe(400);
});

test('state of a registration is apart from state of none', async () => {
  const { ask } = await open();
  const registration = nextId();
  await put(ask, at('state'), '"none"');
  await put(ask, at('state', { registration }), '"one"');
  expect(await (await ask(at('state'))).json()).toBe('none');
  expect(await (await ask(at('state', { registration: registration.toUpperCase() }))).json()).toBe('one');
});

test.each<[string, string, string]>([
  ['no activity', `/xapi/activities/state?${new URLSearchParams({ agent, stateId: 's' })}`, 'activityId'],
  ['an activity that is no IRI', at('state', { activityId: 'lesson' }), 'activityId'],
  ['an agent that is no JSON', at('state', { agent: 'me' }), 'agent'],
  ['an agent without an identifier', at('agent profile', { agent: '{"name":"A"}' }), 'agent'],
  ['a registration that is no UUID', at('state', { registration: '7' }), 'registration'],
  ['a parameter that is not known', at('agent profile', { colour: 'red' }), 'colour'],
  ['since together with an id', at('state', { since: '2026-01-01T00:00:00Z' }), 'since'],
])('a request with %s is refused and the parameter named', async (_, path, named) => {
  const { ask } = await open();
  for (const headers of [{}, two]) {
    const answer = await ask(path, { headers });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(named);
  }
});

test('a key has documents by its scopes: state, profiles, all to read, or none', async () => {
  const { record, ask } = await open();
  for (const name of names) await put(ask, at(name), '1');
  const statuses = async (...scopes: string[]) => {
    const caller = await service(record, ...scopes);
    const answers = [];
    for (const name of names) {
      answers.push((await caller(at(name))).status, (await caller(at(name), { method: 'DELETE' })).status);
      await put(ask, at(name), '1');
    }
    return answers;
  };
  expect(await statuses('state')).toEqual([200, 204, 403, 403, 403, 403]);
  expect(await statuses('profile')).toEqual([403, 403, 200, 204, 200, 204]);
  expect(await statuses('all/read')).toEqual([200, 403, 200, 403, 200, 403]);
  expect(await statuses('statements/read', 'statements/write')).toEqual([403, 403, 403, 403, 403, 403]);
});

test('HEAD answers as GET does, without the body', async () => {
  const { ask } = await open();
  await put(ask, at('state'), '{"a":1}');
  const head = await ask(at('state'), { method: 'HEAD' });
  expect([head.status, head.headers.get('ETag'), await head.text()]).toEqual([200, await etagOf(ask, at('state')), '']);
});

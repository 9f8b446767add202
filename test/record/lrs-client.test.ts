import { expect, test } from 'vitest';
import { createLrsClient, type Fetch } from '../../lib/record/lrs-client.ts';
import { admin, completion, openRecord } from '../server/record-rig.ts';

const agent = { account: { homePage: 'https://people.alongside.example', name: '7' } };
type Call = Parameters<Fetch>;

/** A client whose every request is answered so, and what it asked. */
function against(status: number, body: string, headers: Record<string, string> = {}) {
  const calls: Call[] = [];
  const fetch: Fetch = async (...call) => {
    calls.push(call);
    return new Response(status === 204 ? null : body, { status, headers });
  };
  return {
    client: createLrsClient({ endpoint: 'https://lrs.example/path/xapi/', key: 'kéy', secret: 's', fetch }),
    calls,
  };
}

test('statements are sent byte for byte, with credential and version', async () => {
  const { client, calls } = against(200, '[]', { 'Content-Type': 'application/json', 'Retry-After': '7' });
  const bodies = ['{"b": 1.0,  "a":2}', '{"é":"\\u00e9"}'];
  expect(await client.post(bodies)).toEqual({
    status: 200,
    contentType: 'application/json',
    retryAfter: '7',
    date: null,
    through: null,
    body: '[]',
  });
  const [url, request] = calls[0] as Call;
  expect(url).toBe('https://lrs.example/path/xapi/statements');
  expect(request).toMatchObject({
    method: 'POST',
    body: '[{"b": 1.0,  "a":2},{"é":"\\u00e9"}]',
    credentials: 'omit',
    redirect: 'manual',
    headers: {
      Authorization: `Basic ${Buffer.from('kéy:s').toString('base64')}`,
      'Content-Type': 'application/json',
      'X-Experience-API-Version': '1.0.3',
    },
  });
  expect(request.signal.aborted).toBe(false);
});

test.each([
  ['network', new TypeError('Failed to fetch')],
  ['timeout', new DOMException('too slow', 'TimeoutError')],
])('a request that ends without an answer failed by %s', async (failed, error) => {
  const fetch: Fetch = () => Promise.reject(error);
  const client = createLrsClient({ endpoint: 'https://lrs.example', key: 'k', secret: 's', fetch });
  expect(await client.post(['{}'])).toEqual({ failed });
  expect(await client.get('x')).toEqual({ answer: { failed } });
});

test('an answer that breaks off while it is read is no answer', async () => {
  const fetch: Fetch = async () => ({
    status: 200,
    headers: new Headers(),
    text: () => Promise.reject(new TypeError('terminated')),
  });
  const client = createLrsClient({ endpoint: 'https://lrs.example', key: 'k', secret: 's', fetch });
  expect(await client.post(['{}'])).toEqual({ failed: 'network' });
});

test('a date to retry after is counted from the date of the answer', async () => {
  const headers = { 'Retry-After': 'Mon, 02 Mar 2026 09:01:30 GMT', Date: 'Mon, 02 Mar 2026 09:00:00 GMT' };
  expect(await against(503, '', headers).client.post(['{}'])).toMatchObject({ retryAfter: '90' });
  expect(await against(503, '', { 'Retry-After': 'later' }).client.post(['{}'])).toMatchObject({ retryAfter: null });
});

test.each<[string, number, string, unknown]>([
  ['404', 404, '', null],
  ['an empty list', 200, '{"statements":[]}', null],
  ['a list of one', 200, '{"statements":[{"id":"A"}]}', { id: 'A' }],
  ['the statement', 200, '{"id":"A","x":1}', { id: 'A', x: 1 }],
])('a statement asked for by id may be answered with %s', async (_, status, body, statement) => {
  expect(await against(status, body).client.get('a')).toEqual({ statement });
});

test.each([
  [500, 'oops'],
  [200, '<html>'],
  [200, '{"id":"another"}'],
])('an answer of %i %s says nothing about a statement', async (status, body) => {
  expect(await against(status, body).client.get('a')).toMatchObject({ answer: { status, body } });
});

test('a list is asked with what was given, and its next page only from the same host', async () => {
  const { client, calls } = against(200, '{"statements":[{"id":"a"},7],"more":"/path/xapi/statements?m=2","extra":1}');
  expect(await client.list({ agent, verb: 'https://a.example/v', since: '2026-03-01T00:00:00Z', limit: 5 })).toEqual({
    statements: [{ id: 'a' }],
    more: '/path/xapi/statements?m=2',
    settled: null,
  });
  const asked = new URL(calls[0]?.[0] ?? '').searchParams;
  expect(Object.fromEntries(asked)).toEqual({
    agent: JSON.stringify(agent),
    verb: 'https://a.example/v',
    since: '2026-03-01T00:00:00Z',
    limit: '5',
  });
  await client.more('/path/xapi/statements?m=2');
  await client.more('https://evil.example/steal?m=3');
  expect(calls.slice(1).map(([url]) => url)).toEqual([
    'https://lrs.example/path/xapi/statements?m=2',
    'https://lrs.example/steal?m=3',
  ]);
  expect(await client.more('http://[')).toEqual({ answer: { failed: 'network' } });
});

test.each([
  'https://lrs.example/data/xAPI',
  'https://lrs.example/data/xAPI/',
  'https://lrs.example/data/xAPI//',
  'https://lrs.example/data/xAPI/statements',
])('an endpoint given as %s is taken as it is', async (endpoint) => {
  const asked: string[] = [];
  const fetch: Fetch = async (url) => {
    asked.push(url);
    return Response.json({ statements: [], more: '/data/xAPI/statements?m=2' });
  };
  const client = createLrsClient({ endpoint, key: 'k', secret: 's', fetch });
  await client.post(['{}']);
  const page = await client.list({ agent, ascending: true });
  if ('more' in page && page.more) await client.more(page.more);
  await client.about('https://a.example/x');
  expect(asked.map((url) => url.replace(/agent=[^&]*/, 'agent'))).toEqual([
    'https://lrs.example/data/xAPI/statements',
    'https://lrs.example/data/xAPI/statements?agent&ascending=true',
    'https://lrs.example/data/xAPI/statements?m=2',
    'https://lrs.example/data/xAPI/about',
  ]);
});

test.each([
  ['Mon, 02 Mar 2026 09:01:00 GMT', '2026-03-02T09:00:59.000Z', '2026-03-02T09:00:30.000Z'],
  ['Mon, 02 Mar 2026 09:01:00 GMT', '2026-03-02T09:00:00.000Z', '2026-03-02T09:00:00.000Z'],
  ['Mon, 02 Mar 2026 09:01:00 GMT', undefined, '2026-03-02T09:00:30.000Z'],
])('a page is settled half a minute before its date (%s), and no later than the record says (%s)', async (...given) => {
  const [date, through, settled] = given;
  const headers = { Date: date, ...(through && { 'X-Experience-API-Consistent-Through': through }) };
  expect(await against(200, '{"statements":[]}', headers).client.list({ agent })).toMatchObject({ settled });
});

test.each([
  ['what it says', 200, '{"extensions":{"https://a.example/x":{"a":1}}}', { a: 1 }],
  ['nothing where it says nothing', 200, '{"version":["1.0.3"]}', null],
  ['nothing where it is not there', 404, '', null],
])('of what a record says of itself comes %s', async (_, status, body, told) => {
  expect(await against(status, body).client.about('https://a.example/x')).toEqual(told);
});

test('a list that is none is handed back as it came', async () => {
  expect(await against(200, '{"statements":3}').client.list({ agent })).toMatchObject({ answer: { status: 200 } });
  expect(await against(401, '').client.list({ agent })).toMatchObject({ answer: { status: 401 } });
});

test('it gets along with the record that comes with us, page by page', async () => {
  const record = await openRecord();
  const fetch: Fetch = async (url, { signal: _signal, ...request }) => record.app.request(url, request);
  const client = createLrsClient({ endpoint: 'http://record.example/xapi', ...admin, fetch });
  const sent = [completion('7', 'acme.till/sale'), completion('7', 'acme.till/sale')];
  expect(await client.post(sent.map((one) => JSON.stringify(one)))).toMatchObject({ status: 200 });
  expect(await client.get(String(sent[0]?.id))).toMatchObject({ statement: { id: sent[0]?.id } });
  expect(await client.get('00000000-0000-4000-8000-ffffffffffff')).toEqual({ statement: null });
  const first = await client.list({ agent, limit: 1 });
  if (!('more' in first) || !first.more) throw new Error('expected another page');
  expect(await client.more(first.more)).toMatchObject({ statements: [{ id: sent[0]?.id }], more: null });
});

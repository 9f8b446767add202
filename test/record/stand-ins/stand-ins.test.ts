import { expect, test } from 'vitest';
import { completion } from '../../server/record-rig.ts';
import { adlLrs } from './adl-lrs.ts';
import { learningLocker } from './learning-locker.ts';
import { ralph } from './ralph.ts';
import { sqlLrs } from './sql-lrs.ts';
import { createStandIn, type Loose, type Manners } from './stand-in.ts';

function open(manners: Manners) {
  const { endpoint, key, secret, fetch, held } = createStandIn(manners);
  const headers = { Authorization: `Basic ${btoa(`${key}:${secret}`)}`, 'X-Experience-API-Version': '1.0.3' };
  const ask = (query: string, init: RequestInit = {}) =>
    fetch(`${endpoint}/statements${query}`, { ...init, headers: { ...headers, ...init.headers } });
  const post = async (...statements: Loose[]) => {
    const answer = await ask('', { method: 'POST', body: JSON.stringify(statements) });
    return { status: answer.status, body: await answer.text() };
  };
  return { ask, post, held };
}

const one = () => completion('7', 'acme.till/sale');
const later = (statement: Loose): Loose => ({ ...statement, timestamp: '2026-03-01T10:00:01.000Z' });

test.each([
  ['Learning Locker', learningLocker, 200, 200, 2, 400, 'statements.1.verb', 200],
  ['ADL_LRS', adlLrs, 409, 409, 1, 400, 'verb is missing', 400],
  ['Ralph', ralph, 204, 200, 2, 422, '', 200],
  ['SQL LRS', sqlLrs, 200, 200, 2, 400, '', 200],
] as const)(
  '%s takes what it holds, what is bad and what is empty as that LRS does',
  async (_, manners, ...expected) => {
    const [again, oldAndNew, storedThen, badStatus, badBody, empty] = expected;
    const { post, held } = open(manners);
    const [old, fresh] = [one(), one()];
    expect((await post(old)).status).toBe(200);
    expect((await post(old)).status).toBe(again);
    expect((await post(old, fresh)).status).toBe(oldAndNew);
    expect(held.size).toBe(storedThen);
    expect((await post(later(old), one())).status).toBe(409);
    const bad = await post(one(), { ...one(), verb: undefined });
    expect(bad.status).toBe(badStatus);
    expect(bad.body).toContain(badBody);
    expect((await post()).status).toBe(empty);
    expect(held.size).toBe(storedThen);
  },
);

test.each([
  ['Learning Locker', learningLocker, 404, 401, 100, 204],
  ['ADL_LRS', adlLrs, 404, 400, 100, 204],
  ['Ralph', ralph, 200, 401, 100, 405],
  ['SQL LRS', sqlLrs, 404, 401, 50, 403],
] as const)('%s answers readers as that LRS does', async (_, manners, missing, badSecret, page, preflight) => {
  const { ask, post } = open(manners);
  await post(...Array.from({ length: 120 }, one));
  expect((await ask(`?statementId=${one().id}`)).status).toBe(missing);
  expect((await ask('', { headers: { Authorization: 'Basic bm86bm8=' } })).status).toBe(badSecret);
  const agent = JSON.stringify({ account: (one().actor as Loose).account });
  const first = (await (await ask(`?${new URLSearchParams({ agent, limit: '5000' })}`)).json()) as { statements: [] };
  expect(first.statements).toHaveLength(page);
  const headers = { Origin: 'chrome-extension://abc' };
  expect((await ask('', { method: 'OPTIONS', headers })).status).toBe(preflight);
});

test('ADL_LRS gives times back in UTC, and refuses what is too large as if it were wrong', async () => {
  const { ask, post } = open(adlLrs);
  const sent: Loose = { ...one(), timestamp: '2026-03-01T12:00:00+02:00' };
  await post(sent);
  const held = (await (await ask(`?statementId=${sent.id}`)).json()) as Loose;
  expect(held.timestamp).toBe('2026-03-01T10:00:00.000+00:00');
  expect(await post({ ...one(), padding: 'x'.repeat(3_000_000) })).toMatchObject({
    status: 400,
    body: expect.stringContaining('Request body exceeded'),
  });
});

import { expect, test } from 'vitest';
import { admin, openRecord } from '../server/record-rig.ts';
import { type Finding, type Lrs, playJourney, whyNot } from './journey.ts';
import { openLine } from './line.ts';
import { attempt, openSender } from './sender.ts';
import { adlLrs } from './stand-ins/adl-lrs.ts';
import { learningLocker } from './stand-ins/learning-locker.ts';
import { ralph } from './stand-ins/ralph.ts';
import { sqlLrs } from './stand-ins/sql-lrs.ts';
import { createStandIn, type Manners } from './stand-ins/stand-in.ts';

const limit = { timeout: 60_000 };

/** What did not hold. */
async function faultsAt(lrs: Lrs, statements = 260): Promise<Finding[]> {
  const findings: Finding[] = [];
  await playJourney(lrs, (finding) => findings.push(finding), statements);
  expect(findings.length).toBeGreaterThan(8);
  return findings.filter(({ fault }) => fault !== null);
}

test.each<[string, Manners]>([
  ['Learning Locker', learningLocker],
  ['ADL_LRS', adlLrs],
  ['Ralph', ralph],
  ['SQL LRS', sqlLrs],
])('what the extension sends and reads back holds against an LRS that answers as %s', limit, async (_, manners) => {
  expect(await faultsAt({ ...createStandIn(manners), version: '1.0.3' })).toEqual([]);
});

test.each([
  ['1.0.3', 1000],
  ['2.0.0', 260],
] as const)('it holds against the record that comes with us, by %s', limit, async (version, statements) => {
  const record = await openRecord();
  const fetch: Lrs['fetch'] = async (url, { signal: _, ...init } = {}) => record.app.request(String(url), init);
  expect(await faultsAt({ ...admin, endpoint: 'https://record.example/xapi', version, fetch }, statements)).toEqual([]);
  await record.close();
});

test('an LRS that lets no extension in unless it is listed is said to refuse, and all is kept', async () => {
  const standIn = createStandIn(sqlLrs);
  const fetch: Lrs['fetch'] = (url, init = {}) =>
    standIn.fetch(url, { ...init, headers: { ...(init.headers as object), Origin: 'chrome-extension://alongside' } });
  const line = openLine({ ...standIn, version: '1.0.3', fetch });
  const account = { homePage: 'https://people.alongside.example', name: '7' };
  const sender = await openSender({ name: 'Ann', account }, line);
  await sender.signIn(standIn.key, standIn.secret);
  await sender.keep(attempt('acme.till/sale'), new Date());
  expect(await sender.send()).toMatchObject({ waiting: 7, setAside: 0, problem: { say: 'sync.refused', status: 403 } });
  await sender.close();
  line.close();
});

test('an LRS that can’t be tried is told from one that does not hold', async () => {
  const lrs = { ...createStandIn(sqlLrs), version: '1.0.3' } as const;
  expect(await whyNot(lrs)).toBeNull();
  expect(await whyNot({ ...lrs, secret: 'no' })).toMatch('does not take this key and secret (401)');
  const elsewhere: Lrs['fetch'] = async () => new Response('<h1>Not here</h1>', { status: 404 });
  expect(await whyNot({ ...lrs, fetch: elsewhere })).toMatch('was answered with 404');
  expect(await whyNot({ ...lrs, fetch: () => Promise.reject(new TypeError('refused')) })).toMatch('Nobody answers at');
});

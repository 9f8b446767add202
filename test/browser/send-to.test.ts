import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { JoinOutcome, JoinView } from '../../lib/plan/join.ts';
import type { LrsSetting } from '../../server/lrs/setting.ts';
import { learningLocker } from '../record/stand-ins/learning-locker.ts';
import { createStandIn, type StandIn } from '../record/stand-ins/stand-in.ts';
import { importRoster } from '../server/record-rig.ts';
import { extension } from './fake-extension.ts';
import { recordAddress } from './front.ts';
import {
  annKey,
  completeTheSale,
  learnALittle,
  logOf,
  openRig,
  outboxOf,
  type Rig,
  type RigOptions,
  seller,
  startWorker,
  stored,
  told,
} from './rig.ts';
import { ask, startBackground } from './stage.ts';

vi.mock('../../lib/browser/extension.ts', () => import('./fake-extension.ts'));

const minute = 60_000;
let lrs: StandIn;
let rig: Rig;
/** What the LRS was asked, as method and key. */
let asked: string[];
let weather: () => Response | null;

/** A browser whose organisation keeps its statements in another LRS. */
async function open(options: RigOptions = {}): Promise<void> {
  lrs = createStandIn(learningLocker, { now: () => new Date(), grain: 1 });
  const { endpoint, key, secret, writer } = lrs;
  const setting: LrsSetting = { endpoint, version: '1.0.3', server: { key, secret }, browsers: writer };
  rig = await openRig({ ...options, beside: { lrs: setting, fetch: lrs.fetch } });
  [asked, weather] = [[], () => null];
  rig.front.elsewhere = async (url, init) => {
    asked.push(`${init.method ?? 'GET'} ${new URL(url).pathname}`);
    return weather() ?? lrs.fetch(url, init);
  };
}

/** The administrator changes something about the LRS. */
function change(more: Partial<LrsSetting>): void {
  const { lrs: open } = rig.record.core;
  if (open) Object.assign(open.setting, more);
}

const refuse = () => new Response('', { status: 401 });
const sendToAsked = () => rig.front.asked.filter(({ path }) => path === '/send-to').length;

describe('where another LRS keeps the statements', () => {
  beforeEach(() => open());

  test('they go there and nowhere else, and badges come back by the record', async () => {
    const worker = await startWorker();
    await completeTheSale(worker);
    await worker.sync.drain();
    const rows = await logOf(rig);
    expect([...lrs.held.keys()]).toEqual(told(rows));
    expect(await stored(rig)).toEqual([]);
    expect(rig.front.posts()).toEqual([]);
    expect(await outboxOf(rig)).toEqual([]);
    await rig.record.exchange();
    await worker.sync.drain(true);
    expect(worker.memory.progress.badges[seller]?.statement).toBeDefined();
    expect(asked).toEqual(['POST /data/xAPI/statements']);
  });

  test('the record is soon asked for what it made of them', async () => {
    const worker = await startWorker();
    const alarm = () => extension.alarms.get('drain');
    await worker.sync.drain();
    expect(alarm()).toEqual({ periodInMinutes: 15 });
    await learnALittle(worker);
    await worker.sync.drain();
    expect(alarm()).toEqual({ periodInMinutes: 0.5 });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 4 * minute });
    await worker.sync.drain();
    expect(alarm()).toEqual({ periodInMinutes: 15 });
  });

  test('a key that it knows no more is asked for again, and nothing is lost', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const worker = await startWorker();
    await learnALittle(worker);
    await worker.sync.drain();
    vi.setSystemTime(Date.now() + 2 * minute);
    weather = refuse;
    await learnALittle(worker);
    await worker.sync.drain();
    expect(await worker.status()).toMatchObject({ waiting: 2, problem: { say: 'sync.refused', host: 'lrs.example' } });
    expect(sendToAsked()).toBe(0);
    change({ browsers: { key: lrs.key, secret: lrs.secret } });
    weather = () => null;
    await worker.sync.drain(true);
    expect(sendToAsked()).toBe(1);
    expect(lrs.held.size).toBe(4);
    expect(await rig.db.get('credentials', annKey)).toMatchObject({ sendTo: { key: lrs.key } });
    expect(rig.front.asked.filter(({ path }) => path === '/enrol')).toHaveLength(1);
  });

  test('one that refuses the new key too is left alone until somebody acts', async () => {
    const worker = await startWorker();
    weather = refuse;
    await learnALittle(worker);
    await worker.sync.drain();
    expect(await worker.status()).toMatchObject({ waiting: 2, problem: { say: 'sync.refused' }, retryAt: null });
  });

  test('an organisation that leaves it has statements sent to the record again, within minutes', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const worker = await startWorker();
    await learnALittle(worker);
    await worker.sync.drain();
    change({ browsers: null });
    vi.setSystemTime(Date.now() + 11 * minute);
    await learnALittle(worker);
    await worker.sync.drain();
    expect(lrs.held.size).toBe(2);
    expect(await stored(rig)).toHaveLength(2);
  });

  test('a record that is away keeps nothing from being sent there', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const worker = await startWorker();
    await learnALittle(worker);
    await worker.sync.drain();
    vi.setSystemTime(Date.now() + 11 * minute);
    rig.front.weather = () => 'down';
    await learnALittle(worker);
    await worker.sync.drain();
    expect(lrs.held.size).toBe(4);
    expect(await outboxOf(rig)).toEqual([]);
  });

  test('who is shut out by the record sends nothing more there', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const worker = await startWorker();
    await learnALittle(worker);
    await worker.sync.drain();
    vi.setSystemTime(Date.now() + 11 * minute);
    rig.front.weather = () => new Response('', { status: 401 });
    await learnALittle(worker);
    await worker.sync.drain();
    expect(lrs.held.size).toBe(2);
    expect(await worker.status()).toMatchObject({
      waiting: 2,
      problem: { say: 'sync.refused', host: 'record.example' },
    });
  });
});

describe('an invitation of such an organisation', () => {
  const tab = 5;
  const look = () => ask<JoinView>({ type: 'popup.invitation', tab });

  beforeEach(async () => {
    await open({ learner: null, record: false });
    await importRoster(rig.record, ['7,Ann,North,Cashier']);
    await extension.areas.managed.remove('tools');
    const given = await rig.record.request('/invitations', { method: 'POST', body: JSON.stringify({ number: '7' }) });
    const { id, secret } = (await given.json()) as { id: string; secret: string };
    extension.tabs.push({ id: tab, url: `${recordAddress}/join#${id}.${secret}` });
    startBackground();
  });

  test('brings where to send, and with what, into the database alone', async () => {
    const view = await look();
    if (view.state !== 'asks') throw new Error(JSON.stringify(view));
    const outcome = await ask<JoinOutcome>({ type: 'popup.join', tab, key: view.key, pin: '2580', leaves: false });
    expect(outcome).toMatchObject({ state: 'joined' });
    const { endpoint, writer } = lrs;
    expect(await rig.db.get('credentials', annKey)).toMatchObject({ sendTo: { endpoint, ...writer } });
    const { local, session } = extension.areas;
    expect(JSON.stringify([...local.values, ...session.values])).not.toContain(writer.secret);
  });

  test('asks for the LRS to be allowed where that does not let us read its answers', async () => {
    rig.front.elsewhere = () => Promise.reject(new TypeError('fetch failed'));
    expect(await look()).toEqual({ state: 'refused', why: 'unreachable', host: 'lrs.example' });
    extension.granted.add('https://lrs.example/*');
    expect(await look()).toMatchObject({ state: 'asks' });
  });
});

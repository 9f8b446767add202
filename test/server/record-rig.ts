import { activityIri, profile, verb } from '../../lib/record/vocabulary.ts';
import type { Packs } from '../../server/packs.ts';
import { createRecord, type RecordOptions, type TrainingRecord } from '../../server/record.ts';

export const HOME = 'https://people.alongside.example';

export const packs: Packs = {
  lessons: [
    { id: 'acme.till/sale', title: 'Ring up a sale' },
    { id: 'acme.till/refund', title: 'Refund a sale' },
    { id: 'acme.till/cash-up', title: 'Cash up' },
  ],
  badges: [
    {
      id: 'acme.till/cashier',
      name: 'Cashier',
      description: 'Sells and refunds.',
      lessons: ['acme.till/sale', 'acme.till/refund'],
    },
    { id: 'acme.till/closer', name: 'Closer', description: 'Cashes up.', lessons: ['acme.till/cash-up'] },
  ],
};

export const admin = { key: 'admin', secret: 'admin-secret' };

/** A clock that stands until it is moved. */
export function createClock(at = '2026-03-02T09:00:00.000Z') {
  let now = Date.parse(at);
  return Object.assign(() => new Date(now), {
    move: (ms: number) => {
      now += ms;
    },
  });
}

/** An open record; throws where it cannot be opened. */
export async function openRecord(options: Partial<RecordOptions> = {}): Promise<TrainingRecord> {
  const record = await createRecord({ data: ':memory:', packs, clock: createClock(), admin, ...options });
  if ('fault' in record) throw new Error(record.fault);
  return record;
}

export type Caller = (
  path: string,
  init?: { method?: string; body?: string | Buffer<ArrayBuffer>; headers?: Record<string, string> },
) => Promise<Response>;

/** Asks the record with a credential and the headers that xAPI wants. */
export function as(record: TrainingRecord, { key, secret }: { key: string; secret: string }): Caller {
  return async (path, init = {}) =>
    record.app.request(path, {
      ...init,
      headers: {
        Authorization: `Basic ${btoa(`${key}:${secret}`)}`,
        'X-Experience-API-Version': '1.0.3',
        ...(init.body !== undefined && { 'Content-Type': 'application/json' }),
        ...init.headers,
      },
    });
}

/** A learner's own credential, got as a browser gets it. */
export async function enrol(record: TrainingRecord, number: string, name = `Person ${number}`): Promise<Caller> {
  const body = JSON.stringify({ token: record.token, account: { homePage: HOME, name: number }, name });
  const answer = await record.app.request('/enrol', {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json' },
  });
  return as(record, (await answer.json()) as { key: string; secret: string });
}

/** A manager's credential. */
export async function manager(record: TrainingRecord, ...teams: string[]): Promise<Caller> {
  const body = JSON.stringify({ kind: 'manager', name: 'Mina', teams });
  const answer = await record.request('/credentials', { method: 'POST', body });
  return as(record, (await answer.json()) as { key: string; secret: string });
}

/** The key of somebody's program, with some scopes. */
export async function service(record: TrainingRecord, ...scopes: string[]): Promise<Caller> {
  const body = JSON.stringify({ kind: 'service', name: 'Program', scopes });
  const answer = await record.request('/credentials', { method: 'POST', body });
  return as(record, (await answer.json()) as { key: string; secret: string });
}

/** Puts people on the roster: `number,name,team,role` a line. */
export async function importRoster(record: TrainingRecord, lines: string[], query = ''): Promise<Response> {
  const body = ['number,name,team,role', ...lines].join('\n');
  return record.request(`/roster/people${query}`, { method: 'POST', body, headers: { 'Content-Type': 'text/csv' } });
}

let counter = 0;

/** A fresh UUID, the same in every run. */
export function nextId(): string {
  counter += 1;
  return `00000000-0000-4000-8000-${String(counter).padStart(12, '0')}`;
}

export type Loose = Record<string, unknown>;

/** A person's completion of a lesson, with whatever else the test needs in it. */
export function completion(number: string, lesson: string, more: Loose = {}): Loose {
  return {
    id: nextId(),
    actor: { objectType: 'Agent', account: { homePage: HOME, name: number } },
    verb: { id: verb.completed, display: { en: 'completed' } },
    object: { objectType: 'Activity', id: activityIri('lesson', lesson) },
    result: { completion: true, success: true, duration: 'PT95S', score: { scaled: 0.75 } },
    context: { platform: 'Alongside', contextActivities: { category: [{ id: profile }] } },
    timestamp: '2026-03-01T10:00:00.000Z',
    ...more,
  };
}

/** Sends statements: several as a batch, one as itself. */
export function send(caller: Caller, ...statements: Loose[]): Promise<Response> {
  return caller('/xapi/statements', {
    method: 'POST',
    body: JSON.stringify(statements.length === 1 ? statements[0] : statements),
  });
}

export interface Page {
  statements: (Loose & { id: string; stored: string })[];
  more: string;
}

/** The statements that a query finds. */
export async function list(caller: Caller, query: Record<string, string> = {}): Promise<Page> {
  const answer = await caller(`/xapi/statements?${new URLSearchParams(query)}`);
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Page;
}

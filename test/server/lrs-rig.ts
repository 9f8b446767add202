import { afterEach } from 'vitest';
import type { LrsSetting } from '../../server/lrs/setting.ts';
import type { RecordOptions, TrainingRecord } from '../../server/record.ts';
import { createStandIn, type Manners, type StandIn } from '../record/stand-ins/stand-in.ts';
import { createClock, importRoster, type Loose, openRecord } from './record-rig.ts';

/** What becomes of a request to the LRS: null lets it answer, `lost` drops the answer, `down` never arrives. */
export type Weather = (asked: { method: string; url: URL }) => Response | 'down' | 'lost' | null;

/** A record beside an LRS in which the statements are kept. */
export interface Beside {
  lrs: StandIn;
  record: TrainingRecord;
  clock: ReturnType<typeof createClock>;
  /** What was asked of the LRS. */
  asked: { method: string; url: URL }[];
  weather: Weather;
  setting: LrsSetting;
  /** Puts statements into the LRS, as browsers do. */
  put(...statements: Loose[]): Promise<void>;
  /** One turn of the exchange, after a while; how long it is until the next. */
  turn(): Promise<number | null>;
  /** Turns until all is read and sent. */
  settle(): Promise<void>;
  /** Opens the record again with other options. */
  reopen(options: Partial<RecordOptions>): Promise<void>;
}

interface BesideOptions extends Partial<RecordOptions> {
  /** To how many milliseconds the LRS rounds what it stores, and by how many its `Date` is ahead of that. */
  grain?: number;
  ahead?: number;
  /** Whether the record knows of it. */
  isNamed?: boolean;
}

/** Opens a record beside an LRS with these manners. */
export async function openBeside(
  manners: Manners,
  { grain = 1, ahead = 0, isNamed = true, ...options }: BesideOptions = {},
): Promise<Beside> {
  const clock = createClock();
  const lrs = createStandIn(manners, { now: clock, grain, ahead });
  const { endpoint, key, secret, writer } = lrs;
  const setting: LrsSetting = { endpoint, version: '1.0.3', server: { key, secret }, browsers: writer };
  const fetch: NonNullable<RecordOptions['fetch']> = async (url, init) => {
    const asked = { method: init.method, url: new URL(url) };
    beside.asked.push(asked);
    const what = beside.weather(asked);
    if (what instanceof Response) return what;
    if (what === 'down') throw new TypeError('fetch failed');
    const answer = await lrs.fetch(url, init);
    if (what === 'lost') throw new TypeError('fetch failed');
    return answer;
  };
  const open = (more: Partial<RecordOptions>) =>
    openRecord({ clock, fetch, ...(isNamed && { lrs: setting }), ...options, ...more });
  const beside: Beside = {
    lrs,
    clock,
    asked: [],
    weather: () => null,
    setting,
    record: await open({}),
    put: async (...statements) => {
      const headers = { Authorization: `Basic ${btoa(`${key}:${secret}`)}`, 'X-Experience-API-Version': '1.0.3' };
      const body = JSON.stringify(statements);
      const answer = await lrs.fetch(`${endpoint}/statements`, { method: 'POST', headers, body });
      if (!answer.ok) throw new Error(await answer.text());
    },
    turn: () => {
      clock.move(60_000);
      return beside.record.exchange();
    },
    settle: async () => {
      while ((await beside.turn()) === 0);
    },
    reopen: async (more) => {
      await beside.record.close();
      beside.record = await open(more);
    },
  };
  return beside;
}

let last: Beside | null = null;
afterEach(closeBeside);

/** Closes what `beside` opened, where its folder is to go before the test ends. */
export async function closeBeside(): Promise<void> {
  await last?.record.close();
  last = null;
}

/** As `openBeside`, with Ann, number 7, on the roster; closed behind each test. */
export async function beside(...given: Parameters<typeof openBeside>): Promise<Beside> {
  last = await openBeside(...given);
  await importRoster(last.record, ann);
  return last;
}

export const ann = ['7,Ann,North,Cashier'];

export interface Status {
  lrs: Loose & { problem: { say: string; status: number | null } | null };
}

/** What an administrator sees of the LRS. */
export async function statusOf({ record }: Beside): Promise<Status['lrs']> {
  return ((await (await record.request('/status')).json()) as Status).lrs;
}

/** How much the record holds. */
export async function healthOf({ record }: Beside): Promise<Loose> {
  return (await (await record.app.request('/health')).json()) as Loose;
}

/** What was refused, here or there. */
export async function refusedIn({ record }: Beside): Promise<Loose[]> {
  return ((await (await record.request('/refused')).json()) as { refused: Loose[] }).refused;
}

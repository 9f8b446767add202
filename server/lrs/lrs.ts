import { createLrsClient, type Fetch, type LrsClient } from '../../lib/record/lrs-client.ts';
import type { KeyAndSecret } from '../access.ts';
import type { Problem } from './problem.ts';
import type { LrsSetting } from './setting.ts';

/** The LRS in which the statements are kept, and how it stands with it. */
export interface Lrs {
  setting: LrsSetting;
  /** Names it where something is said of it. */
  host: string;
  client: LrsClient;
  /** As browsers are let in; null where they send to this record. */
  asBrowser: LrsClient | null;
  /** When it was read last; null where that has not been done since the start. */
  readAt: string | null;
  /** Whether there was more to read than was read. */
  isBehind: boolean;
  problem: Problem | null;
  /** Breaks off whatever it is being asked. */
  leave(): void;
}

/** Makes what speaks to an LRS. `ask` is the platform's own `fetch`, or something in its place. */
export function openLrs(setting: LrsSetting, ask: Fetch): Lrs {
  const { endpoint, version, server, browsers } = setting;
  const left = new AbortController();
  const fetch: Fetch = (url, request) =>
    ask(url, { ...request, signal: AbortSignal.any([request.signal, left.signal]) });
  const clientOf = (key: KeyAndSecret) => createLrsClient({ endpoint, version, ...key, fetch });
  return {
    setting,
    host: new URL(endpoint).host,
    client: clientOf(server),
    asBrowser: browsers && clientOf(browsers),
    readAt: null,
    isBehind: false,
    problem: null,
    leave: () => left.abort(),
  };
}

/** Where a browser sends statements to, and with what. */
export type SendTo = KeyAndSecret & Pick<LrsSetting, 'endpoint' | 'version'>;

/** Where browsers are told to send statements to; null: to this record. */
export function sendToOf(lrs: Lrs | null): SendTo | null {
  if (!lrs?.setting.browsers) return null;
  const { endpoint, version, browsers } = lrs.setting;
  return { endpoint, version, ...browsers };
}

import type { Lrs } from './journey.ts';

/** The way from the extension's code to an LRS. */
export interface Line {
  /** What the extension is told is its record's address. */
  url: string;
  fetch: typeof fetch;
  /** Drops the answer to every so-manieth batch that was taken; 0 drops none. */
  loseEvery(count: number): void;
  /** Whether an answer was dropped since this was last asked. */
  lostSome(): boolean;
  /** Gives the network back as it was. */
  close(): void;
}

/**
 * Puts itself in the place of the network. The extension looks for a record's endpoint at `/xapi` below its address, which
 * is led to wherever the LRS has it, and speaks the version of xAPI that is to be tried.
 */
export function openLine({ endpoint, version, fetch }: Pick<Lrs, 'endpoint' | 'version' | 'fetch'>): Line {
  const own = globalThis.fetch;
  const url = `${new URL(endpoint).origin}/journey`;
  let [every, posts, lost] = [0, 0, false];
  const pass: typeof fetch = async (input, init = {}) => {
    const headers = { ...(init.headers as Record<string, string>), 'X-Experience-API-Version': version };
    const target = String(input).replace(`${url}/xapi`, endpoint.replace(/\/+$/, ''));
    const answer = await fetch(target, { ...init, headers });
    if (init.method !== 'POST' || every === 0 || !answer.ok) return answer;
    posts += 1;
    if (posts % every !== 0) return answer;
    lost = true;
    throw new TypeError('The answer was lost.');
  };
  globalThis.fetch = pass;
  return {
    url,
    fetch: pass,
    loseEvery: (count) => {
      [every, posts] = [count, 0];
    },
    lostSome: () => {
      const since = lost;
      lost = false;
      return since;
    },
    close: () => {
      globalThis.fetch = own;
    },
  };
}

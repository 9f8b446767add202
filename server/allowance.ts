import type { Credential, Kind } from './store/credentials.ts';

/** How often each key may ask. */
export interface Allowance {
  /** Counts a request; answers how long the key must wait before it is let in, 0 where it is. */
  waitSeconds(credential: Credential): number;
}

// Requests a minute. A browser that sends what it kept for a week needs a few hundred; nothing needs more than once.
const perMinute: Record<Kind, number> = {
  learner: 1200,
  manager: 1200,
  service: 12_000,
  admin: Number.POSITIVE_INFINITY,
};

const MAX_KEYS = 20_000;

/** A key may use its minute's requests at once; then they come back one by one. Each key has its own. */
export function createAllowance(clock: () => Date): Allowance {
  const used = new Map<string, { count: number; at: number }>();
  return {
    waitSeconds({ key, kind }) {
      const most = perMinute[kind];
      if (most === Number.POSITIVE_INFINITY) return 0;
      const now = clock().getTime();
      const { count, at } = used.get(key) ?? { count: 0, at: now };
      const left = Math.max(0, count - ((now - at) / 60_000) * most);
      if (left + 1 > most) return Math.ceil(((left + 1 - most) * 60) / most);
      used.delete(key);
      used.set(key, { count: left + 1, at: now });
      const [oldest] = used.keys();
      if (used.size > MAX_KEYS && oldest !== undefined) used.delete(oldest);
      return 0;
    },
  };
}

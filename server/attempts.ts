/** Counts failures by address, so that secrets cannot be tried out. */
export interface Attempts {
  failed(address: string): void;
  /** How long this address must wait; 0 where it need not. */
  waitSeconds(address: string): number;
}

const ALLOWED = 10;
const WINDOW_MS = 10 * 60_000;
const MAX_ADDRESSES = 10_000;

/** Ten failures in ten minutes are allowed; then the address waits until the ten minutes are over. */
export function createAttempts(clock: () => Date): Attempts {
  const counted = new Map<string, { failures: number; since: number }>();
  const present = (address: string) => {
    const entry = counted.get(address);
    return entry && clock().getTime() - entry.since < WINDOW_MS ? entry : null;
  };
  return {
    failed(address) {
      const { failures, since } = present(address) ?? { failures: 0, since: clock().getTime() };
      counted.delete(address);
      counted.set(address, { failures: failures + 1, since });
      const [oldest] = counted.keys();
      if (counted.size > MAX_ADDRESSES && oldest !== undefined) counted.delete(oldest);
    },
    waitSeconds(address) {
      const entry = present(address);
      if (!entry || entry.failures < ALLOWED) return 0;
      return Math.ceil((entry.since + WINDOW_MS - clock().getTime()) / 1000);
    },
  };
}

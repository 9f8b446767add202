import { setTimeout as wait } from 'node:timers/promises';

/** Asks until something holds; throws what was waited for after half a minute, or as many milliseconds as are given. */
export async function until(holds: () => boolean | Promise<boolean>, what: string, limit = 30_000): Promise<void> {
  const end = performance.now() + limit;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Waited in vain until ${what}.`);
    await wait(20);
  }
}

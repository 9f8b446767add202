import { setTimeout as wait } from 'node:timers/promises';

/** Asks until something holds; throws what was waited for after half a minute. */
export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + 30_000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Waited in vain until ${what}.`);
    await wait(20);
  }
}

import { loadavg } from 'node:os';

/** The milliseconds of a fixed loop, five times: to compare machines and moments by. */
export function calibrate(): number[] {
  return Array.from({ length: 5 }, () => {
    const start = performance.now();
    let sum = 0;
    for (let i = 0; i < 20_000_000; i++) sum = (sum * 31 + i) | 0;
    if (sum === 1) console.log('');
    return performance.now() - start;
  });
}

/** How busy the machine was during the last minute: processes that run or wait for a core. */
export function readLoad(): number {
  return loadavg()[0] ?? Number.NaN;
}

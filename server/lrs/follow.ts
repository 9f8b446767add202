import { setTimeout } from 'node:timers/promises';
import type { TrainingRecord } from '../record.ts';
import { tellProblem } from './problem.ts';

const AFTER_FAULT_MS = 60_000;

/** Exchanges with the LRS that is named, if any, until it is told to stop. What is wrong with it is logged once. */
export async function followLrs(record: TrainingRecord, signal: AbortSignal): Promise<void> {
  for (let told = ''; !signal.aborted; ) {
    const wait = await record.exchange().catch((error: unknown) => {
      console.error(error);
      return AFTER_FAULT_MS;
    });
    if (wait === null) return;
    told = tellWhereNew(record, told);
    await setTimeout(wait, null, { signal }).catch(() => null);
  }
}

function tellWhereNew({ core: { lrs } }: TrainingRecord, told: string): string {
  const now = lrs?.problem ? tellProblem(lrs.problem, lrs.host) : '';
  if (now !== told && lrs) console.error(now || `The LRS at ${lrs.host} answers as it should again.`);
  return now;
}

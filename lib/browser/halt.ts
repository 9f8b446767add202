import type { SyncProblem } from '../plan/staff.ts';
import type { Failed } from '../record/lrs-client.ts';

/** Why a drain stops; `afterMs` when to try again, null where a person must act first. */
export class Halt {
  readonly problem: SyncProblem;
  readonly afterMs: number | null | 'back-off';
  constructor(problem: SyncProblem, afterMs: number | null | 'back-off') {
    this.problem = problem;
    this.afterMs = afterMs;
  }
}

/** That no answer came. */
export function unanswered({ failed }: Failed, host: string): Halt {
  return new Halt({ say: failed === 'timeout' ? 'sync.slow' : 'sync.down', host }, 'back-off');
}

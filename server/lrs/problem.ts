import { decide, type RawAnswer } from '../../lib/record/answer.ts';
import type { Failed } from '../../lib/record/lrs-client.ts';
import { sayIn } from '../../lib/text/say.ts';
import { type LrsKey, lrsWords } from '../../lib/text/words/lrs.ts';

/** What is wrong with the LRS, as words that name the place and the mend. */
export interface Problem {
  say: Extract<LrsKey, `problem.${string}`>;
  status: number | null;
}

/** Thrown where nothing goes on for now; `afterMs` is when the LRS asked to be tried again, null where it did not. */
export class Halt extends Error {
  readonly problem: Problem;
  readonly afterMs: number | null;
  constructor(problem: Problem, afterMs: number | null = null) {
    super(problem.say);
    this.problem = problem;
    this.afterMs = afterMs;
  }
}

/** What an answer that brings no statements, or does not take them, says of the LRS. */
export function haltOf(answer: RawAnswer | Failed): Halt {
  if ('failed' in answer) {
    return new Halt({ say: answer.failed === 'timeout' ? 'problem.slow' : 'problem.down', status: null });
  }
  const { status } = answer;
  const verdict = decide(answer, 1);
  if (verdict.do === 'retry') return new Halt({ say: 'problem.failing', status }, verdict.afterMs);
  if (verdict.do === 'stop' && verdict.problem === 'refused') return new Halt({ say: 'problem.refused', status });
  const isElsewhere = verdict.do === 'stop' || verdict.do === 'accepted';
  return new Halt({ say: isElsewhere ? 'problem.notLrs' : 'problem.failing', status });
}

/** A problem as a line of the log. */
export function tellProblem({ say, status }: Problem, host: string): string {
  return sayIn(lrsWords, 'en')(say, { host, status: status ?? '' });
}

import { evaluateWhen } from '../when/evaluate.ts';
import { keysOf } from '../when/expression.ts';
import type { Side } from './side.ts';

/** Makes what says whether a clause over page keys holds now, by what the side's reader reads. */
export function createHolds(side: Pick<Side, 'readContext'>): NonNullable<Side['holds']> {
  return (when, targets) => {
    const now = side.readContext?.([...keysOf(when)], targets) ?? {};
    return evaluateWhen(when, (key) => (Object.hasOwn(now, key) ? now[key] : undefined));
  };
}

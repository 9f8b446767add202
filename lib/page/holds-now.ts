import type { Target } from '../target/target.ts';
import { evaluateWhen } from '../when/evaluate.ts';
import { keysOf, type When } from '../when/expression.ts';
import type { Side } from './side.ts';

/** Whether a clause over page keys holds now, by what the side's reader reads; without one nothing is known. */
export function holdsNow(
  when: When | true,
  targets: Readonly<Record<string, Target>>,
  { readContext }: Pick<Side, 'readContext'>,
): boolean {
  if (when === true) return true;
  const now = readContext?.([...keysOf(when)], targets) ?? {};
  return evaluateWhen(when, (key) => (Object.hasOwn(now, key) ? now[key] : undefined));
}

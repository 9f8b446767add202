import { evaluateWhen } from '../when/evaluate.ts';
import { keysOf, type Read, type When } from '../when/expression.ts';
import { UNKNOWN } from '../when/fold.ts';

/** What stands for a value that is set but never leaves the page, such as a number out of an address. */
export const KEPT: unique symbol = Symbol('kept');

/** Whether a clause holds, or null where that hangs on values which cannot be read. */
export function verdictOf(when: When, read: Read): boolean | null {
  switch (when.op) {
    case '!': {
      const inner = verdictOf(when.of, read);
      return inner === null ? null : !inner;
    }
    case '&&':
    case '||':
      return joined(
        when.of.map((part) => verdictOf(part, read)),
        when.op === '||',
      );
    case 'key':
      return verdictOfKey(read(when.key));
    default:
      return [...keysOf(when)].some((key) => isHidden(read(key))) ? null : evaluateWhen(when, read);
  }
}

function joined(verdicts: (boolean | null)[], deciding: boolean): boolean | null {
  if (verdicts.includes(deciding)) return deciding;
  return verdicts.includes(null) ? null : !deciding;
}

function verdictOfKey(value: unknown): boolean | null {
  if (value === UNKNOWN) return null;
  return value === KEPT || Boolean(value);
}

function isHidden(value: unknown): boolean {
  return value === UNKNOWN || value === KEPT;
}

/**
 * The smallest parts of a clause that keep it from being true: of `a && b` those that fail, of `a || b` both as one,
 * each as small as can be. Where it is unknown whether the clause holds, the parts on which that hangs.
 */
export function partsAgainst(when: When, read: Read): When[] {
  const verdict = verdictOf(when, read);
  if (verdict === true) return [];
  if (when.op !== '&&' && when.op !== '||') return [when];
  const same = when.of.filter((part) => verdictOf(part, read) === verdict);
  if (when.op === '&&') return same.flatMap((part) => partsAgainst(part, read));
  return [either(same.map((part) => both(partsAgainst(part, read))))];
}

function both(parts: When[]): When {
  return parts.length === 1 ? (parts[0] as When) : { op: '&&', of: parts };
}

function either(parts: When[]): When {
  return parts.length === 1 ? (parts[0] as When) : { op: '||', of: parts };
}

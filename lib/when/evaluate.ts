import { isIn, isLooselyEqual, isMatch, numberOf } from './compare.ts';
import type { Order, Read, When, WhenRegex } from './expression.ts';

/** A clause made ready: says whether it holds. */
export type Holds = (read: Read) => boolean;

/**
 * Says whether a clause holds, as VS Code does: keys by truthiness, `==` loosely against text, `<` on numbers.
 * Two differences, both towards less surprise: an unset key matches no regex (VS Code matches the text "undefined"),
 * and no value makes it throw. A clause is compiled at its first evaluation, so it must not be changed after.
 */
export function evaluateWhen(when: When, read: Read): boolean {
  const known = ready.get(when);
  if (known) return known(read);
  const holds = compileWhen(when);
  ready.set(when, holds);
  return holds(read);
}

const ready = new WeakMap<When, Holds>();

/** Makes a clause ready for many evaluations: two to four times as fast as walking the data each time. */
export function compileWhen(when: When): Holds {
  switch (when.op) {
    case 'true':
      return () => true;
    case 'false':
      return () => false;
    case 'key':
      return compileKey(when.key);
    case '!':
      return compileNot(when.of);
    case '&&':
      return compileAnd(when.of);
    case '||':
      return compileOr(when.of);
    case '==':
      return compileEquals(when.key, when.value);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compileOrder(when.op, when.key, numberOf(when.value));
    case '=~':
      return compileMatch(when.key, regexOf(when.regex));
    default:
      return compileIn(when);
  }
}

function compileKey(key: string): Holds {
  return (read) => Boolean(read(key));
}

function compileNot(of: When): Holds {
  const holds = compileWhen(of);
  return (read) => !holds(read);
}

function compileAnd(of: readonly When[]): Holds {
  const parts = of.map(compileWhen);
  return (read) => {
    for (const holds of parts) if (!holds(read)) return false;
    return true;
  };
}

function compileOr(of: readonly When[]): Holds {
  const parts = of.map(compileWhen);
  return (read) => {
    for (const holds of parts) if (holds(read)) return true;
    return false;
  };
}

function compileEquals(key: string, value: string): Holds {
  return (read) => isLooselyEqual(read(key), value);
}

// What is not a number is NaN, to which nothing compares.
function compileOrder(order: Order, key: string, limit: number): Holds {
  switch (order) {
    case '<':
      return (read) => numberOf(read(key)) < limit;
    case '<=':
      return (read) => numberOf(read(key)) <= limit;
    case '>':
      return (read) => numberOf(read(key)) > limit;
    case '>=':
      return (read) => numberOf(read(key)) >= limit;
  }
}

function compileMatch(key: string, regex: RegExp | null): Holds {
  return (read) => isMatch(read(key), regex);
}

function compileIn(when: When & { op: 'in' | 'among' | 'holds' }): Holds {
  if (when.op === 'in') return (read) => isIn(read(when.key), read(when.set));
  if (when.op === 'among') return (read) => isIn(read(when.key), when.list);
  return (read) => isIn(when.item, read(when.set));
}

// A regex that parsed in the studio may be beyond an older browser; there it matches nothing.
function regexOf({ source, flags }: WhenRegex): RegExp | null {
  try {
    return new RegExp(source, flags);
  } catch {
    return null;
  }
}

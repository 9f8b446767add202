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
      return (read) => Boolean(read(when.key));
    case '!': {
      const holds = compileWhen(when.of);
      return (read) => !holds(read);
    }
    case '&&': {
      const parts = when.of.map(compileWhen);
      return (read) => parts.every((holds) => holds(read));
    }
    case '||': {
      const parts = when.of.map(compileWhen);
      return (read) => parts.some((holds) => holds(read));
    }
    case '==':
      return (read) => isLooselyEqual(read(when.key), when.value);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compileOrder(when.op, when.key, numberOf(when.value));
    case '=~': {
      const regex = regexOf(when.regex);
      return (read) => isMatch(read(when.key), regex);
    }
    default:
      return compileIn(when);
  }
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

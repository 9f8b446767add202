import { isItem } from './compare.ts';
import { evaluateWhen } from './evaluate.ts';
import type { When } from './expression.ts';

/** What `known` answers for a key that cannot be read yet; undefined would mean that the key is unset. */
export const UNKNOWN: unique symbol = Symbol('unknown');

/** Gives a key's value, undefined when it is known to be unset, or UNKNOWN. */
export type Known = (key: string) => unknown;

/**
 * Evaluates the part of a clause that is known already: true, false, or what is left of it, which reads unknown keys
 * only. Evaluating what is left gives what evaluating the whole would have given.
 */
export function foldWhen(when: When, known: Known): boolean | When {
  switch (when.op) {
    case 'true':
    case 'false':
      return when.op === 'true';
    case '!':
      return foldNot(when.of, known);
    case '&&':
    case '||':
      return foldParts(when.op, when.of, known);
    case 'in':
      return foldIn(when, known);
    case 'holds':
      return known(when.set) === UNKNOWN ? when : evaluateWhen(when, known);
    default:
      return known(when.key) === UNKNOWN ? when : evaluateWhen(when, known);
  }
}

function foldNot(of: When, known: Known): boolean | When {
  const left = foldWhen(of, known);
  return typeof left === 'boolean' ? !left : { op: '!', of: left };
}

function foldParts(op: '&&' | '||', of: readonly When[], known: Known): boolean | When {
  const deciding = op === '||';
  const open: When[] = [];
  for (const part of of) {
    const left = foldWhen(part, known);
    if (left === deciding) return deciding;
    if (typeof left === 'boolean') continue;
    if (left.op === op) for (const inner of left.of) open.push(inner);
    else open.push(left);
  }
  const [only] = open;
  if (only === undefined) return !deciding;
  return open.length === 1 ? only : { op, of: open };
}

function foldIn(when: When & { op: 'in' }, known: Known): boolean | When {
  const item = known(when.key);
  const set = known(when.set);
  if (item === UNKNOWN && set === UNKNOWN) return when;
  if (item === UNKNOWN) return foldAmong(when.key, set);
  if (set !== UNKNOWN) return evaluateWhen(when, known);
  return isItem(item) && { op: 'holds', item, set: when.set };
}

function foldAmong(key: string, set: unknown): boolean | When {
  const list = itemsOf(set);
  return list.length > 0 && { op: 'among', key, list };
}

// `in` asks an object for its own names, and only text can be one: a list of the names answers the same.
function itemsOf(set: unknown) {
  if (Array.isArray(set)) return set.filter(isItem);
  return typeof set === 'object' && set !== null ? Object.getOwnPropertyNames(set) : [];
}

/** A value that a list can hold and JSON can carry. */
export type Item = string | number | boolean | null;

/**
 * A `when` clause as plain data: it survives JSON, so it can be sent to a page and evaluated there.
 *
 * `!` stands only before `key`, `==`, `=~`, `in`, `among` and `holds`: the parser pushes every other negation down.
 * `among` (a key in a list) and `holds` (an item in a key's list) come from `foldWhen` alone; the grammar has no word
 * for them.
 */
export type When =
  | { readonly op: 'true' }
  | { readonly op: 'false' }
  | { readonly op: 'key'; readonly key: string }
  | { readonly op: '!'; readonly of: When }
  | { readonly op: '&&' | '||'; readonly of: readonly When[] }
  | { readonly op: '=='; readonly key: string; readonly value: string }
  | { readonly op: Order; readonly key: string; readonly value: string }
  | { readonly op: '=~'; readonly key: string; readonly regex: WhenRegex }
  | { readonly op: 'in'; readonly key: string; readonly set: string }
  | { readonly op: 'among'; readonly key: string; readonly list: readonly Item[] }
  | { readonly op: 'holds'; readonly item: Item; readonly set: string };

/** The comparisons of numbers. */
export type Order = '<' | '<=' | '>' | '>=';

/** A regex as data; `flags` is made of i, s, m and u. */
export type WhenRegex = { readonly source: string; readonly flags: string };

/** Gives a key's value, undefined when it is unset. */
export type Read = (key: string) => unknown;

const OPPOSITE = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;

/**
 * Returns the opposite of a clause, as VS Code forms it: `!(a < 5)` becomes `a >= 5`, so both are false where `a` is
 * no number.
 */
export function negate(when: When): When {
  switch (when.op) {
    case 'true':
      return { op: 'false' };
    case 'false':
      return { op: 'true' };
    case '!':
      return when.of;
    case '&&':
      return { op: '||', of: when.of.map(negate) };
    case '||':
      return { op: '&&', of: when.of.map(negate) };
    case '<':
    case '<=':
    case '>':
    case '>=':
      return { ...when, op: OPPOSITE[when.op] };
    default:
      return { op: '!', of: when };
  }
}

/** Returns every key a clause can read; for `a in b`, both. */
export function keysOf(when: When): ReadonlySet<string> {
  const keys = new Set<string>();
  collectKeys(when, keys);
  return keys;
}

function collectKeys(when: When, into: Set<string>): void {
  if ('key' in when) into.add(when.key);
  if ('set' in when) into.add(when.set);
  if (when.op === '!') collectKeys(when.of, into);
  if (when.op === '&&' || when.op === '||') for (const part of when.of) collectKeys(part, into);
}

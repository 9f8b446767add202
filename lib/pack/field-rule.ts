import type { When } from '../when/expression.ts';
import type { TipSource } from './schema.ts';

/** What a pack demands of what is typed into a field. */
export type FieldRule = NonNullable<TipSource['rule']>;

const number = String.raw`^\s*[-+]?\d+([.,]\d+)?\s*$`;

/**
 * A rule as a clause that holds while it is kept. It reads `value`, `length` and `filled`, which are the field's and
 * stay on its page.
 */
export function keptWhen({ required, pattern, minLength, maxLength, min, max }: FieldRule): When {
  const isNumber = min !== undefined || max !== undefined;
  const parts = [
    pattern === undefined ? [] : matches(wholly(pattern)),
    isNumber ? matches(number) : [],
    limit('>=', 'length', minLength),
    limit('<=', 'length', maxLength),
    limit('>=', 'value', min),
    limit('<=', 'value', max),
  ].flat();
  const filled: When = { op: 'key', key: 'filled' };
  if (required) return { op: '&&', of: [filled, ...parts] };
  return {
    op: '||',
    of: [
      { op: '!', of: filled },
      { op: '&&', of: parts },
    ],
  };
}

/** A pattern that the whole of a text must fit. */
export function wholly(pattern: string): string {
  return `^(?:${pattern})$`;
}

function matches(source: string): When[] {
  return [{ op: '=~', key: 'value', regex: { source, flags: 'u' } }];
}

function limit(op: '<=' | '>=', key: string, value: number | undefined): When[] {
  return value === undefined ? [] : [{ op, key, value: String(value) }];
}

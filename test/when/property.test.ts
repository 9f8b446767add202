import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileWhen, evaluateWhen } from '../../lib/when/evaluate.ts';
import { keysOf, type When } from '../../lib/when/expression.ts';
import { foldWhen, UNKNOWN } from '../../lib/when/fold.ts';
import { parseWhen } from '../../lib/when/parse.ts';
import { printWhen } from '../../lib/when/print.ts';
import { trapsOf } from '../../lib/when/trap.ts';
import { clause, context, judge, KEYS, write } from './clause.ts';
import { whenOf } from './expect-when.ts';

const RUNS = { numRuns: Number(process.env.FUZZ_RUNS ?? 2000) };

type Values = ReadonlyMap<string, unknown>;

function copyOf(when: When): When {
  return JSON.parse(JSON.stringify(when));
}

test('a clause holds when a plain reading of the rules says so', () => {
  fc.assert(
    fc.property(clause, context, (of, values) => {
      const when = whenOf(write(of));
      const expected = judge(of, values);
      expect(evaluateWhen(when, (key) => values.get(key))).toBe(expected);
      expect(compileWhen(copyOf(when))((key) => values.get(key))).toBe(expected);
    }),
    RUNS,
  );
});

test('folding with some keys and evaluating with the rest is evaluating with all, for every split', () => {
  fc.assert(
    fc.property(clause, context, fc.subarray(KEYS), (of, values, known) => {
      const when = whenOf(write(of));
      const left = foldWhen(when, (key) => (known.includes(key) ? values.get(key) : UNKNOWN));
      const expected = evaluateWhen(when, (key) => values.get(key));
      expect(holdsStill(left, values, known)).toBe(expected);
      if (typeof left !== 'boolean') expect(holdsStill(copyOf(left), values, known)).toBe(expected);
    }),
    RUNS,
  );
});

// Reading a key that was folded in is an error: the page may not have it.
function holdsStill(left: boolean | When, values: Values, known: readonly string[]): boolean {
  if (typeof left === 'boolean') return left;
  return evaluateWhen(left, (key) => {
    if (known.includes(key)) throw new Error(`${key} was known`);
    return values.get(key);
  });
}

test('what folding leaves names unknown keys only, and folds again to itself', () => {
  fc.assert(
    fc.property(clause, context, fc.subarray(KEYS), (of, values, known) => {
      const read = (key: string) => (known.includes(key) ? values.get(key) : UNKNOWN);
      const left = foldWhen(whenOf(write(of)), read);
      if (typeof left === 'boolean') return;
      expect(known.filter((key) => keysOf(left).has(key))).toEqual([]);
      expect(foldWhen(left, read)).toEqual(left);
    }),
    RUNS,
  );
});

test('folding with every key known leaves nothing open', () => {
  fc.assert(
    fc.property(clause, context, (of, values) => {
      expect(foldWhen(whenOf(write(of)), (key) => values.get(key))).toBe(judge(of, values));
    }),
    RUNS,
  );
});

test('a printed clause parses back to itself', () => {
  fc.assert(
    fc.property(clause, (of) => {
      const when = whenOf(write(of));
      expect(whenOf(printWhen(when))).toEqual(when);
    }),
    RUNS,
  );
});

test('a clause reads only the keys it names, and survives JSON', () => {
  fc.assert(
    fc.property(clause, context, (of, values) => {
      const when = whenOf(write(of));
      const keys = keysOf(when);
      evaluateWhen(when, (key) => {
        expect(keys.has(key)).toBe(true);
        return values.get(key);
      });
      expect(copyOf(when)).toEqual(when);
    }),
    RUNS,
  );
});

const pieces = fc.constantFrom(
  ...[
    'a',
    'b.c',
    '!',
    '&&',
    '||',
    '(',
    ')',
    '==',
    '=',
    '=~',
    '/x/',
    '/x',
    '/(/g',
    '<',
    '>=',
    ' ',
    "'",
    "'x'",
    '"',
    '~',
  ],
  ...['in', 'not', 'true', 'and', '[', ']', '\\', '{', '&', '|', '\n', '\u00a0', '😀', '\ud800', '1'],
);
const garbage = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join('')),
  fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join(' ')),
);

test('no text makes the parser throw, and its faults lie within the text', () => {
  fc.assert(
    fc.property(garbage, (text) => {
      const parsed = parseWhen(text);
      if (parsed.ok) {
        expect(whenOf(printWhen(parsed.when))).toEqual(parsed.when);
        for (const { offset } of trapsOf(parsed.when, text)) expect(offset).toBeLessThanOrEqual(text.length);
        return;
      }
      expect(parsed.faults.length).toBeGreaterThan(0);
      for (const { offset, length, found, expected } of parsed.faults) {
        expect(text.slice(offset, offset + length)).toBe(found);
        expect(offset + length).toBeLessThanOrEqual(text.length);
        expect(expected.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 10_000 },
  );
});

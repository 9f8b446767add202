import fc from 'fast-check';

/** A clause as the tests see it, made without the code under test: what to write, and by whose rules it is judged. */
export type Clause =
  | { kind: 'constant'; value: boolean }
  | { kind: 'key'; key: string }
  | { kind: 'not'; of: Clause }
  | { kind: 'and' | 'or'; of: Clause[] }
  | { kind: 'equals' | 'differs' | 'less' | 'atMost' | 'more' | 'atLeast'; key: string; value: string; bare: boolean }
  | { kind: 'match'; key: string; regex: RegExp }
  | { kind: 'in' | 'notIn'; key: string; set: string };

export const KEYS = ['a', 'b', 'c.d', 'vim.use<C-r>', '__proto__', 'constructor'];

const key = fc.constantFrom(...KEYS);
const text = fc.constantFrom(
  '',
  '0',
  '1',
  '2',
  'x',
  'xy',
  'true',
  'false',
  'in',
  'two words',
  '1.0',
  '-1',
  'x,y',
  '/p',
);
const regex = fc.constantFrom(/x/, /^X/i, /\d+$/, /^$/, /[/]p/, /a\/b|y/s, /true|undefined|null/u);
const item = fc.oneof(text, fc.boolean(), fc.constantFrom(0, 1, 2, -1, 0.5), fc.constant(null));

/** Values that a context may hold. */
export const value = fc.oneof(
  item,
  fc.constant(undefined),
  fc.array(item, { maxLength: 4 }),
  fc.dictionary(fc.constantFrom('x', 'xy', '1', '__proto__'), item, { maxKeys: 3, noNullPrototype: true }),
);

/** A context: a value or nothing for every key. */
export const context = fc
  .array(value, { minLength: KEYS.length, maxLength: KEYS.length })
  .map((values) => new Map(KEYS.map((name, at) => [name, values[at]])));

const compare = fc.constantFrom('equals', 'differs', 'less', 'atMost', 'more', 'atLeast');

/** Clauses of any shape that the grammar knows. */
export const clause: fc.Arbitrary<Clause> = fc.letrec<{ clause: Clause; term: Clause }>((tie) => ({
  clause: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('term'),
    fc.record({ kind: fc.constant('not' as const), of: tie('clause') }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      of: fc.array(tie('clause'), { minLength: 2, maxLength: 4 }),
    }),
  ),
  term: fc.oneof(
    fc.record({ kind: fc.constant('constant' as const), value: fc.boolean() }),
    fc.record({ kind: fc.constant('key' as const), key }),
    fc.record({ kind: compare, key, value: text, bare: fc.boolean() }) as fc.Arbitrary<Clause>,
    fc.record({ kind: fc.constant('match' as const), key, regex }),
    fc.record({ kind: fc.constantFrom('in' as const, 'notIn' as const), key, set: key }),
  ),
})).clause;

const SIGNS = { equals: '==', differs: '!=', less: '<', atMost: '<=', more: '>', atLeast: '>=' } as const;

/** Writes a clause, with parentheses round every part. */
export function write(of: Clause): string {
  switch (of.kind) {
    case 'constant':
      return String(of.value);
    case 'key':
      return of.key;
    case 'not':
      return of.of.kind === 'key' ? `!${of.of.key}` : `!(${write(of.of)})`;
    case 'and':
      return of.of.map((part) => `(${write(part)})`).join('&&');
    case 'or':
      return of.of.map((part) => `( ${write(part)} )`).join(' || ');
    case 'match':
      return `${of.key} =~ ${of.regex}`;
    case 'in':
      return `${of.key} in ${of.set}`;
    case 'notIn':
      return `${of.key} not in '${of.set}'`;
    default:
      return `${of.key} ${SIGNS[of.kind]} ${isBare(of) ? of.value : `'${of.value}'`}`;
  }
}

type Comparison = Extract<Clause, { bare: boolean }>;

function isBare(of: Comparison): boolean {
  return of.bare && /^[^ /]*$/.test(of.value);
}

/** Judges a clause as slowly and plainly as can be. `turned` is true inside an odd number of negations. */
export function judge(of: Clause, values: ReadonlyMap<string, unknown>, turned = false): boolean {
  switch (of.kind) {
    case 'constant':
      return of.value !== turned;
    case 'key':
      return Boolean(values.get(of.key)) !== turned;
    case 'not':
      return judge(of.of, values, !turned);
    case 'and':
    case 'or': {
      const parts = of.of.map((part) => judge(part, values, turned));
      return (of.kind === 'and') !== turned ? !parts.includes(false) : parts.includes(true);
    }
    case 'match':
      return (values.get(of.key) != null && of.regex.test(String(values.get(of.key)))) !== turned;
    case 'in':
    case 'notIn':
      return (judgeIn(values.get(of.key), values.get(of.set)) === (of.kind === 'in')) !== turned;
    default:
      return judgeComparison(of, values.get(of.key), turned);
  }
}

function judgeIn(item: unknown, set: unknown): boolean {
  if (Array.isArray(set)) return set.some((member) => member === item);
  return typeof item === 'string' && set instanceof Object && Object.getOwnPropertyNames(set).includes(item);
}

function judgeComparison(of: Comparison, value: unknown, turned: boolean): boolean {
  if (of.kind === 'equals' || of.kind === 'differs') {
    const isConstant = isBare(of) && (of.value === 'true' || of.value === 'false');
    // biome-ignore lint/suspicious/noDoubleEquals: loosely, as the grammar says
    const same = isConstant ? Boolean(value) === (of.value === 'true') : value == of.value;
    return (same === (of.kind === 'equals')) !== turned;
  }
  const difference = Number.parseFloat(String(value)) - Number.parseFloat(of.value);
  const isLess = of.kind === 'less' || of.kind === 'atMost';
  const orEqual = (of.kind === 'atMost' || of.kind === 'atLeast') !== turned;
  if (difference === 0) return orEqual;
  return isLess !== turned ? difference < 0 : difference > 0;
}

import type { When } from './expression.ts';
import { readWhen, type Term, writtenValue } from './parse.ts';
import { printWhen } from './print.ts';
import type { Token } from './scan.ts';

/** What an author probably did not mean, though it parses; `offset` is where, in the text the clause came from. */
export type Trap = { offset?: number; code: TrapCode; detail: string };

/**
 * The kinds of trap: a quoted `true` or `false`, which no boolean equals; `== 0`, `== 1` and `== ''`, which booleans
 * also equal; a number compared as text; double quotes, which belong to the value; `===`, which is `==`; `in` before
 * what looks like no key; `<` before no number; `a<5`, which is one key; a regex that also matches an empty text, but
 * never an unset key; the flags g and y, which are ignored.
 */
export type TrapCode =
  | ('quoted-boolean' | 'loose-boolean' | 'loose-empty' | 'loose-number' | 'double-quotes' | 'triple-equals')
  | ('in-literal' | 'order-no-number' | 'glued-operator' | 'regex-empty' | 'regex-flag');

/**
 * Returns what a linter should warn of in a clause that parses. `text` is what it was parsed from: it gives offsets, and
 * quotes and `===` are seen in it only.
 */
export function trapsOf(when: When, text?: string): Trap[] {
  const traps = readWhen(text ?? printWhen(when)).terms.flatMap(trapsOfTerm);
  return traps.map(({ token, code, detail }) => ({
    ...(text === undefined ? {} : { offset: token.offset }),
    code,
    detail,
  }));
}

type Found = { token: Token; code: TrapCode; detail: string };

function trapsOfTerm(term: Term): Found[] {
  const found = [gluedOperator(term), tripleEquals(term), doubleQuotes(term), ofComparison(term)];
  return found.filter((trap) => trap !== null);
}

function ofComparison(term: Term): Found | null {
  switch (term.operator?.type) {
    case '==':
    case '!=':
      return looseEquality(term, term.operator);
    case 'in':
    case 'not':
      return inLiteral(term, term.operator);
    case '=~':
      return regexTrap(term);
    default:
      return term.operator ? orderNoNumber(term, term.operator) : null;
  }
}

function gluedOperator({ key }: Term): Found | null {
  if (!/^[^<>]*\w[<>][\w.-]+$/.test(key.text)) return null;
  return { token: key, code: 'glued-operator', detail: `${key.text} is one key: put spaces around < and >.` };
}

function tripleEquals({ operator }: Term): Found | null {
  if (operator?.text !== '===' && operator?.text !== '!==') return null;
  return {
    token: operator,
    code: 'triple-equals',
    detail: `${operator.text} compares as loosely as ${operator.type}.`,
  };
}

function doubleQuotes({ right }: Term): Found | null {
  if (right?.type !== 'word' || !right.text.includes('"')) return null;
  return { token: right, code: 'double-quotes', detail: 'Double quotes are part of the value: use single ones.' };
}

function looseEquality({ right }: Term, operator: Token): Found | null {
  const token = right ?? operator;
  const value = right ? writtenValue(right) : '';
  if (right && right.type !== 'quoted' && (value === 'true' || value === 'false')) return null;
  if (value === 'true' || value === 'false') return { token, code: 'quoted-boolean', detail: quotedBoolean(value) };
  if (value.trim() === '') return { token, code: 'loose-empty', detail: 'The values 0, false and [] equal this too.' };
  return looseNumber(token, value);
}

function quotedBoolean(value: string): string {
  const also = value === 'false' ? ', and a key that holds this text counts as true' : '';
  return `Only the text "${value}" equals this, never the value ${value}${also}. Leave out the quotes.`;
}

function looseNumber(token: Token, value: string): Found | null {
  const number = Number(value);
  if (Number.isNaN(number)) return null;
  if (number === 0 || number === 1)
    return { token, code: 'loose-boolean', detail: `The value ${number === 1} equals ${value} too.` };
  if (String(number) !== value)
    return { token, code: 'loose-number', detail: `The number ${number} equals this, the text "${number}" does not.` };
  if (token.type !== 'quoted') return null;
  return { token, code: 'loose-number', detail: `The number ${number} equals this too, quotes or none.` };
}

function inLiteral({ right }: Term, operator: Token): Found | null {
  const isKey = right?.type === 'word' && Number.isNaN(Number(right.text)) && !/[[\]",]/.test(right.text);
  if (isKey) return null;
  const detail = "After 'in' stands the key that holds the list, not the list itself nor a text.";
  return { token: right ?? operator, code: 'in-literal', detail };
}

function orderNoNumber({ right }: Term, operator: Token): Found | null {
  const value = right ? writtenValue(right) : '';
  if (value.trim() !== '' && !Number.isNaN(Number(value))) return null;
  const read = Number.parseFloat(value);
  const detail = Number.isNaN(read) ? 'The right side is no number: this is never true.' : `This is read as ${read}.`;
  return { token: right ?? operator, code: 'order-no-number', detail };
}

function regexTrap({ right }: Term): Found | null {
  if (!right) return null;
  const end = right.text.lastIndexOf('/');
  const flags = right.text.slice(end + 1);
  if (/[gy]/.test(flags)) return { token: right, code: 'regex-flag', detail: 'The flags g and y are ignored.' };
  if (!matchesEmpty(right.text.slice(1, end), flags)) return null;
  return { token: right, code: 'regex-empty', detail: 'This matches an empty text, but never an unset key.' };
}

function matchesEmpty(source: string, flags: string): boolean {
  try {
    return new RegExp(source, flags).test('');
  } catch {
    return false;
  }
}

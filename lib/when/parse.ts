import { negate, type When } from './expression.ts';
import { faultAt, faultOfUnknown, hintForExtra, hintForStart, type WhenFault } from './fault.ts';
import { isSafeRegex, MAX_SOURCE } from './safe-regex.ts';
import { scanWhen, type Token, type TokenType } from './scan.ts';

/** What reading a clause gives: the clause, or at least one fault. */
export type ParsedWhen = { ok: true; when: When } | { ok: false; faults: WhenFault[] };

/** A term as written: its key, and where there is a comparison, its operator and the token on the right, if any. */
export type Term = { readonly key: Token; readonly operator?: Token; readonly right?: Token };

/** A clause longer than this is refused. */
export const MAX_LENGTH = 10_000;

/** Parentheses nested deeper than this are refused, so that no clause can exhaust the stack. */
export const MAX_DEPTH = 100;

/*
 * The grammar, VS Code's:
 *
 *   clause     = [ or ]                       nothing at all is no condition: true
 *   or         = and { "||" and }
 *   and        = term { "&&" term }
 *   term       = "!" ( KEY | constant | group ) | constant | group | comparison
 *   group      = "(" or ")"
 *   constant   = "true" | "false"
 *   comparison = KEY [ "=~" REGEX
 *                    | ( "==" | "===" | "!=" | "!==" | "<" | "<=" | ">" | ">=" | "in" | "not" "in" ) [ value ] ]
 *   value      = WORD | QUOTED | "true" | "false" | "in"
 *
 *   KEY, WORD  one or more of letters of any script, digits, _ - . : / \ * ? + [ ] ^ , # @ ; " % $ < >,
 *              the first none of / < >, and not one of: true false in not
 *   QUOTED     ' any characters but ' '
 *   REGEX      / source / flags, where flags are any of i s m u, and g y, which are ignored
 *
 * A comparison never looks up its value, except that of `in`, which is a key, with quotes or without. A missing value
 * is the empty text. `KEY == true` is KEY, `KEY == false` is !KEY. Characters of no token, which VS Code skips, are
 * faults here.
 */

/** Reads a clause. Never throws, whatever the text. */
export function parseWhen(text: string): ParsedWhen {
  const { when, faults } = readWhen(text);
  return when ? { ok: true, when } : { ok: false, faults };
}

/** Reads a clause as `parseWhen` does, and also gives its terms in the order they are written. */
export function readWhen(text: string): { when: When | null; faults: WhenFault[]; terms: Term[] } {
  if (text.length > MAX_LENGTH) return { when: null, faults: [tooLong(text)], terms: [] };
  const reading: Reading = { tokens: scanWhen(text), at: 0, depth: 0, faults: [], terms: [] };
  noteUnknown(reading);
  const when = reading.faults.length > 0 ? null : readClause(reading);
  const { faults, terms } = reading;
  return { when: faults.length > 0 ? null : when, faults, terms };
}

type Reading = { readonly tokens: readonly Token[]; at: number; depth: number; faults: WhenFault[]; terms: Term[] };

const END: Token = { type: 'end', text: '', offset: 0 };

function tooLong(text: string): WhenFault {
  const found = text.slice(MAX_LENGTH);
  return { offset: MAX_LENGTH, length: found.length, found, expected: ['end'], hint: 'The clause is too long.' };
}

function noteUnknown({ tokens, faults }: Reading): void {
  tokens.forEach((token, at) => {
    if (token.type === 'unknown') faults.push(faultOfUnknown(token, tokens[at - 1]));
  });
}

function readClause(reading: Reading): When | null {
  if (peek(reading).type === 'end') return { op: 'true' };
  const when = readOr(reading);
  return when && expect(reading, 'end', ['&&', '||', 'end']) ? when : null;
}

function readOr(reading: Reading): When | null {
  return readJoined(reading, '||', readAnd);
}

function readAnd(reading: Reading): When | null {
  return readJoined(reading, '&&', readTerm);
}

function readJoined(reading: Reading, op: '&&' | '||', readPart: (reading: Reading) => When | null): When | null {
  const first = readPart(reading);
  if (!first || peek(reading).type !== op) return first;
  const of = [first];
  while (take(reading, op)) {
    const part = readPart(reading);
    if (!part) return null;
    of.push(part);
  }
  return { op, of };
}

function readTerm(reading: Reading): When | null {
  const token = peek(reading);
  switch (token.type) {
    case '!':
      reading.at++;
      return readNegated(reading);
    case 'word':
      reading.at++;
      return readComparison(reading, token);
    default:
      return readConstantOrGroup(reading, ['key', 'true', 'false', '!', '(']);
  }
}

function readNegated(reading: Reading): When | null {
  const token = peek(reading);
  if (token.type === '!') return fail(reading, ['key', 'true', 'false', '('], "'!' stands only once.");
  if (token.type !== 'word') {
    const when = readConstantOrGroup(reading, ['key', 'true', 'false', '(']);
    return when && negate(when);
  }
  reading.at++;
  reading.terms.push({ key: token });
  return negate({ op: 'key', key: token.text });
}

function readConstantOrGroup(reading: Reading, expected: string[]): When | null {
  if (take(reading, 'true')) return { op: 'true' };
  if (take(reading, 'false')) return { op: 'false' };
  if (peek(reading).type === '(') return readGroup(reading);
  return fail(reading, expected, hintForStart(peek(reading), reading.tokens[reading.at + 1]));
}

function readGroup(reading: Reading): When | null {
  if (reading.depth >= MAX_DEPTH) return fail(reading, ['key'], 'Parentheses are nested too deep.');
  reading.at++;
  reading.depth++;
  const when = readOr(reading);
  reading.depth--;
  return when && expect(reading, ')', [')', '&&', '||']) ? when : null;
}

function readComparison(reading: Reading, key: Token): When | null {
  const operator = peek(reading);
  switch (operator.type) {
    case '=~':
      reading.at++;
      return readRegex(reading, key, operator);
    case 'not':
      reading.at++;
      return expect(reading, 'in', ['in']) && readCompared(reading, key, operator);
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case 'in':
      reading.at++;
      return readCompared(reading, key, operator);
    default:
      reading.terms.push({ key });
      return { op: 'key', key: key.text };
  }
}

const VALUES: ReadonlySet<TokenType> = new Set(['word', 'quoted', 'true', 'false', 'in']);

function readCompared(reading: Reading, key: Token, operator: Token): When {
  const right = peek(reading);
  if (!VALUES.has(right.type)) {
    reading.terms.push({ key, operator });
    return compared(key.text, operator.type, '');
  }
  reading.at++;
  reading.terms.push({ key, operator, right });
  if (right.type !== 'true' && right.type !== 'false') return compared(key.text, operator.type, writtenValue(right));
  return comparedToConstant(key.text, operator.type, right.type);
}

function comparedToConstant(key: string, operator: TokenType, constant: 'true' | 'false'): When {
  const bare: When = { op: 'key', key };
  if (operator === '==') return constant === 'true' ? bare : negate(bare);
  if (operator === '!=') return constant === 'true' ? negate(bare) : bare;
  return compared(key, operator, constant);
}

function compared(key: string, operator: TokenType, value: string): When {
  switch (operator) {
    case '<':
    case '<=':
    case '>':
    case '>=':
      return { op: operator, key, value };
    case 'in':
      return { op: 'in', key, set: value };
    case 'not':
      return negate({ op: 'in', key, set: value });
    case '!=':
      return negate({ op: '==', key, value });
    default:
      return { op: '==', key, value };
  }
}

/** Returns the text that a value's token stands for: without its quotes. */
export function writtenValue(token: Token): string {
  return token.type === 'quoted' ? token.text.slice(1, -1) : token.text;
}

// A regex that is wrong is noted and passed over, so that what follows it is checked too.
function readRegex(reading: Reading, key: Token, operator: Token): When | null {
  const right = peek(reading);
  if (right.type !== 'regex') return fail(reading, ['regex'], 'A regex stands between slashes: /^paid/i.');
  reading.at++;
  reading.terms.push({ key, operator, right });
  const end = right.text.lastIndexOf('/');
  const regex = { source: right.text.slice(1, end), flags: right.text.slice(end + 1).replace(/[gy]/g, '') };
  const hint = complaintOf(regex.source, regex.flags);
  if (hint) reading.faults.push(faultAt(right, ['regex'], hint));
  return { op: '=~', key: key.text, regex };
}

function complaintOf(source: string, flags: string): string | null {
  try {
    new RegExp(source, flags);
  } catch {
    return 'This is no regex that JavaScript knows.';
  }
  if (source.length > MAX_SOURCE) return `Too costly: a regex has at most ${MAX_SOURCE} characters.`;
  if (isSafeRegex(source, flags)) return null;
  return "Too costly: begin with '^', repeat less, and put no repeat inside a repeat.";
}

function peek(reading: Reading): Token {
  return reading.tokens[reading.at] ?? END;
}

function take(reading: Reading, type: TokenType): boolean {
  if (peek(reading).type !== type) return false;
  reading.at++;
  return true;
}

function expect(reading: Reading, type: TokenType, expected: string[]): true | null {
  if (take(reading, type)) return true;
  const { tokens, at } = reading;
  return fail(reading, expected, hintForExtra(peek(reading), tokens[at - 1], tokens[at - 2]));
}

function fail(reading: Reading, expected: string[], hint?: string | null): null {
  reading.faults.push(faultAt(peek(reading), expected, hint));
  return null;
}

import { type CharSet, charSet, classSet, dotSet, escapeSet } from './char-set.ts';

/** A regex as a tree, as far as its cost depends on it. `start` and `end` are those of the whole text. */
export type RegexNode =
  | { readonly kind: 'char'; readonly set: CharSet }
  | { readonly kind: 'start' | 'end' | 'edge' }
  | { readonly kind: 'look'; readonly body: RegexNode }
  | { readonly kind: 'all' | 'any'; readonly of: readonly RegexNode[] }
  | { readonly kind: 'repeat'; readonly min: number; readonly max: number; readonly body: RegexNode };

type Reading = { readonly source: string; readonly flags: string; at: number };

const CLASS = /\[(?:\\.|[^\]\\])*\]/sy;
const ESCAPE = /\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|u\{[\dA-Fa-f]+\}|[pP]\{[^}]*\}|c[A-Za-z]|.)/sy;
const GROUP = /\((?:\?(?:<?[=!]|:|<[^>=!]*>))?/y;
const QUANTIFIER = /(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/y;

/** Reads a valid regex; null where it uses what this reader does not know: backreferences, modifiers, a bare `{`. */
export function readRegexTree(source: string, flags: string): RegexNode | null {
  const reading: Reading = { source, flags, at: 0 };
  const node = readAny(reading);
  return reading.at === source.length ? node : null;
}

function readAny(reading: Reading): RegexNode | null {
  const of: RegexNode[] = [];
  do {
    const part = readAll(reading);
    if (!part) return null;
    of.push(part);
  } while (takeChar(reading, '|'));
  return of.length === 1 ? (of[0] ?? null) : { kind: 'any', of };
}

function readAll(reading: Reading): RegexNode | null {
  const of: RegexNode[] = [];
  while (reading.at < reading.source.length && !'|)'.includes(charAt(reading))) {
    const part = readQuantified(reading);
    if (!part) return null;
    of.push(part);
  }
  return { kind: 'all', of };
}

function readQuantified(reading: Reading): RegexNode | null {
  const body = readAtom(reading);
  const quantifier = take(reading, QUANTIFIER);
  if (!body || !quantifier) return body;
  return body.kind === 'look' ? null : { kind: 'repeat', ...boundsOf(quantifier), body };
}

function boundsOf([text, low, comma, high]: RegExpExecArray): { min: number; max: number } {
  if (low === undefined) return { min: text[0] === '+' ? 1 : 0, max: text[0] === '?' ? 1 : Number.POSITIVE_INFINITY };
  const min = Number(low);
  if (!comma) return { min, max: min };
  return { min, max: high ? Number(high) : Number.POSITIVE_INFINITY };
}

function readAtom(reading: Reading): RegexNode | null {
  const { flags } = reading;
  const char = charAt(reading);
  switch (char) {
    case '(':
      return readGroup(reading);
    case '[':
      return readSet(reading, CLASS, classSet);
    case '\\':
      return readEscape(reading);
    case '{':
    case '*':
    case '+':
    case '?':
      return null;
  }
  reading.at++;
  if (char === '^') return { kind: flags.includes('m') ? 'edge' : 'start' };
  if (char === '$') return { kind: flags.includes('m') ? 'edge' : 'end' };
  return { kind: 'char', set: char === '.' ? dotSet(flags) : charSet(char, flags) };
}

function readGroup(reading: Reading): RegexNode | null {
  const opening = take(reading, GROUP)?.[0] ?? '';
  const body = readAny(reading);
  if (!body || !takeChar(reading, ')')) return null;
  return /[=!]$/.test(opening) ? { kind: 'look', body } : body;
}

function readEscape(reading: Reading): RegexNode | null {
  const next = reading.source[reading.at + 1] ?? '';
  if (/[1-9k]/.test(next)) return null;
  if (/[bB]/.test(next)) {
    reading.at += 2;
    return { kind: 'edge' };
  }
  return readSet(reading, ESCAPE, escapeSet);
}

function readSet(reading: Reading, shape: RegExp, setOf: (text: string, flags: string) => CharSet): RegexNode | null {
  const text = take(reading, shape)?.[0];
  return text === undefined ? null : { kind: 'char', set: setOf(text, reading.flags) };
}

function charAt(reading: Reading): string {
  return reading.source.charAt(reading.at);
}

function takeChar(reading: Reading, char: string): boolean {
  if (charAt(reading) !== char) return false;
  reading.at++;
  return true;
}

function take(reading: Reading, shape: RegExp): RegExpExecArray | null {
  shape.lastIndex = reading.at;
  const match = shape.exec(reading.source);
  if (match) reading.at += match[0].length;
  return match;
}

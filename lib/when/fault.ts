import type { Token } from './scan.ts';

/**
 * Why a clause cannot be read: at `offset` stand `length` characters, `found` (empty at the end of the text), where one
 * of `expected` should. Offsets count UTF-16 units, as an editor does.
 */
export type WhenFault = { offset: number; length: number; found: string; expected: string[]; hint?: string };

/** Describes a token that should not be there. */
export function faultAt(token: Token, expected: string[], hint?: string | null): WhenFault {
  const { offset, text } = token;
  return { offset, length: text.length, found: text, expected, ...(hint ? { hint } : {}) };
}

/** Describes what is no token at all, judging by the token before it. */
export function faultOfUnknown(token: Token, before: Token | undefined): WhenFault {
  if (token.text === '=' && before && isGlued(before, token)) {
    return faultAt(token, ['<=', '>='], "Put a space before '<=' or '>='.");
  }
  const [expected, hint] = MEANT.get(token.text.charAt(0)) ?? [['key', 'value'], QUOTES];
  return faultAt(token, [...expected], hint);
}

/** Explains a token after which the clause makes no sense, judging by the two tokens before it. */
export function hintForExtra(token: Token, before: Token | undefined, beforeThat: Token | undefined): string | null {
  if (JOINS.has(token.text.toLowerCase())) return `Did you mean '${JOINS.get(token.text.toLowerCase())}'?`;
  if (before?.type === 'not') return "Did you mean 'not in'?";
  if (token.type === '>' && before?.type === '<') return "Did you mean '!='?";
  if (isComparison(token)) return hintForComparison(before, beforeThat);
  if (token.type === 'regex' && before?.type === '==') return "A regex is compared with '=~'.";
  if (beforeThat?.type === 'in' && before?.text.startsWith('[')) return "After 'in' stands a key that holds a list.";
  if (before && /^"[^"]*$/.test(before.text)) return "Use single quotes: 'like this'.";
  if (token.type === ')') return "Did you forget the '('?";
  if (token.type === 'end') return "Did you forget the ')'?";
  if (token.type === 'word' || token.type === 'quoted') return WORDS;
  return null;
}

/** Explains a token that cannot begin a term, judging by the one after it. */
export function hintForStart(token: Token, after: Token | undefined): string | null {
  if (token.type === 'end') return 'Did you forget a key?';
  if (token.type === 'quoted') return 'A key stands on the left, without quotes.';
  if (token.type === 'not') return after?.type === 'word' || after?.type === '(' ? "Did you mean '!'?" : null;
  if (token.type === 'in') return "A key stands before 'in'.";
  if (isComparison(token)) return LEFT;
  return null;
}

const QUOTES = 'Put a value with such a character in single quotes.';

const MEANT: ReadonlyMap<string, readonly [readonly string[], string]> = new Map([
  ['=', [['==', '=~'], "Did you mean '==' or '=~'?"]],
  ['&', [['&&'], "Did you mean '&&'?"]],
  ['|', [['||'], "Did you mean '||'?"]],
  ['~', [['=~'], "Did you mean '=~'?"]],
  ["'", [["'"], 'Did you forget to open or close the quote?']],
  ['/', [['/'], "Did you forget to close the regex? A text with a slash in front goes in quotes: '/orders'."]],
]);

const CHAINED = "Comparisons are not chained: join two with '&&'.";

const LEFT = 'A key stands on the left of a comparison.';

const WORDS = "Did you forget '&&' or '||'? A value of several words goes in single quotes.";

const JOINS: ReadonlyMap<string, string> = new Map([
  ['and', '&&'],
  ['or', '||'],
]);

const COMPARISONS: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=', '=~', 'in', 'not']);

function isComparison(token: Token): boolean {
  return COMPARISONS.has(token.type);
}

function hintForComparison(before: Token | undefined, beforeThat: Token | undefined): string {
  if (beforeThat?.type === '!') return "'!' stands before a key or a parenthesis: write !(a == b), or a != b.";
  if ([before, beforeThat].some((token) => token && isComparison(token))) return CHAINED;
  return LEFT;
}

function isGlued(before: Token, token: Token): boolean {
  return /[<>]$/.test(before.text) && before.offset + before.text.length === token.offset;
}

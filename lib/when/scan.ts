/** A word is a key or an unquoted value. */
export type TokenType =
  | ('(' | ')' | '!' | '&&' | '||' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '=~')
  | ('true' | 'false' | 'in' | 'not')
  | ('word' | 'quoted' | 'regex' | 'unknown' | 'end');

/** A piece of a clause; `text` is as written, with its quotes, and starts at `offset`. */
export type Token = { readonly type: TokenType; readonly text: string; readonly offset: number };

// One alternative for each kind of token. A word may hold `<` and `>` (`vim.use<C-r>` is one key) and `/`, but not
// begin with them. In a regex a slash ends it, unless escaped or between brackets.
const TOKEN = new RegExp(
  [
    String.raw`(?<space>[ \t\r\n\u00a0]+)`,
    String.raw`(?<mark>===?|!==?|=~|<=?|>=?|&&|\|\||[!()])`,
    "(?<quoted>'[^']*')",
    String.raw`(?<regex>/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\[])*/[igsmyu]*)`,
    String.raw`(?<word>(?![<>/])[\w<>\-./\\:*?+[\]^,#@;"%$\p{L}]+)`,
    "(?<open>['/].*)",
    '(?<unknown>.)',
  ].join('|'),
  'suy',
);

const KEYWORDS: ReadonlySet<string> = new Set(['true', 'false', 'in', 'not']);

/** Cuts a clause into tokens, the last of type `end`. What is no token (a lone `=`, an open quote) is `unknown`. */
export function scanWhen(text: string): Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  while (offset < text.length) {
    TOKEN.lastIndex = offset;
    const match = TOKEN.exec(text);
    const found = match?.[0] ?? text.slice(offset);
    if (!match?.groups?.space) tokens.push({ type: typeOf(found, match?.groups ?? {}), text: found, offset });
    offset += found.length;
  }
  return [...tokens, { type: 'end', text: '', offset: text.length }];
}

/** Says whether a text is read as one word, so that it needs no quotes. */
export function isWord(text: string): boolean {
  TOKEN.lastIndex = 0;
  return TOKEN.exec(text)?.groups?.word === text && !KEYWORDS.has(text);
}

function typeOf(text: string, groups: Record<string, string | undefined>): TokenType {
  if (groups.mark) return (text === '===' ? '==' : text === '!==' ? '!=' : text) as TokenType;
  if (groups.word) return KEYWORDS.has(text) ? (text as TokenType) : 'word';
  if (groups.quoted) return 'quoted';
  return groups.regex ? 'regex' : 'unknown';
}

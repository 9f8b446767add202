/**
 * The characters that one place in a regex can match: a bit for each of ASCII, one (OTHER) for all the rest. A set may
 * hold too much, never too little, so two sets that are apart really are.
 */
export type CharSet = bigint;

/** No character. */
export const NONE: CharSet = 0n;
const OTHER: CharSet = 1n << 128n;
/** Every character. */
export const ANY: CharSet = (1n << 129n) - 1n;

const DIGITS = range('0', '9');
const LOWER = range('a', 'z');
const UPPER = range('A', 'Z');
const WORD = DIGITS | LOWER | UPPER | single('_');
const SPACE = single(' ') | range('\t', '\r') | OTHER;
// Beyond ASCII, the long s and the Kelvin sign equal these under the flag i.
const KIN = single('s') | single('S') | single('k') | single('K');
const BREAKS = single('\n') | single('\r');

const CLASSES: ReadonlyMap<string, CharSet> = new Map([
  ['d', DIGITS],
  ['D', butNot(DIGITS)],
  ['w', WORD],
  ['W', butNot(WORD)],
  ['s', SPACE],
  ['S', butNot(SPACE)],
  ['n', single('\n')],
  ['r', single('\r')],
  ['t', single('\t')],
]);

/** Says whether no character is in both sets. */
export function isApart(a: CharSet, b: CharSet): boolean {
  return (a & b) === NONE;
}

/** The set of one character, of either case under the flag i. */
export function charSet(char: string, flags: string): CharSet {
  return withCase(single(char), flags);
}

/** The set of `.`. */
export function dotSet(flags: string): CharSet {
  return flags.includes('s') ? ANY : butNot(BREAKS);
}

/** The set of an escape such as `\d` or `\.`. */
export function escapeSet(text: string, flags: string): CharSet {
  return withCase(exactEscape(text) ?? ANY, flags);
}

/** The set of a class: `[…]`, as `CLASS` in regex-tree.ts cuts it out. */
export function classSet(text: string, flags: string): CharSet {
  const negated = text[1] === '^';
  const members = membersOf(text.slice(negated ? 2 : 1, -1));
  if (members === null) return ANY;
  return withCase(negated ? butNot(members) : members, flags);
}

const MEMBER = /(\\.|[^\\])-(\\.|[^\\])|(\\.|[^\\])/gsy;

// Null where the members are not known exactly: then what they leave out is not known either.
function membersOf(body: string): CharSet | null {
  let set = NONE;
  for (const [, low, high, one] of body.matchAll(MEMBER)) {
    const part = one === undefined ? exactRange(low ?? '', high ?? '') : exactMember(one);
    if (part === null) return null;
    set |= part;
  }
  return set;
}

function exactMember(text: string): CharSet | null {
  return text.length > 1 ? exactEscape(text) : single(text);
}

function exactRange(low: string, high: string): CharSet | null {
  return low.length === 1 && high.length === 1 ? range(low, high) : null;
}

// A letter or digit after a backslash has a meaning; anything else stands for itself.
function exactEscape(text: string): CharSet | null {
  const char = text.slice(1);
  return CLASSES.get(char) ?? (/^[^A-Za-z0-9]$/.test(char) ? single(char) : null);
}

function single(char: string): CharSet {
  return range(char, char);
}

function range(low: string, high: string): CharSet {
  const [from, to] = [low.charCodeAt(0), high.charCodeAt(0)];
  let set = to > 127 ? OTHER : NONE;
  for (let code = from; code <= Math.min(to, 127); code++) set |= 1n << BigInt(code);
  return set;
}

function butNot(set: CharSet): CharSet {
  return (ANY & ~set) | OTHER;
}

function withCase(set: CharSet, flags: string): CharSet {
  if (!flags.includes('i')) return set;
  const both = set | ((set & LOWER) >> 32n) | ((set & UPPER) << 32n);
  const beyond = isApart(both, KIN) ? NONE : OTHER;
  const kin = isApart(both, OTHER) ? NONE : KIN;
  return both | beyond | kin;
}

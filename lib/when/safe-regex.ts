import { ANY, type CharSet, isApart, NONE } from './char-set.ts';
import { MATCHED_LENGTH } from './compare.ts';
import { type RegexNode, readRegexTree } from './regex-tree.ts';

/** The longest regex that is accepted. */
export const MAX_SOURCE = 200;

const MAX_COUNT = 100;

const MAX_STEPS = 20_000_000;

/*
 * The rule. A regex is refused when any of these holds:
 *
 *   1. it is longer than MAX_SOURCE, invalid, or uses syntax the reader does not know (backreferences, modifiers);
 *   2. inside a repeat (every quantifier but `?`) stands another quantifier, a lookaround, something that can match
 *      nothing, or alternatives that can begin with the same character;
 *   3. inside a lookaround stands a quantifier;
 *   4. a count is above MAX_COUNT;
 *   5. in the worst case, on MATCHED_LENGTH characters, it needs more than MAX_STEPS steps. Without `^` in front the
 *      attempt begins at every character. What follows a repeat is tried once where that cannot begin with a character
 *      the repeat begins with (`[^/]+` before `/`), else once for every length of the repeat; likewise alternatives.
 *
 * 2 and 3 leave no way to an exponential number of attempts through repeats, 5 bounds the polynomial ones: to some
 * hundred milliseconds for the worst regex on the worst text, and far less for what people write.
 */

/** Says whether matching this regex is cheap on any text of MATCHED_LENGTH characters. When in doubt, it says no. */
export function isSafeRegex(source: string, flags: string): boolean {
  if (source.length > MAX_SOURCE || !isValid(source, flags)) return false;
  const tree = readRegexTree(source, flags);
  if (!tree || !isPlain(tree)) return false;
  const starts = isAnchored(tree) ? 1 : MATCHED_LENGTH;
  return starts * stepsOf(tree, 0, NONE) <= MAX_STEPS;
}

function isValid(source: string, flags: string): boolean {
  try {
    new RegExp(source, flags);
    return true;
  } catch {
    return false;
  }
}

function isPlain(node: RegexNode): boolean {
  switch (node.kind) {
    case 'look':
      return !hasQuantifier(node.body);
    case 'all':
    case 'any':
      return node.of.every(isPlain);
    case 'repeat':
      if (node.max === 1) return isPlain(node.body);
      return isRepeatable(node.body) && !canBeEmpty(node.body) && isCountable(node);
    default:
      return true;
  }
}

function isCountable({ min, max }: { min: number; max: number }): boolean {
  return min <= MAX_COUNT && (max <= MAX_COUNT || max === Number.POSITIVE_INFINITY);
}

function isRepeatable(node: RegexNode): boolean {
  if (node.kind === 'look' || node.kind === 'repeat') return false;
  if (node.kind === 'any' && !areApart(node.of)) return false;
  return node.kind === 'any' || node.kind === 'all' ? node.of.every(isRepeatable) : true;
}

function hasQuantifier(node: RegexNode): boolean {
  if (node.kind === 'look') return hasQuantifier(node.body);
  return node.kind === 'repeat' || ((node.kind === 'all' || node.kind === 'any') && node.of.some(hasQuantifier));
}

function isAnchored(node: RegexNode): boolean {
  if (node.kind === 'any') return node.of.every(isAnchored);
  return node.kind === 'start' || (node.kind === 'all' && node.of[0] !== undefined && isAnchored(node.of[0]));
}

/** The steps a node and then what follows it may take: `rest` steps, beginning with one of `follow`. */
function stepsOf(node: RegexNode, rest: number, follow: CharSet): number {
  switch (node.kind) {
    case 'look':
      return stepsOf(node.body, 0, ANY) + rest;
    case 'all':
      return stepsOfAll(node.of, rest, follow);
    case 'any':
      return stepsOfAny(node.of, rest, follow);
    case 'repeat':
      return stepsOfRepeat(node, rest, follow);
    default:
      return 1 + rest;
  }
}

function stepsOfAll(of: readonly RegexNode[], rest: number, follow: CharSet): number {
  let [steps, next] = [rest, follow];
  for (const node of of.toReversed()) {
    steps = stepsOf(node, steps, next);
    next = firstOf(node) | (canBeEmpty(node) ? next : NONE);
  }
  return steps;
}

function stepsOfAny(of: readonly RegexNode[], rest: number, follow: CharSet): number {
  const each = of.map((node) => 1 + stepsOf(node, rest, follow));
  return areApart(of) ? of.length + Math.max(...each) : each.reduce((sum, steps) => sum + steps, 0);
}

function stepsOfRepeat(node: RegexNode & { kind: 'repeat' }, rest: number, follow: CharSet): number {
  const { min, max, body } = node;
  const isSettled = min === max || isApart(firstOf(body), follow);
  if (max <= 1) return stepsOf(body, rest, follow) + (isSettled ? 1 : rest);
  const times = Math.min(max, MATCHED_LENGTH);
  return times * stepsOf(body, 0, ANY) + (isSettled ? rest : (times - min + 1) * rest);
}

function areApart(of: readonly RegexNode[]): boolean {
  let seen = NONE;
  return of.every((node) => {
    const first = firstOf(node);
    const isNew = isApart(seen, first) && !canBeEmpty(node);
    seen |= first;
    return isNew;
  });
}

// After the end of the text comes nothing, so nothing can go wrong there twice; after a lookaround, anything might.
function firstOf(node: RegexNode): CharSet {
  switch (node.kind) {
    case 'char':
      return node.set;
    case 'look':
      return ANY;
    case 'all':
      return firstOfAll(node.of);
    case 'any':
      return node.of.reduce((set, part) => set | firstOf(part), NONE);
    case 'repeat':
      return firstOf(node.body);
    default:
      return NONE;
  }
}

function firstOfAll(of: readonly RegexNode[]): CharSet {
  let set = NONE;
  for (const node of of) {
    set |= firstOf(node);
    if (!canBeEmpty(node)) break;
  }
  return set;
}

function canBeEmpty(node: RegexNode): boolean {
  switch (node.kind) {
    case 'char':
    case 'end':
      return false;
    case 'all':
      return node.of.every(canBeEmpty);
    case 'any':
      return node.of.some(canBeEmpty);
    case 'repeat':
      return node.min === 0 || canBeEmpty(node.body);
    default:
      return true;
  }
}

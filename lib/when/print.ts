import type { Item, When } from './expression.ts';
import { isWord } from './scan.ts';

/**
 * Writes a clause as text that parses back to the same clause. Only what `foldWhen` left with a value in it does not
 * parse (`screen.id in {"till", "cart"}`), nor does a value with a single quote, which no text can express.
 */
export function printWhen(when: When): string {
  switch (when.op) {
    case 'true':
    case 'false':
      return when.op;
    case 'key':
      return when.key;
    case '!':
      return printNot(when.of);
    case '&&':
    case '||':
      return when.of.map((part) => printPart(part, when.op)).join(` ${when.op} `);
    case '=~':
      return `${when.key} =~ /${when.regex.source}/${when.regex.flags}`;
    case 'in':
    case 'among':
    case 'holds':
      return printIn(when, 'in');
    default:
      return `${when.key} ${when.op} ${printValue(when.value)}`;
  }
}

function printPart(part: When, within: '&&' | '||'): string {
  const bare = part.op !== within && (part.op !== '||' || within !== '&&');
  return bare ? printWhen(part) : `(${printWhen(part)})`;
}

function printNot(of: When): string {
  if (of.op === 'key') return `!${of.key}`;
  if (of.op === '==') return `${of.key} != ${printValue(of.value)}`;
  if (of.op === 'in' || of.op === 'among' || of.op === 'holds') return printIn(of, 'not in');
  return `!(${printWhen(of)})`;
}

function printIn(when: When & { op: 'in' | 'among' | 'holds' }, word: 'in' | 'not in'): string {
  const left = when.op === 'holds' ? printItems([when.item]) : when.key;
  const right = when.op === 'among' ? printItems(when.list) : printValue(when.set);
  return `${left} ${word} ${right}`;
}

function printValue(value: string): string {
  return isWord(value) ? value : `'${value}'`;
}

// Braces are no part of the grammar, so this can never be read as a key by mistake.
function printItems(items: readonly Item[]): string {
  return `{${items.map((item) => JSON.stringify(item)).join(', ')}}`;
}

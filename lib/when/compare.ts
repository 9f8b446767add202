import type { Item } from './expression.ts';

/** Of a longer value only so many characters are matched against a regex. */
export const MATCHED_LENGTH = 1000;

/** Says whether a value can be in a list at all: JSON carries it, and it is no object, whose identity JSON loses. */
export function isItem(value: unknown): value is Item {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' || typeof value === 'boolean' || value === null;
}

/** Says whether an array includes an item, or an object has a property of its own by that name. */
export function isIn(item: unknown, set: unknown): boolean {
  if (!isItem(item)) return false;
  if (Array.isArray(set)) return set.includes(item);
  return typeof item === 'string' && typeof set === 'object' && set !== null && Object.hasOwn(set, item);
}

/** Says whether JavaScript's `==` finds a value equal to a text. */
export function isLooselyEqual(value: unknown, text: string): boolean {
  if (typeof value === 'string') return value === text;
  if (typeof value === 'object' || typeof value === 'function') return value !== null && textOf(value) === text;
  // biome-ignore lint/suspicious/noDoubleEquals: this is the loose equality that the grammar promises
  return value == text;
}

/** Returns the number that a value begins with, as `parseFloat` reads it, or NaN. */
export function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : Number.parseFloat(textOf(value));
}

/** Says whether a value's text matches; an unset key's never does, nor does anything where the regex is null. */
export function isMatch(value: unknown, regex: RegExp | null): boolean {
  if (value === undefined || value === null || regex === null) return false;
  const text = textOf(value);
  return regex.test(text.length > MATCHED_LENGTH ? text.slice(0, MATCHED_LENGTH) : text);
}

// An object may carry a `toString` of its own that is no function: data then, not a reason to throw.
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return String(value);
  } catch {
    return '';
  }
}

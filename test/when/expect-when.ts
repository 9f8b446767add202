import { expect } from 'vitest';
import { evaluateWhen } from '../../lib/when/evaluate.ts';
import type { When } from '../../lib/when/expression.ts';
import { parseWhen } from '../../lib/when/parse.ts';

export type Context = Readonly<Record<string, unknown>>;

/** Parses a text that must parse. */
export function whenOf(text: string): When {
  const parsed = parseWhen(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.faults)}`);
  return parsed.when;
}

/** Reads a context's own keys. */
export function readerOf(context: Context): (key: string) => unknown {
  return (key) => (Object.hasOwn(context, key) ? context[key] : undefined);
}

/** Expects a clause to hold in a context, or not to. */
export function expectWhen(text: string, context: Context, holds: boolean): void {
  expect(evaluateWhen(whenOf(text), readerOf(context)), `${text} in ${JSON.stringify(context)}`).toBe(holds);
}

/** Expects a clause not to parse, its first fault at `offset` on `found`, with a hint that contains `hint`. */
export function expectFault(text: string, offset: number, found: string, hint?: string): void {
  const parsed = parseWhen(text);
  const fault = parsed.ok ? undefined : parsed.faults[0];
  expect(fault, text).toMatchObject({ offset, found, length: found.length });
  if (hint !== undefined) expect(fault?.hint, text).toContain(hint);
}

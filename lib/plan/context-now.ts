import { keysOf, type Read } from '../when/expression.ts';
import { contextKey, contextKeys } from './context-key.ts';
import { type KeyNow, keyNow } from './explain.ts';
import type { Situation } from './known.ts';

/** A key, what it is now, and who reads it: lessons by their clauses, the tool by its `busyWhen`. */
export interface ContextRow {
  now: KeyNow;
  lessons: string[];
  readByTool: boolean;
}

/** Every key of the table that stands alone, and of its families those that some clause of the tool reads. */
export function keysHere({ tool }: Situation): string[] {
  const own = contextKeys.map(({ name }) => name).filter((name) => !name.endsWith('.'));
  const read = [...tool.lessons.map(({ when }) => when), ...(tool.busy ? [tool.busy] : [])].flatMap((when) => [
    ...keysOf(when),
  ]);
  return [...new Set([...own, ...read])];
}

/** Those of the keys that the page must be asked for. */
export function pageKeysOf(keys: readonly string[]): string[] {
  return keys.filter((key) => key !== 'busy' && contextKey(key)?.from === 'page');
}

/** The keys here with their present values and readers: first those that somebody reads, then in the table's order. */
export function contextRows(situation: Situation, read: Read): ContextRow[] {
  const { busy, lessons } = situation.tool;
  const readByTool: ReadonlySet<string> = busy ? keysOf(busy) : new Set();
  const rows = keysHere(situation).map((key) => ({
    now: keyNow(key, read),
    lessons: lessons.filter(({ when }) => keysOf(when).has(key)).map(({ id }) => id),
    readByTool: readByTool.has(key),
  }));
  const isRead = (row: ContextRow) => row.readByTool || row.lessons.length > 0;
  return [...rows.filter(isRead), ...rows.filter((row) => !isRead(row))];
}

import { isSameStatement } from '../../lib/record/answer.ts';
import type { Loose } from './parts.ts';

/** Whether two statements say the same; of durations, hundredths of a second are the finest that counts. */
export function isSame(one: unknown, other: unknown): boolean {
  return isSameStatement(coarse(one), coarse(other));
}

function coarse(statement: unknown): unknown {
  if (!isObject(statement)) return statement;
  const { result, object } = statement;
  const kept = { ...statement };
  if (isObject(result) && typeof result.duration === 'string') {
    kept.result = { ...result, duration: result.duration.replace(/([.,]\d\d)\d+S$/, '$1S') };
  }
  if (isObject(object) && object.objectType === 'SubStatement') kept.object = coarse(object);
  return kept;
}

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

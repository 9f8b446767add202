import * as z from 'zod/mini';
import type { Door } from './door.ts';

/** What a command prints, and whether all of it went well. */
export interface Outcome {
  lines: string[];
  faults: string[];
}

const failure = z.object({ error: z.string() });

/** Asks the record and reads its answer in the shape that is expected, or says in its own words why not. */
export async function ask<T>(
  door: Door,
  shape: z.ZodMiniType<T>,
  path: string,
  init?: Parameters<Door['request']>[1],
): Promise<{ value: T } | { fault: string }> {
  const answer = await door.request(path, init);
  const json: unknown = await answer.json().catch(() => null);
  const parsed = shape.safeParse(json);
  if (answer.ok && parsed.success) return { value: parsed.data };
  const said = failure.safeParse(json);
  return { fault: said.success ? said.data.error : `The record answered ${answer.status}.` };
}

/** What a command prints where it could do nothing. */
export function failed(fault: string): Outcome {
  return { lines: [], faults: [fault] };
}

import * as z from 'zod/mini';
import type { Values } from '../text/say.ts';
import { nearestKey } from '../when/nearest-key.ts';
import type { Fault, FaultKey } from './fault.ts';
import type { LocatedJson } from './json.ts';
import { type PackSource, packSchema } from './schema.ts';

/** Checks a pack's shape; every fault is located, with the nearest known key where one was misspelt. */
export function checkShape(json: LocatedJson): { ok: true; pack: PackSource } | { ok: false; faults: Fault[] } {
  const result = packSchema.safeParse(json.value);
  if (result.success) return { ok: true, pack: result.data };
  return { ok: false, faults: result.error.issues.flatMap((issue) => toFaults(json, issue as Issue)) };
}

/** The parts of zod's issues that we read. */
interface Issue {
  code: string;
  path: (string | number)[];
  keys?: string[];
  expected?: string;
  input?: unknown;
  maximum?: number;
  minimum?: number;
  origin?: string;
  values?: unknown[];
  pattern?: string;
  errors?: Issue[][];
}

function toFaults(json: LocatedJson, issue: Issue): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((key) =>
      json.fault(issue.path, ...unknownKey(json, issue.path, key), { atKey: key }),
    );
  }
  const value = valueAt(json.value, issue.path);
  if (value === undefined) {
    return [json.fault(issue.path.slice(0, -1), 'fault.missing', { key: String(issue.path.at(-1)) })];
  }
  return [json.fault(issue.path, ...wrongValue(issue, value))];
}

function wrongValue(issue: Issue, value: unknown): [FaultKey, Values] {
  switch (issue.code) {
    case 'too_big':
      return ['fault.tooMany', { max: issue.maximum ?? 0 }];
    case 'too_small':
      return ['fault.tooFew', { min: issue.minimum ?? 0 }];
    case 'invalid_format':
      return ['fault.pattern', { found: String(value), expected: issue.pattern ?? 'another form' }];
    case 'invalid_value':
      return ['fault.pattern', { found: String(value), expected: (issue.values ?? []).join(', ') }];
    default:
      return ['fault.wrongType', { expected: issue.expected ?? 'another value', found: kindOf(value) }];
  }
}

function unknownKey(json: LocatedJson, path: (string | number)[], key: string): [FaultKey, Values] {
  const present = Object.keys((valueAt(json.value, path) ?? {}) as object);
  const free = keysAt(path).filter((known) => !present.includes(known));
  const near = nearestKey(key, free);
  return near ? ['fault.unknownKeyNear', { key, near }] : ['fault.unknownKey', { key }];
}

/** The part of JSON Schema that our own schema makes use of. */
interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  additionalProperties?: JsonSchema | false;
  anyOf?: JsonSchema[];
}

/** The keys that the format knows for the object at a path. */
function keysAt(path: (string | number)[]): string[] {
  let schemas = [z.toJSONSchema(packSchema, { unrepresentable: 'any' }) as JsonSchema];
  for (const part of path) schemas = schemas.flatMap((schema) => below(schema, part));
  return schemas.flatMap((schema) => alternatives(schema).flatMap(({ properties }) => Object.keys(properties ?? {})));
}

function below(schema: JsonSchema, part: string | number): JsonSchema[] {
  return alternatives(schema).flatMap(({ properties, items, additionalProperties }) => {
    const child = typeof part === 'number' ? items : (properties?.[part] ?? additionalProperties);
    return child ? [child] : [];
  });
}

function alternatives(schema: JsonSchema): JsonSchema[] {
  return schema.anyOf ?? [schema];
}

function valueAt(value: unknown, path: (string | number)[]): unknown {
  let at = value;
  for (const part of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined;
    at = (at as Record<string | number, unknown>)[part];
  }
  return at;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

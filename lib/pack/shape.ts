import type { Values } from '../text/say.ts';
import { nearestKey } from '../when/nearest-key.ts';
import type { Fault, FaultKey } from './fault.ts';
import type { LocatedJson } from './json.ts';
import { type JsonSchema, packJsonSchema } from './json-schema.ts';
import { type PackSource, packSchema } from './schema.ts';

/** Checks a pack's shape; every fault is located, with the nearest known key where one was misspelt. */
export function checkShape(json: LocatedJson): { ok: true; pack: PackSource } | { ok: false; faults: Fault[] } {
  const result = packSchema.safeParse(json.value);
  if (result.success) return { ok: true, pack: result.data };
  return { ok: false, faults: shapeFaults(json, result.error.issues) };
}

/** Nobody reads more than these, and to find the places of a million takes long. */
const mostFaults = 200;

/** Says what zod found, at its places; the first of them where there are very many. */
export function shapeFaults(json: LocatedJson, issues: readonly object[]): Fault[] {
  return issues.slice(0, mostFaults).flatMap((issue) => toFaults(json, issue as Issue));
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
  issues?: Issue[];
}

function toFaults(json: LocatedJson, issue: Issue): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? [])
      .slice(0, mostFaults)
      .map((key) => json.fault(issue.path, ...unknownKey(json, issue.path, key), { atKey: key }));
  }
  if (issue.code === 'invalid_key') {
    const key = String(issue.path.at(-1));
    return [
      json.fault(issue.path.slice(0, -1), 'fault.pattern', { found: key, expected: expectedBy(issue) }, { atKey: key }),
    ];
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
      if (issue.path.at(-1) === 'steps') return ['fault.tooManySteps', { max: issue.maximum ?? 0 }];
      return ['fault.tooMany', { max: issue.maximum ?? 0 }];
    case 'too_small':
      return ['fault.tooFew', { min: issue.minimum ?? 0 }];
    case 'invalid_format':
      return ['fault.pattern', { found: kindOr(value), expected: expectedBy(issue) }];
    case 'invalid_value':
      return ['fault.pattern', { found: kindOr(value), expected: expectedBy(issue) }];
    case 'invalid_union':
      return ['fault.pattern', { found: kindOr(value), expected: expectedBy(issue) }];
    default:
      return ['fault.wrongType', { expected: expectedBy(issue), found: kindOf(value) }];
  }
}

/** What would be right, as the schema says it. */
function expectedBy({ code, pattern, values, expected, errors, issues }: Issue): string {
  if (code === 'invalid_format') return pattern ?? 'another form';
  if (code === 'invalid_value') return (values ?? []).join(', ');
  const inner = errors?.flatMap((each) => each.slice(0, 1)) ?? issues?.slice(0, 1) ?? [];
  return inner.map(expectedBy).join(', ') || (expected ?? 'another value');
}

function unknownKey(json: LocatedJson, path: (string | number)[], key: string): [FaultKey, Values] {
  const present = Object.keys((valueAt(json.value, path) ?? {}) as object);
  const free = keysAt(path).filter((known) => !present.includes(known));
  const near = nearestKey(key, free);
  return near ? ['fault.unknownKeyNear', { key, near }] : ['fault.unknownKey', { key }];
}

/** The keys that the format knows for the object at a path. */
function keysAt(path: (string | number)[]): string[] {
  let schemas = [packJsonSchema()];
  for (const part of path) schemas = schemas.flatMap((schema) => below(schema, part));
  return schemas.flatMap((schema) => alternatives(schema).flatMap(({ properties }) => Object.keys(properties ?? {})));
}

function below(schema: JsonSchema, part: string | number): JsonSchema[] {
  return alternatives(schema).flatMap(({ properties, items, additionalProperties }) => {
    if (typeof part === 'number') return items ? [items] : [];
    const child = properties && Object.hasOwn(properties, part) ? properties[part] : additionalProperties;
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

/** A short text or number itself, anything else by its kind. */
function kindOr(value: unknown): string {
  return (typeof value === 'string' && value.length < 100) || typeof value === 'number' ? String(value) : kindOf(value);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

import { contextKey, contextKeys } from '../plan/context-key.ts';
import { keysOf, type When } from '../when/expression.ts';
import { nearestKey } from '../when/nearest-key.ts';
import { parseWhen } from '../when/parse.ts';
import { trapsOf } from '../when/trap.ts';
import { canHold, textsToTry, type ValuesOf } from './can-hold.ts';
import { type Checking, checkTarget, known, type Path } from './checking.ts';
import type { Fault } from './fault.ts';
import type { ToolSource } from './schema.ts';

/** Where a clause counts: in which tools, on which of their screens (none means all), or also outside of every tool. */
export interface Scope {
  tools: readonly ToolSource[];
  screens?: readonly string[] | undefined;
  isAnywhere?: boolean;
}

/** A clause that something waits for: it must be readable, know its keys, and be true at some time. */
export function checkWhen(checking: Checking, path: Path, text: string | undefined, scope: Scope): Fault[] {
  if (text === undefined) return [];
  const parsed = parseWhen(text);
  if (!parsed.ok || mayHold(checking, parsed.when, scope)) return checkClause(checking, path, text, scope);
  return [...checkClause(checking, path, text, scope), checking.json.fault(path, 'fault.neverTrue', { when: text })];
}

/** A clause of which it matters only that it can be read and knows its keys. */
export function checkClause({ json, ...rest }: Checking, path: Path, text: string, { tools }: Scope): Fault[] {
  const parsed = parseWhen(text);
  if (parsed.ok) {
    const traps = trapsOf(parsed.when, text).map(({ offset = 0, code }) =>
      json.fault(path, `fault.trap.${code}`, { when: text }, { severity: 'warning', offset }),
    );
    return [...checkKeys({ json, ...rest }, path, parsed.when, tools), ...traps];
  }
  return parsed.faults.map(({ offset, expected, found, hint }) => {
    const message = `${offset + 1}: ${found || '…'} (${hint ?? expected.join(', ')})`;
    return json.fault(path, 'fault.when', { message }, { offset });
  });
}

/** The keys of a clause that there are none of. */
export function checkKeys(checking: Checking, path: Path, when: When, tools: readonly ToolSource[]): Fault[] {
  return [...keysOf(when)].flatMap((key) => checkKey(checking, path, key, tools));
}

function checkKey(checking: Checking, path: Path, key: string, tools: readonly ToolSource[]): Fault[] {
  const target = /^element\.([a-z0-9-]+)\.(visible|disabled|empty)$/.exec(key)?.[1];
  if (target) return checkTarget(checking, path, target, tools);
  const lesson = /^lesson\.(?:completed|seen)\.([^/]+)$/.exec(key)?.[1];
  if (lesson) return known(checking, path, lesson, checking.lessons, 'fault.unknownLesson');
  if (contextKey(key) && !key.startsWith('element.')) return [];
  const near = nearestKey(
    key,
    contextKeys.map((each) => each.name),
  );
  const { json } = checking;
  return [near ? json.fault(path, 'fault.whenKeyNear', { key, near }) : json.fault(path, 'fault.whenKey', { key })];
}

function mayHold(checking: Checking, when: When, { tools, screens, isAnywhere = false }: Scope): boolean {
  if (isAnywhere && canHold(when, valuesAt(checking, when, null, []))) return true;
  return tools.some((tool) => canHold(when, valuesAt(checking, when, tool, screensOf(tool, screens))));
}

function screensOf(tool: ToolSource, screens: readonly string[] = []): readonly (string | undefined)[] {
  return screens.length > 0 ? screens : [...tool.screens.map((screen) => screen.id), undefined];
}

const upTo = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
const hours = upTo(0, 23);
const weekdays = upTo(1, 7);
const truths = [true, false, undefined];

/** What can be listed of a tool's keys: what the pack says of it, the clock, and whatever is true or false. */
function valuesAt({ pack }: Checking, when: When, tool: ToolSource | null, screens: readonly unknown[]): ValuesOf {
  return (key) => {
    if (key === 'tool.id') return [tool && `${pack.publisher}.${pack.name}/${tool.id}`];
    if (key === 'tool.kind') return [tool?.kind];
    if (key === 'screen.id') return tool ? screens : [undefined];
    if (key === 'hour') return hours;
    if (key === 'weekday') return weekdays;
    const type = contextKey(key)?.type;
    if (type === 'boolean') return truths;
    return type === 'string' ? textsToTry(when, key) : null;
  };
}

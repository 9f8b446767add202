import { nearestKey } from '../when/nearest-key.ts';
import type { Fault, FaultKey } from './fault.ts';
import type { LocatedJson } from './json.ts';
import type { LessonSource, PackSource, ToolSource } from './schema.ts';

/** Where a value stands in the pack. */
export type Path = (string | number)[];

/** A pack under check: where its parts stand, and those that others refer to by id. */
export interface Checking {
  json: LocatedJson;
  pack: PackSource;
  tools: ReadonlyMap<string, ToolSource>;
  lessons: ReadonlyMap<string, LessonSource>;
  skills: ReadonlyMap<string, unknown>;
  commands: ReadonlyMap<string, unknown>;
  /** Each target that something points at, as `tool target`; the checks add to it. */
  pointedAt: Set<string>;
}

/** What a check needs to know of a pack. */
export function createChecking(json: LocatedJson, pack: PackSource): Checking {
  const { tools = [], lessons = [], skills = [], commands = [] } = pack.contributes;
  const named = { tools: byId(tools), lessons: byId(lessons), skills: byId(skills), commands: byId(commands) };
  return { json, pack, ...named, pointedAt: new Set() };
}

function byId<T extends { id: string }>(things: readonly T[]): Map<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

/** The ids that stand twice among things of one kind. */
export function duplicates({ json }: Checking, path: Path, things: readonly { id: string }[]): Fault[] {
  const seen = new Set<string>();
  return things.flatMap(({ id }, index) => {
    const isTwice = seen.has(id);
    seen.add(id);
    return isTwice ? [json.fault([...path, index, 'id'], 'fault.duplicateId', { id })] : [];
  });
}

type Unknown = FaultKey & `fault.unknown${string}`;

/** A reference to something that is not there. */
export function known({ json }: Checking, path: Path, id: string, among: ReadonlyMap<string, unknown>, say: Unknown) {
  return among.has(id) ? [] : [json.fault(path, say, { id })];
}

/** References of a list to things that are not there. */
export function allKnown(
  checking: Checking,
  path: Path,
  ids: readonly string[] = [],
  among: ReadonlyMap<string, unknown>,
  say: Unknown,
): Fault[] {
  return ids.flatMap((id, nth) => known(checking, [...path, nth], id, among, say));
}

/** A target that none of the tools has. */
export function checkTarget(checking: Checking, path: Path, id: string, tools: readonly ToolSource[]): Fault[] {
  const having = tools.filter(({ targets }) => targets && Object.hasOwn(targets, id));
  for (const tool of having) checking.pointedAt.add(`${tool.id} ${id}`);
  const names = tools.map((tool) => tool.id).join(', ');
  return having.length > 0 ? [] : [checking.json.fault(path, 'fault.unknownTarget', { id, tool: names })];
}

/** A screen that the tool does not have. */
export function checkScreen({ json }: Checking, path: Path, id: string, tool: ToolSource): Fault[] {
  const ids = tool.screens.map((screen) => screen.id);
  if (ids.includes(id)) return [];
  return [json.fault(path, 'fault.unknownScreen', { id, near: nearestKey(id, ids) ?? ids.join(', ') })];
}

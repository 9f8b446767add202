import * as z from 'zod/mini';
import { nearestKey } from '../when/nearest-key.ts';
import type { Fault, PackFile } from './fault.ts';
import { readJson } from './json.ts';
import type { PackSource } from './schema.ts';
import { description } from './schema-description.ts';
import { id } from './schema-value.ts';
import { shapeFaults } from './shape.ts';

/** The file of a pack's folder that holds what was captured of its targets, so that pack.json can be read. */
export const capturedFile = 'pack.targets.json';

/** Tool to target to what was captured of it. */
const captured = z.record(id(), z.record(id(), description));

/**
 * Puts what was captured of a target in the place of what is written of it, but for its row, its frame and its
 * screens: in another language or release what is written may hold no longer.
 */
export function readCaptured(
  files: readonly PackFile[],
  pack: PackSource,
  tooLarge: (file: PackFile) => Fault | null,
): { pack: PackSource; faults: Fault[] } {
  const file = files.find(({ path }) => path === capturedFile);
  if (!file) return { pack, faults: [] };
  const large = tooLarge(file);
  if (large) return { pack, faults: [large] };
  const read = readJson(file);
  if (!read.ok) return { pack, faults: [read.fault] };
  const parsed = captured.safeParse(read.json.value);
  if (!parsed.success) return { pack, faults: shapeFaults(read.json, parsed.error.issues) };
  const given = parsed.data;
  const { tools = [] } = pack.contributes;
  const unknown = Object.entries(given).flatMap(([name, targets]) => {
    const tool = tools.find((each) => each.id === name);
    if (!tool) return [read.json.fault([], 'fault.unknownTool', { id: name }, { atKey: name })];
    const known = tool.targets ?? {};
    const stray = Object.keys(targets).filter((target) => !Object.hasOwn(known, target));
    return stray.map((target) => {
      const values = { id: target, tool: nearestKey(target, Object.keys(known)) ?? name };
      return read.json.fault([name], 'fault.unknownTarget', values, { atKey: target });
    });
  });
  const withCaptured = tools.map((tool) => ({ ...tool, targets: merge(tool.targets, given[tool.id]) }));
  return { pack: { ...pack, contributes: { ...pack.contributes, tools: withCaptured } }, faults: unknown };
}

type Targets = NonNullable<NonNullable<PackSource['contributes']['tools']>[number]['targets']>;

function merge(targets: Targets = {}, given: z.infer<typeof captured>[string] = {}): Targets {
  const entries = Object.entries(targets).map(([name, target]) => {
    if (!Object.hasOwn(given, name)) return [name, target];
    const { row, frame, screens } = target;
    const kept = { ...(row && { row }), ...(frame && { frame }), ...(screens && { screens }) };
    return [name, { ...kept, described: given[name] }];
  });
  return Object.fromEntries(entries) as Targets;
}

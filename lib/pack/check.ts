import { checkBadge, checkWalkthrough } from './check-badge.ts';
import { checkCommands, checkConfiguration } from './check-command.ts';
import { checkLesson, checkTip, checkTool } from './check-lesson.ts';
import { checkOrder } from './check-order.ts';
import { checkTexts } from './check-text.ts';
import { checkUnused } from './check-unused.ts';
import { type Checking, createChecking, duplicates, type Path } from './checking.ts';
import type { Fault } from './fault.ts';
import type { LocatedJson } from './json.ts';
import type { PackSource } from './schema.ts';
import type { Translations } from './translations.ts';

/** What the schema cannot see: references, clauses, completion events, an order that leads nowhere, texts. */
export function checkMeaning(json: LocatedJson, pack: PackSource, translations: Translations): Fault[] {
  const checking = createChecking(json, pack);
  const { tools, lessons, tips, badges, walkthroughs, configuration } = pack.contributes;
  const faults = [
    ...checkIds(checking),
    ...each(checking, 'tools', tools, checkTool),
    ...each(checking, 'lessons', lessons, checkLesson),
    ...checkOrder(checking),
    ...each(checking, 'tips', tips, checkTip),
    ...each(checking, 'badges', badges, checkBadge),
    ...each(checking, 'walkthroughs', walkthroughs, checkWalkthrough),
    ...checkCommands(checking),
    ...checkConfiguration(checking, configuration),
    ...checkTexts(checking, translations),
  ];
  // What a mistaken reference leaves unused is no news.
  const isSound = faults.every((fault) => fault.severity === 'warning');
  return isSound ? [...faults, ...checkUnused(checking)] : faults;
}

function checkIds(checking: Checking): Fault[] {
  const { keybindings: _, configuration: __, ...kinds } = checking.pack.contributes;
  return Object.entries(kinds).flatMap(([kind, things]) => duplicates(checking, ['contributes', kind], things ?? []));
}

function each<T>(
  checking: Checking,
  kind: string,
  things: readonly T[] = [],
  check: (checking: Checking, path: Path, thing: T) => Fault[],
): Fault[] {
  return things.flatMap((thing, index) => check(checking, ['contributes', kind, index], thing));
}

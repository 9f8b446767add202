import { parseCompletionEvent } from '../lesson/completion-event.ts';
import type { CompletionEvent } from '../lesson/lesson.ts';
import { contextKey, contextKeys } from '../plan/context-key.ts';
import { keysOf, type When } from '../when/expression.ts';
import { nearestKey } from '../when/nearest-key.ts';
import { parseWhen } from '../when/parse.ts';
import type { Fault } from './fault.ts';
import type { LocatedJson } from './json.ts';
import type { LessonSource, PackSource, StepSource, ToolSource } from './schema.ts';
import { keysUsed, type Nls } from './text.ts';

type Path = (string | number)[];

/** What the schema cannot see: references, clauses, completion events, translations. */
export function checkMeaning(json: LocatedJson, pack: PackSource, nls: Nls): Fault[] {
  const { tools = [], lessons = [], badges = [], skills = [] } = pack.contributes;
  const at = (kind: string, index: number): Path => ['contributes', kind, index];
  return [
    ...Object.entries(pack.contributes).flatMap(([kind, things]) =>
      duplicates(json, ['contributes', kind], things ?? []),
    ),
    ...tools.flatMap((tool, index) => checkTool(json, at('tools', index), tool)),
    ...lessons.flatMap((lesson, index) => checkLesson(json, at('lessons', index), lesson, pack)),
    ...badges.flatMap((badge, index) =>
      badge.criteria.lessons.flatMap((id, nth) =>
        known(json, [...at('badges', index), 'criteria', 'lessons', nth], id, lessons, 'fault.unknownLesson'),
      ),
    ),
    ...lessons.flatMap((lesson, index) =>
      (lesson.skills ?? []).flatMap((id, nth) =>
        known(json, [...at('lessons', index), 'skills', nth], id, skills, 'fault.unknownSkill'),
      ),
    ),
    ...checkTexts(json, pack, nls),
  ];
}

function duplicates(json: LocatedJson, path: Path, things: { id: string }[]): Fault[] {
  return things.flatMap(({ id }, index) =>
    things.findIndex((other) => other.id === id) < index
      ? [json.fault([...path, index, 'id'], 'fault.duplicateId', { id })]
      : [],
  );
}

function known(
  json: LocatedJson,
  path: Path,
  id: string,
  things: { id: string }[],
  say: 'fault.unknownLesson' | 'fault.unknownSkill' | 'fault.unknownTool',
): Fault[] {
  return things.some((thing) => thing.id === id) ? [] : [json.fault(path, say, { id })];
}

function checkTool(json: LocatedJson, path: Path, tool: ToolSource): Fault[] {
  return [
    ...duplicates(json, [...path, 'screens'], tool.screens),
    ...(tool.busyWhen ? checkWhen(json, [...path, 'busyWhen'], tool.busyWhen, tool) : []),
  ];
}

function checkLesson(json: LocatedJson, path: Path, lesson: LessonSource, pack: PackSource): Fault[] {
  const tool = pack.contributes.tools?.find((each) => each.id === lesson.tool);
  if (!tool) return [json.fault([...path, 'tool'], 'fault.unknownTool', { id: lesson.tool })];
  return [
    ...duplicates(json, [...path, 'steps'], lesson.steps),
    ...(lesson.screens ?? []).flatMap((id, nth) => checkScreen(json, [...path, 'screens', nth], id, tool)),
    ...(lesson.when ? checkWhen(json, [...path, 'when'], lesson.when, tool) : []),
    ...lesson.steps.flatMap((step, nth) => checkStep(json, [...path, 'steps', nth], step, tool)),
    ...lesson.effect.flatMap((text, nth) => checkEvent(json, [...path, 'effect', nth], text, null, tool)),
    ...(lesson.effectAfter && !lesson.steps.some((step) => step.id === lesson.effectAfter)
      ? [json.fault([...path, 'effectAfter'], 'fault.unknownStep', { id: lesson.effectAfter })]
      : []),
    ...lesson.effect.flatMap((text, nth) =>
      text.startsWith('onCheck') ? [json.fault([...path, 'effect', nth], 'fault.effectIsNext', { found: text })] : [],
    ),
  ];
}

function checkStep(json: LocatedJson, path: Path, step: StepSource, tool: ToolSource): Fault[] {
  const faults: Fault[] = [];
  if (!step.text && !step.check) faults.push(json.fault(path, 'fault.stepEmpty'));
  if (step.target) faults.push(...checkTarget(json, [...path, 'target'], step.target, tool));
  if (step.check && !step.check.choices.some((choice) => choice.correct)) {
    faults.push(json.fault([...path, 'check', 'choices'], 'fault.noCorrectChoice'));
  }
  for (const [nth, text] of (step.completionEvents ?? []).entries()) {
    faults.push(...checkEvent(json, [...path, 'completionEvents', nth], text, step.target ?? null, tool));
  }
  return faults;
}

function checkEvent(json: LocatedJson, path: Path, text: string, own: string | null, tool: ToolSource): Fault[] {
  const event = parseCompletionEvent(text, own);
  if ('say' in event) return [json.fault(path, event.say, { found: event.found })];
  return checkEventParts(json, path, event, tool);
}

function checkEventParts(json: LocatedJson, path: Path, event: CompletionEvent, tool: ToolSource): Fault[] {
  switch (event.on) {
    case 'screen':
      return checkScreen(json, path, event.screen, tool);
    case 'context':
      return checkKeys(json, path, event.when, tool);
    case 'check':
      return [];
    default:
      return checkTarget(json, path, event.target, tool);
  }
}

function checkTarget(json: LocatedJson, path: Path, id: string, tool: ToolSource): Fault[] {
  return Object.hasOwn(tool.targets ?? {}, id) ? [] : [json.fault(path, 'fault.unknownTarget', { id, tool: tool.id })];
}

function checkScreen(json: LocatedJson, path: Path, id: string, tool: ToolSource): Fault[] {
  const ids = tool.screens.map((screen) => screen.id);
  if (ids.includes(id)) return [];
  return [json.fault(path, 'fault.unknownScreen', { id, near: nearestKey(id, ids) ?? ids.join(', ') })];
}

function checkWhen(json: LocatedJson, path: Path, text: string, tool: ToolSource): Fault[] {
  const parsed = parseWhen(text);
  if (parsed.ok) return checkKeys(json, path, parsed.when, tool);
  return parsed.faults.map(({ offset, expected, found, hint }) => {
    const message = `${offset + 1}: ${found || '…'} (${hint ?? expected.join(', ')})`;
    return json.fault(path, 'fault.when', { message });
  });
}

function checkKeys(json: LocatedJson, path: Path, when: When, tool: ToolSource): Fault[] {
  return [...keysOf(when)].flatMap((key) => {
    const target = /^element\.([a-z0-9-]+)\.(visible|disabled|empty)$/.exec(key)?.[1];
    if (target) return checkTarget(json, path, target, tool);
    if (contextKey(key) && !key.startsWith('element.')) return [];
    const near = nearestKey(
      key,
      contextKeys.map((each) => each.name),
    );
    return [near ? json.fault(path, 'fault.whenKeyNear', { key, near }) : json.fault(path, 'fault.whenKey', { key })];
  });
}

function checkTexts(json: LocatedJson, pack: PackSource, nls: Nls): Fault[] {
  const languages = Object.keys(nls).filter((language) => language !== '');
  return keysUsed(pack).flatMap(({ key, path }) => {
    if (!Object.hasOwn(nls[''] ?? {}, key)) return [json.fault(path, 'fault.noText', { key })];
    return languages
      .filter((language) => !Object.hasOwn(nls[language] ?? {}, key))
      .map((language) => json.fault(path, 'fault.missingTranslation', { key, language }, { severity: 'warning' }));
  });
}

import { isOfCard, parseCompletionEvent } from '../lesson/completion-event.ts';
import { checkEvents } from './check-event.ts';
import { checkRule } from './check-rule.ts';
import { checkStep } from './check-step.ts';
import { checkClause, checkWhen } from './check-when.ts';
import { allKnown, type Checking, checkScreen, checkTarget, duplicates, type Path } from './checking.ts';
import type { Fault } from './fault.ts';
import type { LessonSource, TipSource, ToolSource } from './schema.ts';

/** What is wrong in a tool beyond its shape. */
export function checkTool(checking: Checking, path: Path, tool: ToolSource): Fault[] {
  const { busyWhen, tasks = [] } = tool;
  return [
    ...duplicates(checking, [...path, 'screens'], tool.screens),
    ...duplicates(checking, [...path, 'tasks'], tasks),
    ...Object.entries(tool.targets ?? {}).flatMap(([name, { screens }]) =>
      checkScreens(checking, [...path, 'targets', name], screens, tool),
    ),
    ...(busyWhen ? checkClause(checking, [...path, 'busyWhen'], busyWhen, { tools: [tool] }) : []),
    ...tasks.flatMap((task, nth) =>
      (['start', 'end'] as const).flatMap((edge) => {
        const at = [...path, 'tasks', nth, edge];
        return [...checkEvents(checking, at, task[edge], null, tool), ...withoutCard(checking, at, task[edge])];
      }),
    ),
  ];
}

/** What is wrong in a lesson beyond its shape. */
export function checkLesson(checking: Checking, path: Path, lesson: LessonSource): Fault[] {
  const { json, tools, lessons, skills } = checking;
  const tool = tools.get(lesson.tool);
  if (!tool) return [json.fault([...path, 'tool'], 'fault.unknownTool', { id: lesson.tool })];
  return [
    ...duplicates(checking, [...path, 'steps'], lesson.steps),
    ...checkScreens(checking, path, lesson.screens, tool),
    ...checkWhen(checking, [...path, 'when'], lesson.when, { tools: [tool], screens: lesson.screens }),
    ...allKnown(checking, [...path, 'prerequisites'], lesson.prerequisites, lessons, 'fault.unknownLesson'),
    ...allKnown(checking, [...path, 'skills'], lesson.skills, skills, 'fault.unknownSkill'),
    ...lesson.steps.flatMap((step, nth) => checkStep(checking, [...path, 'steps', nth], step, tool)),
    ...checkEvents(checking, [...path, 'effect'], lesson.effect, null, tool),
    ...checkEffect(checking, path, lesson),
  ];
}

/** What is wrong in a tip beyond its shape. */
export function checkTip(checking: Checking, path: Path, tip: TipSource): Fault[] {
  const tool = checking.tools.get(tip.tool);
  if (!tool) return [checking.json.fault([...path, 'tool'], 'fault.unknownTool', { id: tip.tool })];
  return [
    ...checkTarget(checking, [...path, 'target'], tip.target, [tool]),
    ...checkScreens(checking, path, tip.screens, tool),
    ...checkWhen(checking, [...path, 'when'], tip.when, { tools: [tool], screens: tip.screens }),
    ...checkRule(checking, [...path, 'rule'], tip.rule),
  ];
}

function checkScreens(checking: Checking, path: Path, screens: readonly string[] = [], tool: ToolSource): Fault[] {
  return screens.flatMap((id, nth) => checkScreen(checking, [...path, 'screens', nth], id, tool));
}

function checkEffect({ json }: Checking, path: Path, { effect, effectAfter, steps }: LessonSource): Fault[] {
  const isUnknown = effectAfter !== undefined && !steps.some((step) => step.id === effectAfter);
  return [
    ...(isUnknown ? [json.fault([...path, 'effectAfter'], 'fault.unknownStep', { id: effectAfter })] : []),
    ...effect.flatMap((text, nth) =>
      isOnlySaid(text) ? [json.fault([...path, 'effect', nth], 'fault.effectIsNext', { found: text })] : [],
    ),
  ];
}

/** A task has no card: nothing would ever begin or end it. */
function withoutCard({ json }: Checking, path: Path, events: readonly string[]): Fault[] {
  return events.flatMap((text, nth) => (isOnlySaid(text) ? [json.fault([...path, nth], 'fault.checkInTask')] : []));
}

/** Whether an event shows nothing of the tool. */
function isOnlySaid(text: string): boolean {
  const event = parseCompletionEvent(text, null);
  return !('say' in event) && (isOfCard(event) || event.on === 'command');
}

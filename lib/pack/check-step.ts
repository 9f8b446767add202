import { checkEvents } from './check-event.ts';
import { checkWhen } from './check-when.ts';
import { type Checking, checkTarget, type Path } from './checking.ts';
import type { Fault } from './fault.ts';
import type { StepSource, ToolSource } from './schema.ts';

/** What is wrong in a step of a lesson beyond its shape. */
export function checkStep(checking: Checking, path: Path, step: StepSource, tool: ToolSource): Fault[] {
  const { target, check, media, when, text, completionEvents } = step;
  return [
    ...(text || check || media ? [] : [checking.json.fault(path, 'fault.stepEmpty')]),
    ...(target ? checkTarget(checking, [...path, 'target'], target, [tool]) : []),
    // A step may be of another screen than those on which the lesson is offered.
    ...checkWhen(checking, [...path, 'when'], when, { tools: [tool] }),
    ...(check ? checkCheck(checking, [...path, 'check'], check, step) : []),
    ...checkMedia(checking, [...path, 'media'], media),
    ...checkEvents(checking, [...path, 'completionEvents'], completionEvents, target ?? null, tool),
  ];
}

function checkCheck(
  { json }: Checking,
  path: Path,
  { choices, order, task, several }: NonNullable<StepSource['check']>,
  { target, completionEvents = [] }: StepSource,
): Fault[] {
  const kinds = [choices, order, task].filter((each) => each !== undefined).length;
  const isShown = completionEvents.length > 0 || target !== undefined;
  return [
    ...(kinds === 1 ? [] : [json.fault(path, 'fault.exactlyOne', { keys: 'choices, order, task' })]),
    ...(choices && !choices.some((choice) => choice.correct)
      ? [json.fault([...path, 'choices'], 'fault.noCorrectChoice')]
      : []),
    ...(several && !choices ? [json.fault([...path, 'several'], 'fault.severalOfNone')] : []),
    ...(task && !isShown ? [json.fault([...path, 'task'], 'fault.taskUnseen')] : []),
  ];
}

function checkMedia({ json }: Checking, path: Path, media: StepSource['media']): Fault[] {
  if (media?.type === 'image' && !media.alt?.trim()) return [json.fault(path, 'fault.mediaNoText')];
  if (media?.type === 'video' && !media.captions) return [json.fault(path, 'fault.videoNoCaptions')];
  return [];
}

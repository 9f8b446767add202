import { allKnown, type Checking, known, type Path } from './checking.ts';
import type { Fault } from './fault.ts';
import type { BadgeSource, WalkthroughSource } from './schema.ts';

/** What is wrong in a badge's rule. */
export function checkBadge(checking: Checking, path: Path, { criteria }: BadgeSource): Fault[] {
  const at = [...path, 'criteria'];
  const { lessons, checks = [], evidence = [] } = criteria;
  if (lessons.length + checks.length + evidence.length === 0) {
    return [checking.json.fault(at, 'fault.atLeastOne', { keys: 'lessons, checks, evidence' })];
  }
  return [
    ...allKnown(checking, [...at, 'lessons'], lessons, checking.lessons, 'fault.unknownLesson'),
    ...checks.flatMap(({ lesson }, nth) => checkScored(checking, [...at, 'checks', nth, 'lesson'], lesson)),
  ];
}

function checkScored(checking: Checking, path: Path, id: string): Fault[] {
  const lesson = checking.lessons.get(id);
  if (!lesson) return known(checking, path, id, checking.lessons, 'fault.unknownLesson');
  return lesson.steps.some((step) => step.check) ? [] : [checking.json.fault(path, 'fault.noCheck', { id })];
}

/** What is wrong in a walkthrough beyond its shape. */
export function checkWalkthrough(checking: Checking, path: Path, { lessons, due }: WalkthroughSource): Fault[] {
  const isNoDay = typeof due === 'string' && !isDay(due);
  return [
    ...allKnown(checking, [...path, 'lessons'], lessons, checking.lessons, 'fault.unknownLesson'),
    ...(isNoDay ? [checking.json.fault([...path, 'due'], 'fault.noDay', { found: due })] : []),
  ];
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

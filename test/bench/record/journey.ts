import { randomUUID } from 'node:crypto';
import type { Happening } from '../../../lib/learner/event.ts';
import type { Learner } from '../../../lib/learner/learner.ts';
import { type Statement, toStatement } from '../../../lib/record/statement.ts';

const tool = 'bench.record/till';

/** What one attempt at a lesson leaves in the record: it is started, four steps are done, a check is passed, it ends. */
export function attemptAt(lesson: string, learner: Learner, start: Date): Statement[] {
  const attempt = randomUUID();
  const step = (place: number): Happening => ({
    type: 'step.done',
    lesson,
    attempt,
    step: `step-${place}`,
    next: `step-${place + 1}`,
  });
  const happenings: Happening[] = [
    { type: 'lesson.started', lesson, tool, attempt, next: 'step-0', by: 'offer' },
    ...[0, 1, 2, 3].map(step),
    { type: 'check.answered', lesson, attempt, step: 'check', correct: true, next: null },
    { type: 'lesson.completed', lesson, attempt, seconds: 95, score: 0.75 },
  ];
  return happenings.flatMap((happening, place) => {
    const at = new Date(start.getTime() + place * 12_000).toISOString();
    const event = { ...happening, id: randomUUID(), learner: learner.account.name, at };
    return toStatement(event, learner, tool) ?? [];
  });
}

/** How many statements an attempt leaves. */
export const ATTEMPT = 7;

/** The statements of one person, of as many attempts as it takes; `lessonAt` says which lesson comes next. */
export function statementsOf(count: number, learner: Learner, lessonAt: (attempt: number) => string): Statement[] {
  const statements: Statement[] = [];
  for (let attempt = 0; statements.length < count; attempt++) {
    const start = new Date(Date.now() - (attempt % 200) * 3_600_000 - 60_000);
    statements.push(...attemptAt(lessonAt(attempt), learner, start));
  }
  return statements.slice(0, count);
}

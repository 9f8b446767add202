import { evaluateWhen } from '../../../lib/when/evaluate.ts';
import type { When } from '../../../lib/when/expression.ts';
import { parseWhen } from '../../../lib/when/parse.ts';
import { type Figure, figure, leastFigure } from '../page/report.ts';

const rounds = 5;
const evaluations = 1_000_000;
const clauses = 10_000;

const tenTerms =
  'tool.id == demo.till && screen.id == checkout && !lesson.completed && skill.level < 3 && page.path =~ /^\\/orders\\/\\d+$/ && ' +
  "(staff.role in lesson.roles || staff.isTrainer) && error.shown != 'none' && day.hour >= 8 && tip.seen not in tip.muted";

const context: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['tool.id', 'demo.till'],
  ['screen.id', 'checkout'],
  ['lesson.completed', false],
  ['skill.level', 2],
  ['page.path', '/orders/4711'],
  ['staff.role', 'cashier'],
  ['lesson.roles', ['manager', 'cashier']],
  ['error.shown', 'card declined'],
  ['day.hour', 9],
  ['tip.seen', 'refund'],
  ['tip.muted', ['discount']],
]);

const shapes = [
  (n: number) => `tool.id == demo.tool${n} && screen.id == 'screen ${n}'`,
  (n: number) => `skill.level >= ${n % 5} && !lesson.l${n} || (error.shown && staff.role in roles.r${n})`,
  (n: number) => `page.path =~ /^\\/orders\\/\\d+\\/line${n}$/i && lesson.l${n} not in lessons.completed`,
];

/** Measures how many ten-term clauses are evaluated in a second, and how long 10,000 clauses take to parse. */
export function measureClauses(): Figure[] {
  const when = clauseOf(tenTerms);
  const perSecond = times(() => evaluate(when)).map((ms) => (evaluations / ms) * 1000);
  return [
    leastFigure('when.per-second', perSecond, 'evaluations', 2_000_000),
    figure('when.parse-ms', times(parse), 'ms', 150),
  ];
}

function evaluate(when: When): void {
  const read = (key: string) => context.get(key);
  let held = 0;
  for (let nth = 0; nth < evaluations; nth++) if (evaluateWhen(when, read)) held++;
  if (held !== evaluations) throw new Error('The clause should hold, so that every term is evaluated.');
}

function parse(): void {
  for (let nth = 0; nth < clauses; nth++) clauseOf(shapes[nth % shapes.length]?.(nth) ?? '');
}

function clauseOf(text: string): When {
  const parsed = parseWhen(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.faults)}`);
  return parsed.when;
}

function times(work: () => void): number[] {
  return Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

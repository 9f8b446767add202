// Prints what `when` clauses cost: evaluations a second of a ten-term clause, and milliseconds to parse 10,000 clauses.
// Medians of 5 rounds; `calibration` is a fixed loop on this machine, in ms, to compare machines by.
import { evaluateWhen } from '../../lib/when/evaluate.ts';
import type { When } from '../../lib/when/expression.ts';
import { parseWhen } from '../../lib/when/parse.ts';

const ROUNDS = 5;
const EVALUATIONS = 1_000_000;
const CLAUSES = 10_000;

const TEN_TERMS =
  'tool.id == demo.till && screen.id == checkout && !lesson.completed && skill.level < 3 && page.path =~ /^\\/orders\\/\\d+$/ && ' +
  "(staff.role in lesson.roles || staff.isTrainer) && error.shown != 'none' && day.hour >= 8 && tip.seen not in tip.muted";

const CONTEXT: ReadonlyMap<string, unknown> = new Map<string, unknown>([
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

const SHAPES = [
  (n: number) => `tool.id == demo.tool${n} && screen.id == 'screen ${n}'`,
  (n: number) => `skill.level >= ${n % 5} && !lesson.l${n} || (error.shown && staff.role in roles.r${n})`,
  (n: number) => `page.path =~ /^\\/orders\\/\\d+\\/line${n}$/i && lesson.l${n} not in lessons.completed`,
];

console.log('| measure | value | limit |\n| --- | ---: | ---: |');
console.log(`| when.per-second | ${Math.round(perSecond()).toLocaleString('en')} | >= 2,000,000 |`);
console.log(`| when.parse-ms | ${median(parsing).toFixed(1)} | |`);
console.log(`| calibration-ms | ${median(calibrating).toFixed(1)} | |`);

function perSecond(): number {
  const when = clauseOf(TEN_TERMS);
  const read = (key: string) => CONTEXT.get(key);
  const time = median(() => {
    let held = 0;
    for (let i = 0; i < EVALUATIONS; i++) if (evaluateWhen(when, read)) held++;
    if (held !== EVALUATIONS) throw new Error('The clause should hold, so that every term is evaluated.');
  });
  return (EVALUATIONS / time) * 1000;
}

function parsing(): void {
  for (let n = 0; n < CLAUSES; n++) clauseOf(SHAPES[n % SHAPES.length]?.(n) ?? '');
}

function calibrating(): void {
  let sum = 0;
  for (let i = 0; i < 20_000_000; i++) sum = (sum * 31 + i) | 0;
  if (sum === 1) console.log('');
}

function clauseOf(text: string): When {
  const parsed = parseWhen(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.faults)}`);
  return parsed.when;
}

function median(work: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
}

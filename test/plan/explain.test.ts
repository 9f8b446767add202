import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Happening } from '../../lib/learner/event.ts';
import { fold, noProgress, type Progress } from '../../lib/learner/progress.ts';
import { lessonIn } from '../../lib/pack/lesson-in.ts';
import { readPack } from '../../lib/pack/read.ts';
import { contributedBy, type Tool } from '../../lib/pack/registry.ts';
import { explainLessons, type LessonReason } from '../../lib/plan/explain.ts';
import type { Situation } from '../../lib/plan/known.ts';
import { makePlan } from '../../lib/plan/make-plan.ts';
import { KEPT } from '../../lib/plan/verdict.ts';
import { evaluateWhen } from '../../lib/when/evaluate.ts';
import type { Read } from '../../lib/when/expression.ts';
import { UNKNOWN } from '../../lib/when/fold.ts';
import { folderOf, samplePack } from '../pack/sample-pack.ts';

const clauses = [
  'hour >= 17 && lesson.completed.sale && !errorShown',
  "role == 'cashier'",
  'emptyResult || (online && skill.selling > 0)',
  'daysSince.sale >= 3',
  '!busy && team in teams',
  "screen.order =~ /^9/ || config.mode == 'fast'",
  'screen.order',
  'element.pay.visible && (hour < 9 || weekday == 2)',
  '!(typing || dialogOpen)',
  "tool.kind == 'pos'",
];

const { pack } = readPack(folderOf(samplePack()));

function contributedWith(whens: readonly string[], busyWhen = 'element.receipt.visible') {
  if (!pack) throw new Error('The sample pack has faults.');
  const source = samplePack();
  const [tool] = source.contributes.tools ?? [];
  const [sale, late] = source.contributes.lessons ?? [];
  if (!tool || !sale || !late) throw new Error('The sample pack is not as it was.');
  tool.busyWhen = busyWhen;
  const more = whens.map((when, n) => ({ ...late, id: `more-${n}`, when }));
  source.contributes.lessons = [sale, late, ...more];
  const contributed = contributedBy({ ...pack, source });
  const [first] = contributed.lessons;
  if (!contributed.tools[0] || !first) throw new Error('The sample pack is not as it was.');
  return { tool: contributed.tools[0], underWay: { lesson: lessonIn(first, 'en'), wrong: null } };
}

const sale = 'acme.till/sale';
const about = { lesson: sale, attempt: 'a' };
const completed: Happening = { type: 'lesson.completed', seconds: 9, score: null, ...about };
const closed: Happening = { type: 'offer.closed', lesson: sale, how: 'later' };
const started: Happening = { type: 'lesson.started', tool: 'acme.till/till', next: 'pay', by: 'offer', ...about };

const having = (happenings: readonly Happening[], at = '2026-11-24T09:00:00.000Z'): Progress =>
  happenings.reduce((known, each, n) => fold(known, { ...each, id: String(n), learner: 'x', at }), noProgress);

function situationOf(tool: Tool, change: Partial<Situation> & { hour?: number } = {}): Situation {
  const { hour = 9, ...rest } = change;
  return {
    tool,
    screen: 'sale',
    language: 'en',
    role: null,
    team: null,
    skillsOf: (lesson) => (lesson === sale ? ['acme.till/selling'] : []),
    progress: noProgress,
    clock: { hour, weekday: 2, today: '2026-11-24', dayOf: (moment) => moment.slice(0, 10) },
    quiet: false,
    settings: {},
    ...rest,
  };
}

const calm: Read = (key) => (key === 'online' ? true : key.startsWith('screen.') ? undefined : false);
const of = (reasons: readonly LessonReason[], lesson: string) => reasons.find((each) => each.lesson.endsWith(lesson));

describe('why a lesson is not shown', () => {
  const { tool } = contributedWith(clauses);
  const explain = (change: Partial<Situation> & { hour?: number } = {}, read = calm, elsewhere = false) =>
    explainLessons(situationOf(tool, change), read, elsewhere);

  test('the one that is offered is shown, and nothing holds it', () => {
    expect(of(explain(), '/sale')).toEqual({ lesson: sale, verdict: 'shown', held: [] });
  });

  test('another whose turn it is not names the one before it', () => {
    expect(of(explain(), '/more-9')).toMatchObject({ verdict: 'held', held: [{ rule: 'turn', lesson: sale }] });
  });

  test('a clause names just the parts that fail, each with the values it reads', () => {
    const part = (text: string, key: string, value: unknown) => ({
      rule: 'when',
      part: text,
      values: [value === undefined ? { key, state: 'unset' } : { key, state: 'known', value }],
      isOpen: false,
    });
    expect(of(explain({ hour: 9 }), '/late')?.held).toEqual([
      part('hour >= 17', 'hour', 9),
      part('lesson.completed.sale', 'lesson.completed.sale', false),
    ]);
    expect(of(explain(), '/more-1')?.held).toEqual([part('role == cashier', 'role', undefined)]);
    expect(of(explain(), '/more-2')?.held).toMatchObject([{ part: 'emptyResult || skill.selling > 0' }]);
  });

  test.each<[string, Partial<Situation>, object]>([
    ['a lesson that is done', { progress: having([completed]) }, { rule: 'completed' }],
    ['a lesson of another screen', { screen: 'payment' }, { rule: 'screen', screens: ['sale'] }],
    ['a lesson turned down today', { progress: having([closed]) }, { rule: 'declined' }],
    ['a quiet day', { quiet: true }, { rule: 'quiet' }],
  ])('%s is held by that rule', (_, change, hold) => {
    expect(of(explain(change), '/sale')?.held).toEqual([hold]);
  });

  test('an offer in another tab, a dialog and a busy tool hold every lesson', () => {
    expect(of(explain({}, calm, true), '/sale')?.held).toEqual([{ rule: 'elsewhere' }]);
    expect(
      of(
        explain({}, (key) => key === 'dialogOpen' || calm(key)),
        '/sale',
      )?.held,
    ).toEqual([{ rule: 'dialog' }]);
    expect(
      of(
        explain({}, (key) => key === 'element.receipt.visible' || calm(key)),
        '/sale',
      )?.held,
    ).toMatchObject([{ rule: 'busy', part: 'element.receipt.visible', isOpen: false }]);
  });

  test('the lesson under way is shown and holds the others', () => {
    const reasons = explain({ progress: having([started]) });
    expect(of(reasons, '/sale')?.verdict).toBe('shown');
    expect(of(reasons, '/more-9')?.held).toEqual([{ rule: 'learning', lesson: sale }]);
  });

  test('where the page cannot be asked, what hangs on it is unknown', () => {
    const reasons = explain({}, () => UNKNOWN);
    expect(of(reasons, '/more-7')).toMatchObject({ verdict: 'unknown' });
    expect(of(reasons, '/more-7')?.held[0]).toMatchObject({
      part: 'element.pay.visible',
      values: [{ state: 'unknown' }],
      isOpen: true,
    });
    expect(of(reasons, '/more-1')?.verdict).toBe('held');
  });

  test('a value that stays on the page counts as set, and is not compared', () => {
    const reasons = explain({}, (key) => (key === 'screen.order' ? KEPT : calm(key)));
    expect(of(reasons, '/more-6')?.held).toMatchObject([{ rule: 'turn' }]);
    expect(of(reasons, '/more-5')?.held).toMatchObject([
      { part: 'screen.order =~ /^9/', values: [{ key: 'screen.order', state: 'set' }], isOpen: true },
    ]);
  });
});

test('days are counted by the calendar, and a skill by a lesson that teaches it', () => {
  const { tool } = contributedWith(clauses);
  const progress = having([completed], '2026-11-20T23:30:00.000Z');
  const reasons = explainLessons(situationOf(tool, { progress }), calm);
  expect(of(reasons, '/more-3')?.held).not.toMatchObject([{ rule: 'when' }]);
  expect(of(reasons, '/more-2')?.held).not.toMatchObject([{ rule: 'when' }]);
});

const pageKeys = ['errorShown', 'emptyResult', 'online', 'typing', 'dialogOpen', 'element.pay.visible'];

test('with every key known, what is shown is what the plan and the page would show', () => {
  const arbitrary = fc.record({
    whens: fc.array(fc.constantFrom(...clauses), { maxLength: 8 }),
    busyWhen: fc.constantFrom('element.receipt.visible', 'errorShown && hour > 8', 'typing || busy', 'online'),
    hour: fc.constantFrom(7, 9, 18),
    screen: fc.constantFrom('sale', 'payment', null),
    role: fc.constantFrom('cashier', null),
    quiet: fc.boolean(),
    happenings: fc.subarray([completed, closed, started]),
    at: fc.constantFrom('2026-11-24T09:00:00.000Z', '2026-11-20T09:00:00.000Z'),
    truths: fc.subarray([...pageKeys, 'element.receipt.visible']),
    order: fc.constantFrom(undefined, '91', '12'),
  });
  fc.assert(
    fc.property(arbitrary, ({ whens, busyWhen, happenings, at, truths, order, ...rest }) => {
      const { tool, underWay } = contributedWith(whens, busyWhen);
      const situation = situationOf(tool, { ...rest, progress: having(happenings, at) });
      const plan = makePlan('p', situation, underWay);
      const read: Read = (key) => (key === 'screen.order' ? order : truths.includes(key));
      const withBusy: Read = (key) => (key === 'busy' ? plan.busy && evaluateWhen(plan.busy, read) : read(key));
      const mayOffer = !withBusy('dialogOpen') && !withBusy('busy');
      const first = plan.offers.find(({ when }) => when === true || evaluateWhen(when, withBusy));
      const expected = plan.lesson?.lesson ?? (mayOffer ? first?.lesson : undefined);
      const shown = explainLessons(situation, read).filter(({ verdict }) => verdict === 'shown');
      expect(shown.map(({ lesson }) => lesson)).toEqual(expected ? [expected] : []);
    }),
    { numRuns: 2000 },
  );
});

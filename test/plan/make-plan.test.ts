import { describe, expect, test } from 'vitest';
import type { Happening } from '../../lib/learner/event.ts';
import { fold, noProgress, type Progress } from '../../lib/learner/progress.ts';
import { lessonIn } from '../../lib/pack/lesson-in.ts';
import { readPack } from '../../lib/pack/read.ts';
import { contributedBy, type Tool } from '../../lib/pack/registry.ts';
import type { Situation } from '../../lib/plan/known.ts';
import { makePlan } from '../../lib/plan/make-plan.ts';
import { folderOf, samplePack } from '../pack/sample-pack.ts';

const { pack } = readPack(folderOf(samplePack()));
if (!pack) throw new Error('The sample pack has faults.');
const contributed = contributedBy(pack);
const tool = contributed.tools[0] as Tool;

const at = '2026-11-24T09:00:00.000Z';
const having = (...happenings: Happening[]): Progress =>
  happenings.reduce((known, each, n) => fold(known, { ...each, id: String(n), learner: 'x', at }), noProgress);

function planAt(change: Partial<Situation> & { hour?: number } = {}) {
  const { hour = 9, ...rest } = change;
  const clock = { hour, weekday: 2, today: '2026-11-24', dayOf: (moment: string) => moment.slice(0, 10) };
  const situation = {
    tool,
    screen: 'sale',
    language: 'en',
    role: null,
    team: null,
    skillsOf: (lesson: string) => (lesson === sale ? ['acme.till/selling'] : []),
    progress: noProgress,
    clock,
    quiet: false,
    settings: {},
    ...rest,
  };
  const underWay = contributed.lessons.find(({ id }) => id === situation.progress.attempt?.lesson);
  return makePlan('p1', situation, underWay ? { lesson: lessonIn(underWay, 'en'), wrong: null } : null);
}

const sale = 'acme.till/sale';
const completed: Happening = { type: 'lesson.completed', lesson: sale, attempt: 'a', seconds: 9, score: null };

describe('a plan', () => {
  test('offers the lesson of this screen and says where and why', () => {
    const { offers } = planAt();
    expect(offers).toMatchObject([
      { lesson: sale, title: 'Ring up a sale', place: 'Till › Sale', why: ['why.screen', 'why.new'], when: true },
    ]);
  });

  test('offers nothing on another screen', () => {
    expect(planAt({ screen: 'payment' }).offers).toEqual([]);
  });

  test('leaves out what is done, what was turned down today, and everything on a quiet day', () => {
    expect(planAt({ progress: having(completed) }).offers).toEqual([]);
    expect(planAt({ progress: having({ type: 'offer.closed', lesson: sale, how: 'later' }) }).offers).toEqual([]);
    expect(planAt({ quiet: true }).offers).toEqual([]);
  });

  test('offers no lesson before those it builds on are done', () => {
    const [first] = tool.lessons;
    const builds = { ...tool, lessons: tool.lessons.map((each) => ({ ...each, prerequisites: ['acme.till/other'] })) };
    expect(first?.id).toBe(sale);
    expect(planAt({ tool: builds }).offers).toEqual([]);
    const other = having({ ...completed, lesson: 'acme.till/other' });
    expect(planAt({ tool: builds, progress: other }).offers).not.toEqual([]);
  });

  test('offers again on the next day what was turned down', () => {
    const progress = having({ type: 'offer.closed', lesson: sale, how: 'closed' });
    const clock = { hour: 9, weekday: 3, today: '2026-11-25', dayOf: (moment: string) => moment.slice(0, 10) };
    expect(planAt({ progress, clock }).offers).toHaveLength(1);
  });

  test('folds what is known and leaves the page only what it must read', () => {
    const late = planAt({ hour: 18, progress: having(completed) });
    expect(late.offers).toMatchObject([
      { lesson: 'acme.till/late', when: { op: '!', of: { op: 'key', key: 'errorShown' } } },
    ]);
    expect(late.keys.sort()).toEqual(['element.receipt.visible', 'errorShown']);
    expect(planAt({ hour: 9, progress: having(completed) }).offers).toEqual([]);
  });

  test('reads nothing on the page when nothing may be offered', () => {
    const { keys, targets, busy } = planAt({ screen: 'payment' });
    expect({ keys, targets, busy }).toEqual({ keys: [], targets: {}, busy: false });
  });

  test('shows the lesson under way instead of offers, with the targets of what may be done now or ahead', () => {
    const started: Happening = {
      type: 'lesson.started',
      lesson: sale,
      tool: tool.id,
      attempt: 'a',
      next: 'pay',
      by: 'offer',
    };
    const { offers, lesson, targets } = planAt({ screen: 'payment', progress: having(started) });
    expect(offers).toEqual([]);
    expect(lesson).toMatchObject({
      title: 'Ring up a sale',
      at: 0,
      canGoBack: false,
      step: { id: 'pay', next: false },
    });
    expect(lesson?.watch).toEqual([{ on: 'click', target: 'pay' }]);
    expect(Object.keys(targets)).toEqual(['pay', 'amount', 'receipt']);
  });

  test('names the screens that have the target of the step, on every other screen', () => {
    const began = { attempt: 'a', next: 'pay', by: 'offer' } as const;
    const progress = having({ type: 'lesson.started', lesson: sale, tool: tool.id, ...began });
    const nls = { '': {}, de: { till: 'Verkauf' } };
    const screens = tool.screens.map((each) => (each.id === 'sale' ? { ...each, name: '%till%' } : each));
    const elsewhereAt = (screen: string | null, of: string[] | undefined) => {
      const targets = { ...tool.targets, pay: { ...tool.targets['pay'], screens: of } };
      const at = { tool: { ...tool, nls, screens, targets }, screen, language: 'de', progress };
      return planAt(at).lesson?.step?.elsewhere;
    };
    expect(elsewhereAt('payment', ['sale'])).toEqual(['Verkauf']);
    expect(elsewhereAt(null, ['sale', 'payment'])).toEqual(['Verkauf', 'Payment']);
    expect(elsewhereAt('sale', ['sale'])).toBeUndefined();
    expect(elsewhereAt('payment', undefined)).toBeUndefined();
  });

  test('takes a step at a text field for done when it is typed into', () => {
    const started: Happening = {
      type: 'lesson.started',
      lesson: sale,
      tool: tool.id,
      attempt: 'a',
      next: 'amount',
      by: 'offer',
    };
    expect(planAt({ progress: having(started) }).lesson?.watch).toEqual([{ on: 'input', target: 'amount' }]);
  });
});

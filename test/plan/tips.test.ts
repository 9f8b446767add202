import { expect, test } from 'vitest';
import type { Happening } from '../../lib/learner/event.ts';
import { fold, noProgress } from '../../lib/learner/progress.ts';
import { readPack } from '../../lib/pack/read.ts';
import { contributedBy, type Tip, type Tool } from '../../lib/pack/registry.ts';
import type { Situation } from '../../lib/plan/known.ts';
import { makePlan, needsWatcher } from '../../lib/plan/make-plan.ts';
import { planForPart } from '../../lib/plan/part.ts';
import type { When } from '../../lib/when/expression.ts';
import { folderOf, samplePack } from '../pack/sample-pack.ts';

const { pack } = readPack(folderOf(samplePack()));
if (!pack) throw new Error('The sample pack has faults.');
const tool = contributedBy(pack).tools[0] as Tool;
const always: When = { op: 'true' };

function planWith(tips: Partial<Tip>[], change: Partial<Situation> = {}) {
  const all = tips.map((each, n) => ({
    id: `acme.till/${n}`,
    text: '**Pay** it.\n\nNow.',
    target: 'pay',
    screens: [],
    when: always,
    ...each,
  }));
  const clock = { hour: 9, weekday: 2, today: '2026-11-24', dayOf: (at: string) => at.slice(0, 10) };
  const situation: Situation = {
    ...{ tool: { ...tool, lessons: [], tips: all }, screen: 'sale', language: 'en', role: null, team: null },
    ...{ skillsOf: () => [], progress: noProgress, clock, quiet: false, settings: {} },
    ...change,
  };
  return makePlan('p1', situation);
}
const tipsOf = (...given: Parameters<typeof planWith>) => planWith(...given).tips.map(({ tip }) => tip);

test('a plan has the tips of the screen, with what readers call them and their targets', () => {
  const plan = planWith([{}, { screens: ['payment'] }, { screens: ['sale'], target: 'amount' }]);
  expect(plan.tips).toEqual([
    { tip: 'acme.till/0', name: 'Tip: Pay it.', target: 'pay', when: true },
    { tip: 'acme.till/2', name: 'Tip: Pay it.', target: 'amount', when: true },
  ]);
  expect(Object.keys(plan.targets)).toEqual(['pay', 'amount']);
  expect([needsWatcher(plan), needsWatcher(planWith([]))]).toEqual([true, false]);
  expect(planWith([{}], { language: 'de' }).tips[0]?.name).toMatch(/^Tipp: /);
});

test('a tip with a rule, one whose clause fails and one of no target is none of them', () => {
  expect(tipsOf([{ kept: always }, { when: { op: 'false' } }, { target: 'nowhere' }, {}])).toEqual(['acme.till/3']);
});

test('what only the page can say is left to it, and nothing is observed for it', () => {
  const when: When = {
    op: '&&',
    of: [
      { op: 'key', key: 'element.receipt.visible' },
      { op: '==', key: 'tool.kind', value: 'pos' },
    ],
  };
  const plan = planWith([{ when }]);
  expect(plan.tips[0]?.when).toEqual({ op: 'key', key: 'element.receipt.visible' });
  expect(plan.keys).toEqual([]);
  expect(Object.keys(plan.targets).sort()).toEqual(['pay', 'receipt']);
});

test('there are none once they were put away, under a lesson, or where the person wants quiet', () => {
  const after = (happening: Happening) =>
    fold(noProgress, { ...happening, id: '1', learner: 'x', at: '2026-11-24T09:00:00Z' });
  expect(tipsOf([{}, {}], { progress: after({ type: 'tip.closed', tip: 'acme.till/0' }) })).toEqual(['acme.till/1']);
  const about = { lesson: 'acme.till/sale', attempt: 'a', next: 'pay', by: 'person' } as const;
  expect(tipsOf([{}], { progress: after({ type: 'lesson.started', tool: tool.id, ...about }) })).toEqual([]);
  expect(tipsOf([{}], { progress: after({ type: 'lesson.started', tool: 'acme.other/tool', ...about }) })).toHaveLength(
    1,
  );
  expect(tipsOf([{}], { quiet: true })).toEqual([]);
});

test('in a tool of several pages a tip is in the page that is at the screen of its target', () => {
  const targets = { ...tool.targets, pay: { ...tool.targets['pay'], screens: ['payment'] } };
  const plan = planWith([{}, { target: 'amount' }]);
  const at = (place: number) => planForPart(plan, targets, { screens: ['sale', 'payment'], at: place }).tips;
  expect([at(0), at(1)].map((tips) => tips.map(({ target }) => target))).toEqual([['amount'], ['pay']]);
});

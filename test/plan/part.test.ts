import { expect, test } from 'vitest';
import { planForPart } from '../../lib/plan/part.ts';
import type { LessonView, Offer } from '../../lib/plan/plan.ts';
import { lessonOf, planOf } from '../page/side.ts';

const targets = {
  charge: { role: 'button', screens: ['sale'] },
  confirm: { role: 'button', screens: ['terminal'] },
  help: { role: 'link' },
};
const at = (target: string | null): LessonView['step'] => ({ ...(lessonOf({}).step as object), target }) as never;
const offer = { lesson: 'a.b/l' } as Offer;

/** What a page of a tab is sent: the main one is at the sale, the one in its frame at the terminal. */
function sent(which: 'main' | 'frame', lesson: Partial<LessonView>, screens = ['sale', 'terminal']) {
  const plan = planOf({ targets, offers: [offer], lesson: lessonOf(lesson) });
  const part = planForPart(plan, targets, { screens, at: which === 'main' ? 0 : 1 });
  return { ...part, lesson: part.lesson as LessonView };
}

test('a page that is alone in its tab has all of the plan', () => {
  const plan = planOf({ targets, offers: [offer], lesson: lessonOf({ step: at('confirm') }) });
  expect(planForPart(plan, targets, { screens: ['sale'], at: 0 })).toBe(plan);
});

test('a step is shown by the page that is at the screen of its target', () => {
  const isShown = (target: string | null, screens?: string[]) =>
    (['main', 'frame'] as const).filter((which) => !sent(which, { step: at(target) }, screens).lesson.beside);
  expect(isShown('confirm')).toEqual(['frame']);
  expect(isShown('charge')).toEqual(['main']);
  expect(isShown('help'), 'of no screen').toEqual(['main']);
  expect(isShown(null)).toEqual(['main']);
  expect(isShown('confirm', ['sale', 'other']), 'of a screen that nobody is at').toEqual(['main']);
  expect(isShown('charge', ['sale', 'sale']), 'of a screen that both are at').toEqual(['main']);
});

test('each page hears what happens in it, and looks for no target of the other', () => {
  const watch = [
    { on: 'click', target: 'confirm' },
    { on: 'click', target: 'charge' },
    { on: 'screen', screen: 'terminal' },
    { on: 'screen', screen: 'done' },
  ] as const;
  const main = sent('main', { watch: [...watch], ahead: [{ step: 'x', watch: [...watch] }] });
  const frame = sent('frame', { watch: [...watch], ahead: [{ step: 'x', watch: [...watch] }] });
  expect(main.lesson.watch).toEqual([watch[1], watch[3]]);
  expect(frame.lesson.watch).toEqual([watch[0], watch[2]]);
  expect(frame.lesson.ahead).toEqual([{ step: 'x', watch: [watch[0], watch[2]] }]);
  expect([Object.keys(main.targets), Object.keys(frame.targets)]).toEqual([['charge', 'help'], ['confirm']]);
});

test('nothing is judged by a page that cannot see it', () => {
  const effect = [{ on: 'target', target: 'charge', state: 'appears' }] as const;
  const view = { step: at('charge'), effect: [...effect], effectAfter: 's', verify: true, mayLose: true };
  const states = { ...view, watch: [{ on: 'target', target: 'charge', state: 'appears' }] } as const;
  const frame = sent('frame', { ...states, watch: [...states.watch] }).lesson;
  expect(frame).toMatchObject({ effect: [], effectAfter: null, verify: false, mayLose: false });
  const main = sent('main', { ...states, watch: [...states.watch] }).lesson;
  expect(main).toMatchObject({ effect, effectAfter: 's', verify: true, mayLose: true });
});

test('a clause is asked of the main page alone, and shown nowhere before it is answered', () => {
  const asks = { op: 'true' } as const;
  expect(sent('main', { asks, step: at('confirm') }).lesson).toMatchObject({ asks, beside: false });
  expect(sent('frame', { asks, step: at('confirm') }).lesson).toMatchObject({ asks: null, beside: true });
});

test('lessons are offered on the main page alone', () => {
  expect([sent('main', {}).offers.length, sent('frame', {}).offers.length]).toEqual([1, 0]);
});

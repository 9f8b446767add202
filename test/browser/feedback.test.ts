import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageAnswer } from '../../lib/plan/message.ts';
import { extension } from './fake-extension.ts';
import { logOf, openRig, outboxOf, type Rig, sale, tillPack } from './rig.ts';
import { ask, deliver, fromPage, openTab, startBackground, type Tab } from './stage.ts';

vi.mock('../../lib/browser/extension.ts', () => import('./fake-extension.ts'));

let rig: Rig;
let tab: Tab;
beforeEach(async () => {
  rig = await openRig({ record: false });
  startBackground();
  const files = tillPack(({ contributes }) => {
    const steps = contributes.lessons?.[0]?.steps ?? [];
    Object.assign(steps[1] ?? {}, { completionEvents: ['onCommand:hush'] });
    const tip = { tool: 'till', target: 'amount', text: 'Digits alone.' };
    const tips = [
      { ...tip, id: 'digits', rule: { pattern: '\\d+' } },
      { ...tip, id: 'plain' },
    ];
    Object.assign(contributes, { tips, commands: [{ id: 'hush', title: 'Hush', does: { quiet: true } }] });
  });
  await ask({ type: 'studio.install', files });
  tab = openTab(1);
  await tab.arrive();
});

const say = (message: object) => deliver({ plan: tab.plan?.id, ...message }, fromPage(1));
const attempt = () => tab.plan?.lesson?.attempt;
const last = async () => (await logOf(rig)).at(-1)?.event;
const statement = async () => JSON.parse((await outboxOf(rig)).at(-1)?.statement ?? 'null');

describe('a card that is called wrong', () => {
  const report = (more: object = {}) =>
    say({ type: 'step.report', attempt: attempt(), step: 'pay', target: 'found', comment: null, ...more });

  test('is noted with the step and how its target stood, and told to the record', async () => {
    await tab.start();
    await report({ target: 'missing', comment: 'It is called Sell now' });
    expect(await last()).toMatchObject({ type: 'step.reported', lesson: sale, step: 'pay', target: 'missing' });
    const { verb, object, result } = await statement();
    expect([verb.display.en, object.id.split('/').at(-1)]).toEqual(['disagree', 'pay']);
    expect(result).toEqual({
      extensions: { 'https://w3id.org/alongside/target': 'missing' },
      response: 'It is called Sell now',
    });
  });

  test.each([
    { step: 'amount' },
    { attempt: crypto.randomUUID() },
    { target: 'weaker' },
    { comment: '' },
    { comment: 'x'.repeat(2001) },
  ])('is not one that is not shown, nor what no card sends: %j', async (more) => {
    await tab.start();
    const before = (await logOf(rig)).length;
    await report(more);
    expect(await logOf(rig)).toHaveLength(before);
  });
});

describe('a lesson that is rated', () => {
  test('is the one that was just finished, once', async () => {
    await tab.ready();
    await tab.start();
    await tab.act({ act: 'effect', seen: false });
    await tab.act({ act: 'did', step: 'pay' });
    await tab.act({ act: 'did', step: 'amount' });
    const over = attempt();
    await tab.act({ act: 'answer', choices: [0] });
    await tab.act({ act: 'effect', seen: true });
    const rate = (of?: string) => say({ type: 'lesson.rate', attempt: of, rating: 4, comment: 'Too long' });
    await rate(crypto.randomUUID());
    expect((await last())?.type).toBe('lesson.completed');
    await rate(over);
    await rate(over);
    expect((await logOf(rig)).filter(({ event }) => event.type === 'lesson.rated')).toHaveLength(1);
    expect(await statement()).toMatchObject({
      verb: { display: { en: 'rated' } },
      result: { score: { raw: 4, min: 1, max: 5 }, response: 'Too long' },
    });
  });
});

test('a command that a step waits for completes it', async () => {
  await tab.start();
  await tab.act({ act: 'did', step: 'pay' });
  await say({ type: 'command.run', command: 'acme.till/hush' });
  expect(await last()).toMatchObject({ type: 'step.done', step: 'amount' });
});

describe('a tip without a rule', () => {
  const plain = 'acme.till/plain';
  const tips = () => tab.plan?.tips.map(({ tip }) => tip);
  const put = async (tip: string) => {
    const reply = await say({ type: 'tip.closed', tip });
    const { plan } = (reply?.ok ? reply.value : {}) as PageAnswer;
    if (plan) tab.plan = plan;
  };

  test('is in the plan, its dot comes with the watcher, and its card when it is asked for', async () => {
    expect(tips()).toEqual([plain]);
    await vi.waitFor(() => expect(extension.injected).toContainEqual({ tab: 1, file: '/tips.js' }));
    await say({ type: 'tip.open', tip: plain });
    expect(extension.injected).toContainEqual({ tab: 1, file: '/overlay.js' });
    expect(extension.pushed.at(-1)?.message).toMatchObject({ type: 'tip.show', by: 'dot', tip: { id: plain } });
  });

  test.each([{ tip: 'acme.till/digits' }, { tip: 'acme.till/other' }, { tip: plain, plan: 'another' }])(
    'is not shown, nor put away, where the plan has no such tip: %j',
    async (of) => {
      await say({ type: 'tip.open', ...of });
      await say({ type: 'tip.closed', ...of });
      expect(extension.pushed.filter(({ message }) => (message as { type: string }).type === 'tip.show')).toEqual([]);
      expect((await logOf(rig)).map(({ event }) => event.type)).not.toContain('tip.closed');
    },
  );

  test('is gone for good once the person knows it, and no record hears of that', async () => {
    await put(plain);
    await put(plain);
    expect(tips()).toEqual([]);
    const noted = (await logOf(rig)).filter(({ event }) => event.type === 'tip.closed');
    expect(noted).toHaveLength(1);
    expect(noted[0]).toMatchObject({ event: { tip: plain }, statement: null });
    expect(await outboxOf(rig)).toEqual([]);
    await tab.arrive();
    expect(tips()).toEqual([]);
  });
});

test('a page is told which fields to look at, and what to say where one breaks its rule', async () => {
  expect(tab.plan?.rules).toMatchObject([{ tip: 'acme.till/digits', target: 'amount', when: true }]);
  expect(Object.keys(tab.plan?.targets ?? {})).toContain('amount');
  await vi.waitFor(() => expect(extension.injected).toContainEqual({ tab: 1, file: '/fields.js' }));
  await say({ type: 'tip.judged', tip: 'acme.till/digits', isBroken: true });
  const shown = extension.pushed.at(-1)?.message;
  expect(shown).toMatchObject({ type: 'tip.show', tip: { target: { name: 'Amount' } } });
  expect(JSON.stringify(shown)).toContain('Digits alone.');
  await say({ type: 'tip.judged', tip: 'acme.till/digits', isBroken: false });
  expect(extension.pushed.at(-1)?.message).toEqual({ type: 'tip.show', tip: null, by: 'rule' });
  const before = extension.pushed.length;
  await say({ type: 'tip.judged', tip: 'acme.till/plain', isBroken: true });
  expect(extension.pushed).toHaveLength(before);
});

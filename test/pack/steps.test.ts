import { describe, expect, test } from 'vitest';
import type { CompletionEvent, Step } from '../../lib/lesson/lesson.ts';
import { lessonIn } from '../../lib/pack/lesson-in.ts';
import { readPack } from '../../lib/pack/read.ts';
import { contributedBy } from '../../lib/pack/registry.ts';
import type { StepSource, TipSource } from '../../lib/pack/schema.ts';
import { richPack } from './rich-pack.ts';
import { folderOf, samplePack } from './sample-pack.ts';

type Targets = NonNullable<NonNullable<ReturnType<typeof samplePack>['contributes']['tools']>[number]['targets']>;

/** A pack whose first step is this. */
function readStep(step: Partial<StepSource>) {
  const pack = richPack();
  const [lesson] = pack.contributes.lessons ?? [];
  lesson?.steps.splice(0, 1, { id: 'pay', target: 'pay', text: 'Press.', ...step });
  return readPack(folderOf(pack));
}
const says = (step: Partial<StepSource>) => readStep(step).faults.map(({ say }) => say);

function stepOf(step: Partial<StepSource>): Step | undefined {
  const { pack, faults } = readStep(step);
  expect(faults).toEqual([]);
  const [content] = pack ? contributedBy(pack).lessons : [];
  return content && lessonIn(content, 'en').steps[0];
}

describe('what completes a step', () => {
  test.each<[string, CompletionEvent]>([
    ['onLink', { on: 'link' }],
    ['onStepShown', { on: 'shown' }],
    ['onCommand:begin', { on: 'command', command: 'begin' }],
  ])('may be %s', (text, event) => {
    expect(stepOf({ completionEvents: [text] })?.events).toEqual([event]);
  });

  test.each(['onLink:x', 'onStepShown:x', 'onCommand', 'onCommand:nothing'])('is not %s', (text) => {
    expect(says({ completionEvents: [text] })[0]).toMatch(/^fault\.(event\.unknown|unknownCommand)$/);
  });

  test.each<[Targets[string], string]>([
    [{ role: 'button' }, 'click'],
    [{ role: 'link', href: '/a' }, 'click'],
    [{ tag: 'button', type: 'submit' }, 'click'],
    [{ role: 'textbox' }, 'input'],
    [{ field: 'amount' }, 'input'],
    [{ tag: 'input', type: 'text' }, 'input'],
    [{ tag: 'textarea' }, 'input'],
    [{ placeholder: 'Search' }, 'input'],
    [{ tag: 'select' }, 'change'],
    [{ tag: 'input', type: 'checkbox' }, 'change'],
    [{ tag: 'input', type: 'radio', field: 'size' }, 'change'],
    [{ role: 'combobox' }, 'change'],
    [{ tag: 'form' }, 'submit'],
    [{ id: 'anything' }, 'click'],
  ])('is the sensible thing where a step at %j says nothing: %s', (target, on) => {
    const pack = samplePack();
    Object.assign(pack.contributes.tools?.[0]?.targets ?? {}, { pay: target });
    const read = readPack(folderOf(pack)).pack;
    const [content] = read ? contributedBy(read).lessons : [];
    expect(content && lessonIn(content, 'en').steps[0]?.events).toEqual([{ on, target: 'pay' }]);
  });

  test('is Next where it points at nothing', () => {
    expect(stepOf({ target: undefined } as Partial<StepSource>)?.events).toEqual([]);
  });
});

describe('a branch', () => {
  test('has a clause', () => {
    expect(stepOf({ when: 'errorShown' })?.when).toEqual({ op: 'key', key: 'errorShown' });
    expect(stepOf({ when: 'screen.id == payment' })).toBeTruthy();
  });

  test.each([
    ['errorShow', 'fault.whenKeyNear'],
    ['hour > 30', 'fault.neverTrue'],
  ])('is refused where that is %s', (when, fault) => {
    expect(says({ when })).toEqual([fault]);
  });
});

describe('a check', () => {
  const choices = [{ text: 'Yes', correct: true }, { text: 'No' }];
  test.each<[NonNullable<StepSource['check']>, object]>([
    [{ question: 'Q', choices }, { kind: 'choice' }],
    [{ question: 'Q', choices, several: true }, { kind: 'several' }],
    [
      { question: 'Q', order: ['a', 'b'] },
      { kind: 'order', items: ['a', 'b'] },
    ],
    [{ question: 'Q', task: true }, { kind: 'task' }],
  ])('%#: may be of each kind', (check, read) => {
    expect(stepOf({ check })?.check).toMatchObject(read);
  });

  test.each<[NonNullable<StepSource['check']>, string[]]>([
    [{ question: 'Q' }, ['fault.exactlyOne']],
    [{ question: 'Q', choices, order: ['a', 'b'] }, ['fault.exactlyOne']],
    [{ question: 'Q', order: ['a', 'b'], several: true }, ['fault.severalOfNone']],
    [{ question: 'Q', choices: [{ text: 'a' }, { text: 'b' }], several: true }, ['fault.noCorrectChoice']],
  ])('%#: is of one kind', (check, faults) => {
    expect(says({ check })).toEqual(faults);
  });

  test('that is a task must be seen to be done', () => {
    expect(says({ target: undefined, check: { question: 'Q', task: true } } as Partial<StepSource>)).toContain(
      'fault.taskUnseen',
    );
  });
});

test('a lesson’s effect is nothing that only a card shows', () => {
  for (const event of ['onLink', 'onStepShown', 'onCommand:begin']) {
    const pack = richPack();
    Object.assign(pack.contributes.lessons?.[0] ?? {}, { effect: [event] });
    expect(readPack(folderOf(pack)).faults.map(({ say }) => say)).toEqual(['fault.effectIsNext']);
  }
});

describe('a tip’s rule', () => {
  const faultsOf = (rule: TipSource['rule']) => {
    const pack = richPack();
    Object.assign(pack.contributes.tips?.[0] ?? {}, { rule });
    return readPack(folderOf(pack)).faults.map(({ say }) => say);
  };
  test.each<[NonNullable<TipSource['rule']>, string[]]>([
    [{ required: true, pattern: '[A-Z]{2}\\d{2,30}' }, []],
    [{ minLength: 2, maxLength: 1000, min: -1.5, max: 7 }, []],
    [{}, ['fault.atLeastOne']],
    [{ pattern: '(a+)+' }, ['fault.rulePattern']],
    [{ pattern: '[' }, ['fault.rulePattern']],
    [{ minLength: 3, maxLength: 2 }, ['fault.ruleNever']],
    [{ min: 3, max: 2 }, ['fault.ruleNever']],
  ])('%j: %j', (rule, faults) => {
    expect(faultsOf(rule)).toEqual(faults);
  });
});

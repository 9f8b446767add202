import { describe, expect, test } from 'vitest';
import { readPack } from '../../lib/pack/read.ts';
import { sayIn } from '../../lib/text/say.ts';
import { packWords } from '../../lib/text/words/pack.ts';
import { richPack } from './rich-pack.ts';
import { folderOf, sampleTexts } from './sample-pack.ts';

type Changed = ReturnType<typeof richPack>['contributes'] & Record<string, unknown>;

/** Everything a change may reach into, without asking whether it is there. */
type Loose = { [Key in keyof Changed]-?: NonNullable<Changed[Key]> };

function readAfter(
  change: (parts: Loose) => void,
  texts: Record<string, Record<string, string>> = { '': sampleTexts },
) {
  const pack = richPack();
  change(pack.contributes as Loose);
  return readPack(folderOf(pack, texts));
}

test('a pack with one of everything has no faults', () => {
  expect(readAfter(() => {}).faults).toEqual([]);
});

describe('a pack is kept out by', () => {
  test.each<[string, (parts: Loose) => void, object]>([
    [
      'lessons that wait for each other',
      ({ lessons }) => Object.assign(lessons[0]!, { prerequisites: ['late'] }),
      { say: 'fault.cycle', values: { lessons: 'sale → late → sale' } },
    ],
    [
      'a lesson that waits for itself',
      ({ lessons }) => Object.assign(lessons[1]!, { prerequisites: ['late'] }),
      { say: 'fault.cycle', values: { lessons: 'late → late' } },
    ],
    [
      'a prerequisite there is none of',
      ({ lessons }) => Object.assign(lessons[1]!, { prerequisites: ['x'] }),
      { say: 'fault.unknownLesson' },
    ],
    [
      'a lesson for another kind of tool',
      ({ lessons }) => Object.assign(lessons[1]!, { when: 'tool.kind == accounting' }),
      { say: 'fault.neverTrue' },
    ],
    [
      'a clause that contradicts itself',
      ({ lessons }) => Object.assign(lessons[1]!, { when: 'errorShown && !errorShown' }),
      { say: 'fault.neverTrue' },
    ],
    [
      'a clause that waits for another screen',
      ({ lessons }) => Object.assign(lessons[0]!, { when: 'screen.id == payment' }),
      { say: 'fault.neverTrue' },
    ],
    [
      'a clause that names a lesson there is none of',
      ({ lessons }) => Object.assign(lessons[1]!, { when: 'lesson.completed.nothing' }),
      { say: 'fault.unknownLesson' },
    ],
    [
      'a lesson of thirteen steps',
      ({ lessons }) =>
        Object.assign(lessons[1]!, { steps: Array.from({ length: 13 }, (_, nth) => ({ id: `s${nth}`, text: 'Go.' })) }),
      { say: 'fault.tooManySteps' },
    ],
    [
      'a step of too many words',
      ({ lessons }) => Object.assign(lessons[1]!.steps[0]!, { text: 'so '.repeat(301) }),
      { say: 'fault.tooManyWords', values: { n: 301 } },
    ],
    [
      'a Markdown image that says nothing',
      ({ lessons }) => Object.assign(lessons[1]!.steps[0]!, { text: 'See:\n\n- ![](media/pay.png)' }),
      { say: 'fault.imageNoText' },
    ],
    [
      'an image without alternative text',
      ({ lessons }) => Reflect.deleteProperty(lessons[0]!.steps[0]!.media!, 'alt'),
      { say: 'fault.mediaNoText' },
    ],
    [
      'a video without captions',
      ({ lessons }) => Object.assign(lessons[0]!.steps[0]!.media!, { type: 'video', src: 'media/pay.mp4' }),
      { say: 'fault.videoNoCaptions' },
    ],
    [
      'media from outside of the folder',
      ({ lessons }) => Object.assign(lessons[0]!.steps[0]!.media!, { src: 'media/../../a.png' }),
      { say: 'fault.pattern' },
    ],
    [
      'a tip on a target there is none of',
      ({ tips }) => Object.assign(tips[0]!, { target: 'constructor' }),
      { say: 'fault.unknownTarget' },
    ],
    [
      'a task that ends by a question',
      ({ tools }) => Object.assign(tools[0]!.tasks![0]!, { end: ['onCheck'] }),
      { say: 'fault.checkInTask' },
    ],
    [
      'a badge without a rule',
      ({ badges }) => Object.assign(badges[0]!, { criteria: {} }),
      { say: 'fault.atLeastOne' },
    ],
    [
      'a score in a lesson that asks nothing',
      ({ badges }) => Object.assign(badges[0]!.criteria, { checks: [{ lesson: 'late', score: 1 }] }),
      { say: 'fault.noCheck' },
    ],
    [
      'a command that does two things',
      ({ commands }) => Object.assign(commands[0]!.does, { quiet: true }),
      { say: 'fault.exactlyOne' },
    ],
    [
      'a command that begins no lesson',
      ({ commands }) => Object.assign(commands[0]!.does, { startLesson: 'x' }),
      { say: 'fault.unknownLesson' },
    ],
    [
      'keys that run no command',
      ({ keybindings }) => Object.assign(keybindings[0]!, { command: 'x' }),
      { say: 'fault.unknownCommand' },
    ],
    [
      'keys that a person types',
      ({ keybindings }) => Object.assign(keybindings[0]!, { key: 'shift+a' }),
      { say: 'fault.pattern' },
    ],
    [
      'a default of another type',
      ({ configuration }) => Object.assign(configuration.properties['till.pace']!, { default: 1, enum: undefined }),
      { say: 'fault.wrongType' },
    ],
    [
      'a default that cannot be chosen',
      ({ configuration }) => Object.assign(configuration.properties['till.pace']!, { default: 'x' }),
      { say: 'fault.noChoice' },
    ],
    [
      'a day that the calendar lacks',
      ({ walkthroughs }) => Object.assign(walkthroughs[0]!, { due: '2027-02-30' }),
      { say: 'fault.noDay' },
    ],
  ])('%s', (_, change, fault) => {
    const { pack, faults } = readAfter(change);
    expect(pack).toBeNull();
    expect(faults).toMatchObject([fault]);
  });
});

describe('a pack is installed with a warning about', () => {
  test.each<[string, (parts: Loose) => void, object]>([
    [
      'a skill that nothing teaches',
      ({ skills }) => skills.push({ id: 'idle', name: 'Idle' }),
      { say: 'fault.unusedSkill', values: { id: 'idle' } },
    ],
    [
      'a target that nothing points at',
      ({ tools }) => Object.assign(tools[0]!.targets!, { idle: { id: 'x' } }),
      { say: 'fault.unusedTarget', values: { id: 'idle' } },
    ],
    [
      'a trap in a clause',
      ({ lessons }) => Object.assign(lessons[1]!, { when: "errorShown != 'true'" }),
      { say: 'fault.trap.quoted-boolean' },
    ],
  ])('%s', (_, change, fault) => {
    const { pack, faults } = readAfter(change);
    expect(pack).not.toBeNull();
    expect(faults).toMatchObject([{ severity: 'warning', ...fault }]);
  });
});

test('a text is found fault with where it stands: in the file of its language', () => {
  const change = ({ lessons }: Loose) => Object.assign(lessons[1]!.steps[0]!, { text: '%go%' });
  const texts = {
    '': { ...sampleTexts, go: 'Go.' },
    de: { name: 'Kasse', 'sale.title': 'Verkauf', go: '![](media/pay.png)' },
  };
  expect(readAfter(change, texts).faults).toMatchObject([
    { file: 'pack.nls.de.json', line: 1, say: 'fault.imageNoText' },
  ]);
});

test('a fault inside a clause is at its column, escapes counted', () => {
  const text = JSON.stringify({ ...richPack(), nls: { '': sampleTexts } }).replace('"!typing"', '"\\u0074yping = 1"');
  const [fault] = readPack([{ path: 'pack.json', text }]).faults;
  expect(fault).toMatchObject({ line: 1, say: 'fault.when' });
  expect(text.slice(fault!.column - 1)).toMatch(/^= 1"/);
});

test('every fault is said in every language, with the same values', () => {
  const valuesIn = (text: unknown) => [...new Set(JSON.stringify(text).match(/\{\w+\}/g))].sort();
  const keys = Object.keys(packWords.en) as (keyof typeof packWords.en)[];
  const differing = keys.filter((key) =>
    [packWords.de, packWords.ar].some((words) => `${valuesIn(words[key])}` !== `${valuesIn(packWords.en[key])}`),
  );
  expect(differing).toEqual([]);
  expect(sayIn(packWords, 'de')('fault.tooManySteps', { max: 12 })).toContain('12');
});

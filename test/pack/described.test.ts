import { describe, expect, test } from 'vitest';
import { lessonIn } from '../../lib/pack/lesson-in.ts';
import { readPack } from '../../lib/pack/read.ts';
import { contributedBy } from '../../lib/pack/registry.ts';
import type { Target } from '../../lib/target/target.ts';
import { sampleDescription } from './sample-description.ts';
import { folderOf, samplePack } from './sample-pack.ts';

/** The sample pack with another target for the button that its lesson points at. */
function readWith(pay: unknown) {
  const pack = samplePack();
  const [tool] = pack.contributes.tools ?? [];
  if (tool) tool.targets = { ...tool.targets, pay: pay as Target };
  return readPack(folderOf(pack));
}

describe('a captured target', () => {
  test('can be installed, alone and with what is written beside it', () => {
    const described = sampleDescription();
    expect(readWith({ described }).faults).toEqual([]);
    const { pack, faults } = readWith({ described, row: { says: 'Tea' }, within: { role: 'main' }, name: 'Pay *' });
    expect(faults).toEqual([]);
    const [tool] = pack ? contributedBy(pack).tools : [];
    expect(tool?.targets['pay']).toMatchObject({ described, row: { says: 'Tea' } });
  });

  test('of a field is done when one types there, of a button when it is clicked', () => {
    const eventOf = (role: string) => {
      const { pack } = readWith({ described: sampleDescription({ role }) });
      const [content] = pack ? contributedBy(pack).lessons : [];
      return content && lessonIn(content, 'en').steps[0]?.events;
    };
    expect(eventOf('button')).toEqual([{ on: 'click', target: 'pay' }]);
    expect(eventOf('textbox')).toEqual([{ on: 'input', target: 'pay' }]);
  });
});

const refused: [string, object][] = [
  ['a key that it has not', { ...sampleDescription(), value: 'secret' }],
  ['a key missing', (({ path: _, ...rest }) => rest)(sampleDescription())],
  ['a text that is longer than any it keeps', sampleDescription({ says: 'x'.repeat(1000) })],
  ['more classes than it keeps', sampleDescription({ classes: new Array(100).fill('a') })],
  ['a number that is none', { ...sampleDescription(), rank: '0.5' }],
  ['a filter that is text', { ...sampleDescription(), before: '<b>' }],
  [
    'a page summary that is too large',
    sampleDescription({ page: { ...sampleDescription().page, ids: { n: 1, bits: 'A'.repeat(9999) } } }),
  ],
  ['a kind that there is not', { ...sampleDescription(), kind: 'script' }],
];

test.each(refused)('a description with %s keeps the pack out', (_, described) => {
  const { pack, faults } = readWith({ described });
  expect(pack).toBeNull();
  expect(faults).not.toEqual([]);
  expect(faults.every(({ file, line }) => file === 'pack.json' && line > 1)).toBe(true);
});

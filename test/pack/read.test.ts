import { describe, expect, test } from 'vitest';
import { readPack, toOneFile } from '../../lib/pack/read.ts';
import type { PackSource } from '../../lib/pack/schema.ts';
import { folderOf, samplePack, sampleTexts } from './sample-pack.ts';

type Contributes = { [Kind in keyof PackSource['contributes']]-?: NonNullable<PackSource['contributes'][Kind]> };

/** The faults of the sample pack after one change, as `line:column say` with their values. */
function faultsAfter(change: (pack: PackSource, parts: Contributes) => void) {
  const pack = samplePack();
  change(pack, pack.contributes as Contributes);
  return readPack(folderOf(pack)).faults;
}

describe('a pack', () => {
  test('without faults can be installed under its qualified name', () => {
    const { pack, faults } = readPack(folderOf(samplePack()));
    expect(faults).toEqual([]);
    expect(pack?.id).toBe('acme.till');
  });

  test('survives its one-file form', () => {
    const { pack } = readPack(
      folderOf(samplePack(), { '': sampleTexts, de: { name: 'Kasse', 'sale.title': 'Verkaufen' } }),
    );
    const again = readPack([{ path: 'pack.json', text: pack ? toOneFile(pack) : '' }]);
    expect(again.faults).toEqual([]);
    expect(again.pack?.nls['de']).toEqual({ name: 'Kasse', 'sale.title': 'Verkaufen' });
  });

  test('that is not JSON says where it stops being JSON', () => {
    const { pack, faults } = readPack([{ path: 'pack.json', text: '{\n  "name": "till",\n  oops\n}' }]);
    expect(pack).toBeNull();
    expect(faults).toMatchObject([{ file: 'pack.json', line: 3, column: 3, say: 'fault.notJson' }]);
  });

  test('without a pack.json says so', () => {
    expect(readPack([{ path: 'readme.json', text: '{}' }]).faults).toMatchObject([{ say: 'fault.noPackFile' }]);
  });

  test.each<[string, (pack: PackSource, parts: Contributes) => void, object]>([
    [
      'a misspelt key, with the one that was meant',
      (pack) => Object.assign(pack, { dispalyName: 'x' }),
      { say: 'fault.unknownKey' },
    ],
    [
      'a missing key',
      (pack) => Reflect.deleteProperty(pack, 'version'),
      { say: 'fault.missing', values: { key: 'version' } },
    ],
    ['a value of the wrong kind', (pack) => Object.assign(pack, { displayName: 7 }), { say: 'fault.wrongType' }],
    ['a version that is none', (pack) => Object.assign(pack, { version: '1' }), { say: 'fault.pattern' }],
    ['a newer format', (pack) => Object.assign(pack.engines, { alongside: '^2.0.0' }), { say: 'fault.engine' }],
    ['two lessons with one id', (_, { lessons }) => lessons.push({ ...lessons[0]! }), { say: 'fault.duplicateId' }],
    [
      'a lesson of no tool',
      (_, { lessons }) => Object.assign(lessons[0]!, { tool: 'tll' }),
      { say: 'fault.unknownTool' },
    ],
    [
      'a screen there is none of',
      (_, { lessons }) => Object.assign(lessons[0]!, { screens: ['sales'] }),
      { say: 'fault.unknownScreen', values: { id: 'sales', near: 'sale' } },
    ],
    [
      'a target there is none of',
      (_, { lessons }) => Object.assign(lessons[0]!.steps[0]!, { target: 'payy' }),
      { say: 'fault.unknownTarget' },
    ],
    [
      'a target named by an event',
      (_, { lessons }) => Object.assign(lessons[0]!, { effect: ['onTarget:nothing'] }),
      { say: 'fault.unknownTarget' },
    ],
    [
      'an event there is none of',
      (_, { lessons }) => Object.assign(lessons[0]!, { effect: ['onHover:pay'] }),
      { say: 'fault.event.unknown' },
    ],
    [
      'a check as the only effect',
      (_, { lessons }) => Object.assign(lessons[0]!, { effect: ['onCheck'] }),
      { say: 'fault.effectIsNext' },
    ],
    [
      'a step that says nothing',
      (_, { lessons }) => Reflect.deleteProperty(lessons[0]!.steps[0]!, 'text'),
      { say: 'fault.stepEmpty' },
    ],
    [
      'a check with no right answer',
      (_, { lessons }) => Reflect.deleteProperty(lessons[0]!.steps[2]!.check!.choices![0]!, 'correct'),
      { say: 'fault.noCorrectChoice' },
    ],
    [
      'a clause that cannot be read',
      (_, { lessons }) => Object.assign(lessons[1]!, { when: 'hour = 5' }),
      { say: 'fault.when' },
    ],
    [
      'a context key there is none of',
      (_, { lessons }) => Object.assign(lessons[1]!, { when: 'errorShwon' }),
      { say: 'fault.whenKeyNear', values: { key: 'errorShwon', near: 'errorShown' } },
    ],
    ['a text key without text', (pack) => Object.assign(pack, { displayName: '%nothing%' }), { say: 'fault.noText' }],
    [
      'a badge over a lesson there is none of',
      (_, { badges }) => Object.assign(badges[0]!.criteria, { lessons: ['x'] }),
      { say: 'fault.unknownLesson' },
    ],
    [
      'a skill there is none of',
      (_, { lessons }) => Object.assign(lessons[0]!, { skills: ['x'] }),
      { say: 'fault.unknownSkill' },
    ],
  ])('is kept out by %s', (_, change, fault) => {
    const faults = faultsAfter(change);
    expect(faults).toMatchObject([fault]);
    expect(faults[0]?.line).toBeGreaterThanOrEqual(1);
  });

  test('names the nearest key where one was misspelt deep inside', () => {
    const [fault] = faultsAfter((_, { lessons }) => Object.assign(lessons[0]!.steps[0]!, { completionEvnts: [] }));
    expect(fault).toMatchObject({
      say: 'fault.unknownKeyNear',
      values: { key: 'completionEvnts', near: 'completionEvents' },
    });
  });

  test('with a translation missing is installed with a warning', () => {
    const { pack, faults } = readPack(folderOf(samplePack(), { '': sampleTexts, de: { name: 'Kasse' } }));
    expect(pack).not.toBeNull();
    expect(faults).toMatchObject([
      { severity: 'warning', say: 'fault.missingTranslation', values: { language: 'de' } },
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { readPack } from '../../lib/pack/read.ts';
import { upgradePack } from '../../lib/pack/upgrade.ts';
import { sayIn } from '../../lib/text/say.ts';
import { packWords } from '../../lib/text/words/pack.ts';
import { folderOf, samplePack } from './sample-pack.ts';

/** The sample pack as the older format had it. */
function olderPack() {
  const { engines: _, contributes, ...pack } = samplePack();
  const lessons = contributes.lessons?.map(({ effect, ...lesson }) => ({ ...lesson, onDone: effect }));
  return { ...pack, engines: { alongside: '^0.8.0' }, contributes: { ...contributes, lessons } };
}

describe('a pack for a newer format', () => {
  const newer = { ...samplePack(), engines: { alongside: '^2.0.0' }, holograms: [] };

  test('is refused for that alone, whatever else it holds', () => {
    expect(readPack(folderOf(newer)).faults).toMatchObject([{ say: 'fault.engine', values: { wanted: '^2.0.0' } }]);
  });

  test('is refused with what to do', () => {
    const [fault] = readPack(folderOf(newer)).faults;
    expect(sayIn(packWords, 'en')(fault!.say, fault!.values)).toContain('Update the extension');
  });
});

test('a pack for format 0.9 is read as it is', () => {
  const { pack, faults } = readPack(folderOf({ ...samplePack(), engines: { alongside: '^0.9.0' } }));
  expect(faults).toEqual([]);
  expect(pack?.source).toEqual(samplePack());
});

describe('a pack for format 0.8', () => {
  test('is upgraded: onDone has become effect', () => {
    const { pack, faults } = readPack(folderOf(olderPack()));
    expect(faults).toEqual([]);
    expect(pack?.source).toEqual(samplePack());
  });

  test('keeps the places of its faults', () => {
    const pack = olderPack();
    Object.assign(pack.contributes.lessons![0]!, { onDone: ['onTarget:nothing'] });
    const { faults } = readPack(folderOf(pack));
    expect(faults).toMatchObject([{ say: 'fault.unknownTarget' }]);
    expect(faults[0]?.line).toBeGreaterThan(1);
  });

  test('comes back as it is where its lessons are no lessons', () => {
    expect(upgradePack({ contributes: { lessons: 7 } }, '^0.8.0')).toMatchObject({ contributes: { lessons: 7 } });
    expect(upgradePack([1], '^0.8.0')).toEqual([1]);
  });
});

test.each([
  ['^0.7.0', 'fault.engineOld'],
  ['soon', 'fault.engineRange'],
])('a pack for %s is refused', (alongside, say) => {
  expect(readPack(folderOf({ ...samplePack(), engines: { alongside } })).faults).toMatchObject([{ say }]);
});

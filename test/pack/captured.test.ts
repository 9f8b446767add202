import { expect, test } from 'vitest';
import { readPack, toOneFile } from '../../lib/pack/read.ts';
import { sampleDescription } from './sample-description.ts';
import { folderOf, samplePack } from './sample-pack.ts';

const button = sampleDescription();

/** The sample pack with a file of what was captured of its targets. */
function read(captured: unknown) {
  const source = samplePack();
  source.contributes.tools![0]!.targets!['pay'] = { role: 'button', name: 'Pay', row: 'first' };
  return readPack([...folderOf(source), { path: 'pack.targets.json', text: JSON.stringify(captured, null, 1) }]);
}

const targetsOf = (pack: ReturnType<typeof read>['pack']) => pack?.source.contributes.tools?.[0]?.targets;

test('what was captured stands for what is written of a target, but for its row', () => {
  const { pack, faults } = read({ till: { pay: button } });
  expect(faults).toEqual([]);
  expect(targetsOf(pack)?.['pay']).toEqual({ row: 'first', described: button });
  expect(targetsOf(pack)?.['amount']).toEqual({ role: 'textbox', name: 'Amount' });
});

test('it is in the one-file form, too', () => {
  const { pack } = read({ till: { pay: button } });
  const again = readPack([{ path: 'pack.json', text: toOneFile(pack!) }]);
  expect(targetsOf(again.pack)?.['pay']?.described).toEqual(button);
});

test.each([
  ['of a tool there is none of', { tll: { pay: button } }, { say: 'fault.unknownTool', line: 2 }],
  ['of a target there is none of', { till: { payy: button } }, { say: 'fault.unknownTarget', line: 3 }],
  ['in another shape', { till: { pay: { ...button, html: '<b>' } } }, { say: 'fault.unknownKey' }],
])('what was captured %s is told with its place', (_, captured, fault) => {
  const { pack, faults } = read(captured);
  expect(pack).toBeNull();
  expect(faults).toMatchObject([{ file: 'pack.targets.json', severity: 'error', ...fault }]);
});

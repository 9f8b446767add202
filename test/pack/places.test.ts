import { expect, test } from 'vitest';
import { placesIn, selectionAt } from '../../lib/pack/places.ts';
import { files } from '../trainer/fake-studio.ts';

const places = placesIn(files);

test.each([
  [2, { kind: 'pack' }],
  [6, { kind: 'tool', id: 'till' }],
  [8, { kind: 'screen', tool: 'till', id: 'refund' }],
  [11, { kind: 'target', tool: 'till', id: 'pay' }],
  [17, { kind: 'lesson', id: 'refund-receipt' }],
  [20, { kind: 'badge', id: 'refunds' }],
])('line %i lies in its contribution', (line, selection) => {
  expect(selectionAt(places, { file: 'pack.json', line })).toEqual(selection);
});

test('a fault in a translation belongs to the pack', () => {
  expect(selectionAt(places, { file: 'pack.nls.de.json', line: 17 })).toEqual({ kind: 'pack' });
});

test.each([
  ['is no JSON', ''],
  ['nests too deep', '['.repeat(100_000)],
])('a file that %s has no places, and does no harm', (_, text) => {
  expect(placesIn([{ path: 'pack.json', text }])).toEqual([]);
});

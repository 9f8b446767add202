import { expect, test } from 'vitest';
import { placesIn } from '../../components/trainer/places.ts';
import { selectionAt } from '../../components/trainer/selection.ts';
import { files } from './fake-studio.ts';

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

test('a file that is no JSON has no places, and does no harm', () => {
  expect(placesIn([{ path: 'pack.json', text: '' }])).toEqual([]);
});

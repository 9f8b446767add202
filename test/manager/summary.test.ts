import { expect, test } from 'vitest';
import { summarise } from '../../components/manager/summary.ts';
import { matrix, noon, person } from './fake-manager.ts';

test('counts people, badges, and which badges hang on one person or none', () => {
  expect(summarise(matrix())).toEqual({
    people: 3,
    sample: 1,
    earned: 3,
    recent: 3,
    single: ['Refund'],
    nobody: ['Cash-up'],
  });
});

test('counts as recent what was earned within 30 days of the record’s answer', () => {
  const people = [person('Ada', ['2026-10-01T12:00:00Z', noon, 0])];
  expect(summarise(matrix({ people }))).toMatchObject({ earned: 2, recent: 1 });
});

test('says nothing of gaps in a team of two', () => {
  expect(summarise(matrix({ people: matrix().people.slice(0, 2) }))).toMatchObject({ single: null, nobody: null });
});

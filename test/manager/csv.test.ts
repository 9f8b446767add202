import { expect, test } from 'vitest';
import { toCsv } from '../../components/manager/csv.ts';
import { matrix, noon, person } from './fake-manager.ts';

const lines = (text: string) => text.replace('\uFEFF', '').trimEnd().split('\r\n');

test('holds one line a person and one column a badge', () => {
  const { people } = matrix();
  expect(lines(toCsv(matrix(), people))).toEqual([
    'account,name,role,team,sample,Sale,Refund,Cash-up',
    `A-Ada,Ada,Cashier,Harbour St,,${noon},1 of 2,0 of 2`,
    `A-Ben,Ben,Cashier,Harbour St,,${noon},${noon},0 of 2`,
    'A-Chi,Chi,Cashier,Harbour St,sample,0 of 2,0 of 2,0 of 2',
  ]);
});

test('quotes what would break a line, and keeps a formula from being one', () => {
  const people = [person('x', [], { name: 'O\'Neil, "Al"', role: '=1+1', team: '@here' })];
  expect(lines(toCsv(matrix({ badges: [] }), people))[1]).toBe('A-x,"O\'Neil, ""Al""",\'=1+1,\'@here,');
});

import { expect, test } from 'vitest';
import { parseRoster } from '../../server/roster-csv.ts';
import { importRoster, openRecord } from './record-rig.ts';

test('an import answers line by line, and again finds all the same', async () => {
  const record = await openRecord();
  const lines = ['7,Ann,North,Cashier', ',Nobody,North,', '8,"Ben, Jr.",South,'];
  const outcomes = async (rows: string[]) =>
    ((await (await importRoster(record, rows)).json()) as { lines: object[] }).lines;
  expect(await outcomes(lines)).toEqual([
    { line: 2, outcome: 'added', number: '7' },
    { line: 3, outcome: 'fault', why: 'has no number' },
    { line: 4, outcome: 'added', number: '8' },
  ]);
  expect(await outcomes(['7,Ann,South,Cashier', '8,"Ben, Jr.",South,'])).toEqual([
    { line: 2, outcome: 'changed', number: '7' },
    { line: 3, outcome: 'same', number: '8' },
  ]);
});

test('people are marked as sample only where the import says so', async () => {
  const record = await openRecord();
  await importRoster(record, ['7,Ann,North,Cashier'], '?sample=true');
  await importRoster(record, ['8,Ben,North,Cashier']);
  const { people } = (await (await record.request('/roster/people')).json()) as { people: { sample: boolean }[] };
  expect(people.map(({ sample }) => sample)).toEqual([true, false]);
});

test('columns come in any order, with semicolons, a byte order mark and Windows line ends', () => {
  const { people, faults } = parseRoster(
    '\uFEFFRole;Name;number;team\r\nCashier;Ann;7;North\r\n\r\n;"B ""Ben"" B";8;"South; East"\r\n',
  );
  expect(faults).toEqual([]);
  expect(people).toEqual([
    { line: 2, number: '7', name: 'Ann', team: 'North', role: 'Cashier' },
    { line: 4, number: '8', name: 'B "Ben" B', team: 'South; East', role: '' },
  ]);
});

test('lines are counted as an editor counts them, over line breaks inside quotes', () => {
  const { people, faults } = parseRoster('number,name,team,role\n7,"Ann\nMarie",N,\n8,,N,\n');
  expect(people).toMatchObject([{ line: 2, name: 'Ann\nMarie' }]);
  expect(faults).toEqual([{ line: 4, why: 'has no name' }]);
});

test.each([
  ['', 1, 'missing: number, name, team, role'],
  ['number,name,team\n7,Ann,N', 1, 'missing: role'],
  ['number,name,team,role,name\n7,Ann,N,C,B', 1, 'names name twice'],
  ['number,name,team,role\n7,Ann,N', 2, 'has 3 fields where the header has 4'],
  ['number,name,team,role\n7,Ann,N,C\n7,Ben,N,C', 3, 'repeats number 7 of line 2'],
  ['number,name,team,role\n7,"Ann,N,C\n8,Ben,N,C', 2, 'quotation mark'],
  ['number,name,team,role\n7,"Ann"x,N,C\n8,Ben,N,C', 2, 'quotation mark'],
])('the fault in %j is told with its line', (text, line, why) => {
  const { faults } = parseRoster(text);
  expect(faults).toEqual([{ line, why: expect.stringContaining(why) }]);
});

test('a broken line does not take the next one with it', () => {
  expect(parseRoster('number,name,team,role\n7,"Ann"x,N,C\r\n8,Ben,N,C').people).toMatchObject([
    { line: 3, number: '8' },
  ]);
});

test('only text/csv is taken', async () => {
  const record = await openRecord();
  const answer = await record.request('/roster/people', {
    method: 'POST',
    body: '[]',
    headers: { 'Content-Type': 'application/json' },
  });
  expect(answer.status).toBe(400);
});

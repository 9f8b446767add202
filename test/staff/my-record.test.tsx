// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { StaffPanel } from '../../components/staff/staff-panel.tsx';
import type { RecordEntry } from '../../lib/plan/staff.ts';
import { entry, fakeStaff, staffView } from './fake-staff.ts';

// Generous, for machines that have other things to do; nothing waits longer than it must.
configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 60_000 });

afterEach(cleanup);

const done = { type: 'lesson.completed', lesson: 'l', attempt: 'a', seconds: 48, score: null } as const;
const left = { type: 'lesson.left', lesson: 'l', attempt: 'a', seconds: 5 } as const;
const offered = { type: 'lesson.offered', lesson: 'l' } as const;

async function openRecord(entries: RecordEntry[]) {
  render(<StaffPanel service={fakeStaff(staffView(), entries)} narrow={false} />);
  fireEvent.click(await screen.findByRole('button', { name: 'see my record' }));
  return screen.findByRole('heading', { name: 'My record' });
}

function openLine(sentence: HTMLElement) {
  const details = sentence.closest('details') as HTMLDetailsElement;
  details.open = true;
  fireEvent(details, new Event('toggle'));
}

test('an entry is one plain sentence that opens to the statement as sent', async () => {
  await openRecord([entry('1', done)]);
  const line = await screen.findByText('You finished “Refund without a receipt” in 48 sec.');
  openLine(line);
  expect(await screen.findByText(/"verb": "completed"/)).toBeTruthy();
});

test('an entry set aside says why in the record’s own words, and what to do', async () => {
  await openRecord([entry('1', done, { state: 'set-aside', reason: 'actor is no Agent' })]);
  openLine(await screen.findByText(/You finished/));
  expect(await screen.findByText('The record would not take it: actor is no Agent')).toBeTruthy();
  expect(screen.getByText(/Show it to whoever looks after your training record/)).toBeTruthy();
});

test('what stays in the browser says that it is never sent', async () => {
  await openRecord([entry('1', offered, { state: 'local', statement: null })]);
  openLine(await screen.findByText(/Alongside offered you/));
  expect(await screen.findByText('This stays in this browser; it is never sent.')).toBeTruthy();
});

test('entries can be filtered by state and by words', async () => {
  await openRecord([entry('1', done), entry('2', left, { state: 'waiting' })]);
  expect(await screen.findByText('2 entries')).toBeTruthy();
  fireEvent.change(screen.getByRole('combobox', { name: 'Show' }), { target: { value: 'waiting' } });
  expect(await screen.findByText('1 entry')).toBeTruthy();
  expect(screen.queryByText(/You finished/)).toBeNull();
  fireEvent.input(screen.getByRole('searchbox', { name: 'Filter entries' }), { target: { value: 'finished' } });
  expect(await screen.findByText('No entry fits this filter.')).toBeTruthy();
});

test('an empty record says what will be here', async () => {
  await openRecord([]);
  expect(await screen.findByText(/Your first lesson will be here/)).toBeTruthy();
});

test('the export holds every entry with its statement', async () => {
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'blob:saved';
  });
  await openRecord([entry('1', done), entry('2', offered, { state: 'local', statement: null })]);
  await screen.findByText('2 entries');
  fireEvent.click(screen.getByRole('button', { name: 'Export my record as a JSON file' }));
  const told = JSON.parse(await (saved[0] as Blob).text());
  expect(told).toMatchObject([
    { id: '1', state: 'sent', statement: { verb: 'completed' } },
    { id: '2', state: 'local' },
  ]);
  vi.restoreAllMocks();
});

test('back leads to the lessons', async () => {
  await openRecord([]);
  fireEvent.click(screen.getByRole('button', { name: 'Back to lessons' }));
  expect(await screen.findByText('Refund without a receipt')).toBeTruthy();
});

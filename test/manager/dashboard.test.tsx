// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { Dashboard } from '../../components/manager/dashboard.tsx';
import type { RecordFault } from '../../lib/plan/manager.ts';
import type { LanguageCode } from '../../lib/text/language.ts';
import { fakeManager, matrix, person } from './fake-manager.ts';

// Generous, for machines that have other things to do; nothing waits longer than it must.
configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 60_000 });

afterEach(cleanup);

function open(options: Parameters<typeof fakeManager>[0] = {}, language: LanguageCode = 'en') {
  const service = fakeManager(options);
  const { container } = render(<Dashboard service={service} language={language} />);
  return { service, container };
}

const host = 'records.example';

test('people and badges are a table whose cells say what they mean', async () => {
  open();
  const table = await screen.findByRole('table', { name: /People and badges/ });
  expect(within(table).getByRole('columnheader', { name: 'Refund' })).toBeTruthy();
  expect(within(table).getByRole('rowheader', { name: /^Ada/ })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Ada, Sale: earned Nov 20, 2026' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Ada, Refund: 1/2 lessons done' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Ada, Cash-up: not started' })).toBeTruthy();
});

test('one cell is in the tab order, and arrow keys walk from it to its neighbours', async () => {
  open();
  const cell = (name: RegExp) => screen.getByRole('button', { name });
  await screen.findByRole('table');
  expect(screen.getAllByRole('button').filter((button) => button.matches('td [tabindex="0"]'))).toHaveLength(1);
  cell(/^Ada, Sale/).focus();
  const press = (key: string, more = {}) => fireEvent.keyDown(document.activeElement as Element, { key, ...more });
  const at = () => document.activeElement?.getAttribute('aria-label');
  press('ArrowRight');
  expect(at()).toMatch(/^Ada, Refund/);
  press('ArrowDown');
  expect(at()).toMatch(/^Ben, Refund/);
  press('End');
  expect(at()).toMatch(/^Ben, Cash-up/);
  press('ArrowRight');
  expect(at()).toMatch(/^Ben, Cash-up/);
  press('Home', { ctrlKey: true });
  expect(at()).toMatch(/^Ada, Sale/);
  press('ArrowUp');
  expect(at()).toMatch(/^Ada, Sale/);
  press('ArrowDown');
  await waitFor(() => expect(cell(/^Ben, Sale/).tabIndex).toBe(0));
  expect(cell(/^Ada, Sale/).tabIndex).toBe(-1);
});

test('from right to left the arrows follow the eye', async () => {
  open({}, 'ar');
  await screen.findByRole('table');
  await waitFor(() => expect(document.documentElement.dir).toBe('rtl'));
  const [first] = screen.getAllByRole('button').filter((button) => button.matches('td button'));
  first?.focus();
  fireEvent.keyDown(first as Element, { key: 'ArrowLeft' });
  expect(document.activeElement?.getAttribute('aria-label')).toContain('Refund');
});

test('a cell opens the evidence, newest first, each line with its statement; Escape closes it and goes back', async () => {
  const { service } = open();
  const cell = await screen.findByRole('button', { name: /^Ada, Sale/ });
  fireEvent.click(cell);
  const panel = await screen.findByRole('complementary', { name: 'Evidence' });
  expect(document.activeElement?.textContent).toBe('Ada · Sale');
  const lines = await within(panel).findAllByText(/^(Earned|Finished)/);
  expect(lines.map((line) => line.textContent)).toEqual(['Earned “Sale”', 'Finished “First lesson”']);
  expect(within(panel).getByText(/48 sec · 100% right/)).toBeTruthy();
  expect(within(panel).getByText('{"n":1}')).toBeTruthy();
  expect(service.asked).toContain('evidence A-Ada Sale');
  fireEvent.keyDown(panel, { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
  expect(document.activeElement).toBe(cell);
});

test('evidence that the record does not give can be asked for again', async () => {
  const { service } = open();
  await screen.findByRole('table');
  const { evidence } = service;
  let fails = true;
  service.evidence = async (...place) =>
    fails ? { ok: false, fault: { say: 'record.slow', host } } : evidence(...place);
  fireEvent.click(screen.getByRole('button', { name: /^Ada, Sale/ }));
  expect((await screen.findByRole('alert')).textContent).toContain('takes too long');
  fails = false;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Earned “Sale”')).toBeTruthy();
});

test('sample people carry a ribbon, and a note says that they are invented', async () => {
  open();
  const row = await screen.findByRole('rowheader', { name: /Chi/ });
  expect(within(row).getByText('Sample data')).toBeTruthy();
  expect(within(screen.getByRole('rowheader', { name: /Ada/ })).queryByText('Sample data')).toBeNull();
  expect(screen.getByText(/are invented/)).toBeTruthy();
});

test('people can be found by name', async () => {
  open();
  fireEvent.input(await screen.findByRole('searchbox', { name: 'Filter by name' }), { target: { value: 'ben' } });
  expect(await screen.findByText('1 person shown')).toBeTruthy();
  expect(screen.queryByRole('rowheader', { name: /Ada/ })).toBeNull();
});

test('another team is read from the record, and refresh reads the same team again', async () => {
  const { service } = open();
  fireEvent.change(await screen.findByRole('combobox', { name: 'Team' }), { target: { value: 'North Pier' } });
  await waitFor(() => expect(service.asked).toEqual(['matrix null', 'matrix North Pier']));
  const refresh = screen.getByRole('button', { name: 'Refresh' });
  await waitFor(() => expect(refresh.hasAttribute('disabled')).toBe(false));
  fireEvent.click(refresh);
  await waitFor(() => expect(service.asked.at(-1)).toBe('matrix North Pier'));
  expect(service.asked).toHaveLength(3);
});

test('with fewer than three people a number that would mislead says “not enough data”', async () => {
  open({ answer: matrix({ people: [person('Ada', [0, 0, 0])] }) });
  expect(await screen.findAllByText(/not enough data/)).toHaveLength(2);
});

test('an empty team says how people come in', async () => {
  open({ answer: matrix({ people: [] }) });
  expect(await screen.findByText('Nobody is in this team yet.')).toBeTruthy();
  expect(screen.getByText(/people import FILE\.csv/)).toBeTruthy();
});

test('without badges it says where they come from', async () => {
  open({ answer: matrix({ badges: [], people: [person('Ada', [])] }) });
  expect(await screen.findByText('There are no badges yet.')).toBeTruthy();
});

test.each<[RecordFault, RegExp]>([
  [{ say: 'record.down', host }, /records\.example did not answer/],
  [{ say: 'record.slow', host }, /takes too long/],
  [{ say: 'record.signIn', host }, /does not know this key/],
  [{ say: 'record.forbidden', host }, /may not read a team/],
  [{ say: 'record.failing', host, status: 503 }, /fault of its own \(503\)/],
  [{ say: 'record.notRecord', host }, /is no training record/],
])('says what went wrong ($say) and reads again when asked', async (fault, said) => {
  open({ faults: [fault] });
  expect((await screen.findByRole('alert')).textContent).toMatch(said);
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('table')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('what was read before stays when reading it again fails', async () => {
  const faults: RecordFault[] = [];
  open({ faults });
  await screen.findByRole('table');
  faults.push({ say: 'record.down', host });
  fireEvent.click(screen.getByRole('button', { name: 'Refresh' }));
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(screen.getByRole('table')).toBeTruthy();
});

test('signing in asks for all three, says what is wrong, and shows the team', async () => {
  const { service } = open({ signedIn: false, faults: [{ say: 'record.signIn', host }] });
  const fill = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
  fireEvent.click(await screen.findByRole('button', { name: 'Sign in' }));
  expect(await screen.findByText('Enter the key you were given.')).toBeTruthy();
  fill('Address of the record', 'records');
  expect(await screen.findByText(/no web address/)).toBeTruthy();
  fill('Address of the record', 'https://records.example/xapi');
  fill('Key', 'manager');
  fill('Secret', 'wrong');
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/does not know this key/);
  fill('Secret', 'right');
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByRole('table')).toBeTruthy();
  expect(service.asked).toContain('sign in https://records.example/xapi manager right');
});

test('signing out leads back to the form', async () => {
  open();
  fireEvent.click(await screen.findByRole('button', { name: 'Sign out' }));
  expect(await screen.findByRole('heading', { name: 'Sign in to your training record' })).toBeTruthy();
});

test.each(['en', 'de', 'ar'] as const)(
  'has no accessibility faults that can be found without layout (%s)',
  async (language) => {
    const { container } = open({}, language);
    fireEvent.click((await within(await screen.findByRole('table')).findAllByRole('button'))[0] as Element);
    await within(await screen.findByRole('complementary')).findByText('{"n":1}');
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  },
);

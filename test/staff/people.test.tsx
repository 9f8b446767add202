// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { StaffPanel } from '../../components/staff/staff-panel.tsx';
import type { PersonHere, StaffView } from '../../lib/plan/staff.ts';
import { fakeStaff, peopleView, staffView } from './fake-staff.ts';

configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 60_000 });

afterEach(cleanup);

const person = (key: string, name: string, rest: Partial<PersonHere> = {}): PersonHere => {
  return { key, name, number: key.toUpperCase(), hasPin: true, isHere: false, ...rest };
};
const two = [person('a', 'Ann'), person('b', 'Ben')];

function open(view: Partial<StaffView>) {
  const service = fakeStaff(staffView(view));
  render(<StaffPanel service={service} narrow={false} />);
  return service;
}

const locked = { learner: null, browser: peopleView({ people: two, needsPin: true }) };

test('a locked browser shows whom to choose and nothing else', async () => {
  open(locked);
  expect(await screen.findByRole('heading', { name: 'Who is at work?' })).toBeTruthy();
  expect(screen.queryByText('Refund without a receipt')).toBeNull();
  expect(screen.queryByRole('button', { name: /your settings/ })).toBeNull();
});

test('who is chosen is asked for their PIN, and told when it is wrong', async () => {
  const service = open(locked);
  fireEvent.click(await screen.findByRole('button', { name: 'Ben' }));
  const field = await screen.findByLabelText('PIN');
  expect(document.activeElement).toBe(field);
  fireEvent.input(field, { target: { value: '24x68' } });
  fireEvent.click(screen.getByRole('button', { name: 'Unlock' }));
  expect(await screen.findByText('That is not the PIN. Try again.')).toBeTruthy();
  expect(service.asked).toEqual(['unlock b 2468']);
});

test('the digits can be pressed where there is no keyboard', async () => {
  const service = open(locked);
  fireEvent.click(await screen.findByRole('button', { name: 'Ann' }));
  for (const digit of ['2', '5', '8', '9']) fireEvent.click(await screen.findByRole('button', { name: digit }));
  fireEvent.click(screen.getByRole('button', { name: 'Delete the last digit' }));
  fireEvent.click(screen.getByRole('button', { name: '0' }));
  fireEvent.click(screen.getByRole('button', { name: 'Unlock' }));
  await waitFor(() => expect(service.asked).toEqual(['unlock a 2580']));
});

test('two of one name are told apart by their numbers', async () => {
  open({ ...locked, browser: peopleView({ people: [...two, person('c', 'Ann')] }) });
  expect(await screen.findByRole('button', { name: 'Ann A' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Ann C' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Ben' })).toBeTruthy();
});

test('a forgotten PIN: who came by link is told to ask for another, others may go and come anew', async () => {
  const service = open(locked);
  fireEvent.click(await screen.findByRole('button', { name: 'Ann' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Forgot your PIN?' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Take me out of this browser' }));
  expect(await screen.findByText(/2 entries of yours are not sent yet/)).toBeTruthy();
  expect(service.asked).toEqual(['forget a']);
  cleanup();
  open({ ...locked, browser: peopleView({ people: two, byLink: true }) });
  expect(await screen.findByText(/Open your invitation/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Someone else' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Ann' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Forgot your PIN?' }));
  expect(await screen.findByText(/for a new invitation/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Take me out of this browser' })).toBeNull();
});

test('before others come, whoever is here sets a PIN', async () => {
  const service = open({});
  fireEvent.click(await screen.findByRole('button', { name: /your settings/ }));
  expect(screen.queryByRole('button', { name: 'Lock' })).toBeNull();
  fireEvent.click(await screen.findByRole('button', { name: 'Switch person' }));
  fireEvent.input(await screen.findByLabelText('New PIN'), { target: { value: '2580' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save PIN' }));
  await waitFor(() => expect(service.asked).toEqual(['pin 2580 null']));
  fireEvent.click(await screen.findByRole('button', { name: /your settings/ }));
  fireEvent.change(await screen.findByLabelText(/Lock when nobody/), { target: { value: '15' } });
  fireEvent.click(screen.getByRole('button', { name: 'Lock' }));
  await waitFor(() => expect(service.asked).toEqual(['pin 2580 null', 'lockAfter 15', 'lock']));
});

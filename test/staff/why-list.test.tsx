// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StaffPanel } from '../../components/staff/staff-panel.tsx';
import type { WhyView } from '../../lib/plan/why.ts';
import { fakeStaff, staffView, whyView } from './fake-staff.ts';

// Generous, for machines that have other things to do; nothing waits longer than it must.
configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const found = whyView({
  lessons: [
    { id: 'refund', title: 'Refund without a receipt', verdict: 'shown', reasons: [] },
    {
      id: 'late',
      title: 'Close the till',
      verdict: 'held',
      reasons: [
        {
          text: 'Its condition does not hold:',
          part: 'role == cashier',
          values: [{ key: 'role', value: "'manager'" }],
        },
      ],
    },
  ],
  context: [
    { key: 'role', value: "'manager'", readers: ['Close the till'] },
    { key: 'team', value: 'unset', readers: [] },
  ],
});

function open(why: () => Promise<WhyView> = async () => found) {
  const service = fakeStaff(staffView(), [], why);
  return render(<StaffPanel service={service} narrow={false} />);
}

async function openReasons() {
  fireEvent.click(await screen.findByRole('button', { name: 'Why is it not shown?' }));
  return screen.findByRole('heading', { name: 'Why is it not shown?' });
}

const rowOf = async (title: string) =>
  (await screen.findByRole('heading', { name: title })).closest('li') as HTMLElement;

test('each lesson says whether it is shown, and what holds it with the value that was read', async () => {
  open();
  await openReasons();
  expect(within(await rowOf('Refund without a receipt')).getByText('Shown now')).toBeTruthy();
  const held = await rowOf('Close the till');
  expect(within(held).getByText('Not shown')).toBeTruthy();
  expect(within(held).getByText('role == cashier')).toBeTruthy();
  expect(held.textContent).toContain("role: 'manager'");
});

test('the heading has the focus, so that one hears where one is', async () => {
  open();
  const heading = await openReasons();
  await waitFor(() => expect(document.activeElement).toBe(heading));
});

test('the person’s menu opens the context: every key, its value and who reads it', async () => {
  open();
  fireEvent.click(await screen.findByRole('button', { name: /your settings/ }));
  fireEvent.click(await screen.findByRole('button', { name: 'Inspect context' }));
  const context = await screen.findByRole('button', { name: 'Context' });
  expect(context.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByText('Read by: Close the till')).toBeTruthy();
  expect(screen.getByText('Read by nobody here')).toBeTruthy();
});

test('outside a tool, and in one without lessons, it says so and what to do', async () => {
  open(async () => whyView({ tool: null }));
  await openReasons();
  expect(await screen.findByText('Open a tool and ask from there.')).toBeTruthy();
  cleanup();
  open(async () => whyView());
  await openReasons();
  expect(await screen.findByText('Till has no lessons yet.')).toBeTruthy();
});

test('a page that could not be asked is not passed over', async () => {
  open(async () => ({ ...found, asked: false }));
  await openReasons();
  expect(await screen.findByText(/The page could not be asked/)).toBeTruthy();
});

test('what could not be read can be tried again', async () => {
  let answers = 0;
  open(async () => (answers++ === 0 ? Promise.reject(new Error('gone')) : found));
  fireEvent.click(await screen.findByRole('button', { name: 'Why is it not shown?' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await rowOf('Close the till')).toBeTruthy();
});

test('back leads to the lessons', async () => {
  open();
  await openReasons();
  fireEvent.click(screen.getByRole('button', { name: 'Back to lessons' }));
  expect(await screen.findByRole('searchbox', { name: 'Search lessons' })).toBeTruthy();
});

test('it has no faults that axe finds', async () => {
  const { container } = open();
  await openReasons();
  await rowOf('Close the till');
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Popup } from '../../components/staff/popup.tsx';
import type { JoinOutcome, JoinView } from '../../lib/plan/join.ts';
import type { PopupService, PopupView } from '../../lib/plan/popup.ts';
import { fakeStaff, staffView } from './fake-staff.ts';

// Generous, for machines that have other things to do; nothing waits longer than it must.
configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 60_000 });

afterEach(cleanup);

const page = { host: 'shop.example' };
const vendure = { id: 'alongside.vendure/vendure', name: 'Vendure' };

const none: JoinView = { state: 'none' };
const nobody: JoinOutcome = { state: 'refused', why: 'used', host: 'record.example' };

function open(
  view: Partial<PopupView>,
  answer: 'granted' | 'declined' = 'granted',
  invitation = none,
  outcome = nobody,
) {
  const asked: string[] = [];
  const note = (call: string) => () => void asked.push(call);
  const service: PopupService = {
    look: async () => ({ page, state: 'unknown', tool: null, candidates: [], ...view }),
    claim: async (tool) => {
      asked.push(`claim ${tool}`);
      return answer;
    },
    invitation: async () => invitation,
    join: async (key, pin, leaves) => {
      asked.push(`join ${key} ${pin} ${leaves}`);
      return outcome;
    },
    allow: async () => void asked.push('allow'),
    openPanel: note('panel'),
    openDashboard: note('dashboard'),
    openStudio: note('studio'),
  };
  render(<Popup service={service} staff={fakeStaff(staffView())} language="en" />);
  return asked;
}

test('in a tool it names the tool and opens the lessons', async () => {
  const asked = open({ state: 'tool', tool: { id: 't', name: 'Till' } });
  expect(await screen.findByRole('heading', { name: 'You are in Till.' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Open my lessons' }));
  expect(asked).toEqual(['panel']);
});

test('a page that looks like a tool is claimed with one click, after being told what will be read and where', async () => {
  const asked = open({ state: 'candidate', candidates: [vendure] });
  expect(await screen.findByText(/only at shop\.example.*take this back/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'This is our Vendure' }));
  expect(asked).toEqual(['claim alongside.vendure/vendure']);
  expect(await screen.findByText('Alongside is now at your side in Vendure.')).toBeTruthy();
});

test('a claim that is declined changes nothing and can be made again', async () => {
  open({ state: 'candidate', candidates: [vendure] }, 'declined');
  fireEvent.click(await screen.findByRole('button', { name: 'This is our Vendure' }));
  expect(await screen.findByText(/Nothing has changed/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'This is our Vendure' })).toBeTruthy();
});

test('an unknown page offers the ways on', async () => {
  const asked = open({});
  expect(await screen.findByText('Alongside does not know this page.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Dashboard' }));
  fireEvent.click(screen.getByRole('button', { name: 'Studio' }));
  expect(asked).toEqual(['dashboard', 'studio']);
});

test('a page of the browser’s own says that nothing can be done there', async () => {
  open({ state: 'notAllowed', page: null });
  expect(await screen.findByText('The browser lets no extension work on this page.')).toBeTruthy();
});

const asks: JoinView = {
  state: 'asks',
  organisation: 'Harbour Street',
  host: 'record.example',
  key: 'the-key',
  fingerprint: '12345 67890 12345 67890 12345 67890',
  clockOff: 0,
  needsPin: false,
  leaves: null,
};

test('an invitation names organisation, host and key, and nothing happens before Join is pressed', async () => {
  const joined: JoinOutcome = { state: 'joined', name: 'Ann (7)', organisation: 'Harbour Street', host: '' };
  const asked = open({ state: 'tool', tool: { id: 't', name: 'Till' } }, 'granted', asks, joined);
  expect(await screen.findByRole('heading', { name: 'Join Harbour Street?' })).toBeTruthy();
  expect(screen.getByText('record.example')).toBeTruthy();
  expect(screen.getByText('12345 67890 12345 67890 12345 67890')).toBeTruthy();
  expect(asked).toEqual([]);
  fireEvent.input(screen.getByLabelText('PIN'), { target: { value: '2580' } });
  fireEvent.click(screen.getByRole('button', { name: 'Join' }));
  expect(await screen.findByText('At work here now: Ann (7).')).toBeTruthy();
  expect(asked).toEqual(['join the-key 2580 false']);
});

test('an invitation that is put off gives way to what the page is', async () => {
  const asked = open({ state: 'tool', tool: { id: 't', name: 'Till' } }, 'granted', asks);
  fireEvent.click(await screen.findByRole('button', { name: 'Not now' }));
  expect(await screen.findByRole('heading', { name: 'You are in Till.' })).toBeTruthy();
  expect(asked).toEqual([]);
});

test('who would leave another organisation is told which, and what becomes of what is unsent', async () => {
  const asked = open({}, 'granted', { ...asks, leaves: { name: 'Old Mill', waiting: 3 } });
  expect(await screen.findByText('You leave Old Mill.')).toBeTruthy();
  expect(screen.getByText(/3 entries are not sent to it yet/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Leave Old Mill and join' }));
  expect(await screen.findByText(/used already/)).toBeTruthy();
  expect(asked).toEqual(['join the-key null true']);
});

test.each([
  ['managed', /set up by an organisation/],
  ['insecure', /does not use a secure connection/],
  ['unreachable', /did not answer.*clock/],
  ['notRecord', /no training record/],
  ['used', /used already/],
  ['expired', /days are over/],
  ['unknown', /taken back/],
  ['tooMany', /Wait ten minutes/],
  ['forged', /did not bear the key/],
] as const)('an invitation that cannot be used says why: %s', async (why, said) => {
  open({}, 'granted', { state: 'refused', why, host: 'record.example' });
  expect((await screen.findByRole('alert')).textContent).toMatch(said);
  expect(screen.queryByRole('button', { name: 'Join' })).toBeNull();
});

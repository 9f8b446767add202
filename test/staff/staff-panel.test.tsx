// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StaffPanel } from '../../components/staff/staff-panel.tsx';
import type { StaffView } from '../../lib/plan/staff.ts';
import { badge, fakeStaff, lesson, peopleView, skill, staffView } from './fake-staff.ts';

// Generous, for machines that have other things to do; nothing waits longer than it must.
configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => localStorage.clear());
afterEach(cleanup);

function open(view: Partial<StaffView> = {}, narrow = false) {
  const service = fakeStaff(staffView(view));
  const { container } = render(<StaffPanel service={service} narrow={narrow} />);
  return { service, container };
}

const sync = (rest: Partial<StaffView['sync']>) => ({ sync: { ...staffView().sync, ...rest } });

test('the lesson of this screen starts when it is pressed', async () => {
  const { service } = open();
  fireEvent.click(await screen.findByRole('button', { name: /Refund without a receipt/ }));
  expect(service.asked).toEqual(['start refund']);
});

test('each lesson stands in one place: begun, on this screen, in this tool, elsewhere', async () => {
  open({
    lessons: [
      lesson('a', 'Refund', { onScreen: true }),
      lesson('b', 'First week', { onScreen: true, state: 'started', stepsDone: 3, steps: 7 }),
      lesson('c', 'Cash up'),
      lesson('d', 'Correct an invoice', { toolName: 'Ledger', inTool: false }),
    ],
  });
  const section = async (name: RegExp) =>
    (await screen.findByRole('button', { name })).closest('section') as HTMLElement;
  expect(within(await section(/On this screen/)).getByText('Refund')).toBeTruthy();
  expect(within(await section(/^Continue/)).getByText('3 of 7')).toBeTruthy();
  expect(within(await section(/More in Till/)).getByText('Cash up')).toBeTruthy();
  expect(within(await section(/Other tools/)).getByText('Open Ledger to start it.')).toBeTruthy();
  expect(screen.getAllByText('First week')).toHaveLength(1);
});

test('a checklist says what for, how far and by when, and its lessons start in their order', async () => {
  const checklist = {
    id: 'a.b/week',
    title: 'First week',
    goal: 'Sell on your own.',
    isNear: true,
    lessons: ['cash', 'refund'],
    done: 1,
    due: '2026-12-01',
    isLate: true,
  };
  const lessons = [lesson('refund', 'Refund'), lesson('cash', 'Take cash', { state: 'done', summary: 'Coins too.' })];
  const { service } = open({ lessons, checklists: [checklist] });
  const section = within((await screen.findByRole('button', { name: /First week.*1 of 2/ })).closest('section')!);
  section.getByText('Sell on your own.');
  section.getByText('It was to be done by Dec 1, 2026.');
  const rows = section.getAllByRole('listitem');
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringContaining('Take cash'),
    expect.stringContaining('Refund'),
  ]);
  fireEvent.click(section.getByRole('button', { name: /Refund/ }));
  await waitFor(() => expect(service.asked).toEqual(['start refund']));
});

test('a lesson of another tool cannot be started from here', async () => {
  open({ lessons: [lesson('d', 'Correct an invoice', { toolName: 'Ledger', inTool: false })] });
  await screen.findByText('Correct an invoice');
  expect(screen.queryByRole('button', { name: /Correct an invoice/ })).toBeNull();
});

test('a badge says whether it is open, on its way or earned', async () => {
  open({
    badges: [
      badge('Invoices', { done: 1, of: 4 }),
      badge('Cash-up', { state: 'waiting' }),
      badge('Refunds', { state: 'earned', at: '2026-11-20T12:00:00Z' }),
    ],
  });
  expect(await screen.findByText('1 of 4 lessons')).toBeTruthy();
  expect(screen.getByText('on its way')).toBeTruthy();
  expect(screen.getByText('earned Nov 20, 2026')).toBeTruthy();
});

test('a skill says its level and what the next one takes', async () => {
  const titles = (n: number) => Array.from({ length: n }, (_, at) => ({ id: `${at}`, title: `Lesson ${at + 1}` }));
  open({
    skills: [
      skill('Sell', { lessons: titles(2) }),
      skill('Pay', { lessons: titles(5) }),
      skill('Refund', { level: 1 }),
      skill('Cash up', { level: 4 }),
    ],
  });
  const section = (await screen.findByRole('button', { name: 'My skills' })).closest('section') as HTMLElement;
  const rows = within(section)
    .getAllByRole('listitem')
    .map((row) => row.textContent?.replace(/[\u2068\u2069]/g, '').replaceAll('\u00a0', ' '));
  expect(rows).toEqual([
    'SellNot begun · level 0 of 4Next, “shown”: finish “Lesson 1” or “Lesson 2”.',
    'PayNot begun · level 0 of 4Next, “shown”: finish one of its 5 lessons.',
    'RefundShown · level 1 of 4Next, “does it”: do it in your work while somebody can help.',
    'Cash upCan teach it · level 4 of 4There is no higher level.',
  ]);
  cleanup();
  open({ skills: [] });
  expect(await screen.findByText('The skills that lessons teach will be here.')).toBeTruthy();
});

test('what is new in the tool is counted, is seen when it is opened, and stays to be read', async () => {
  const at = '2026-11-27T10:00:00.000Z';
  const { service } = open({
    news: [
      { id: 'refund', kind: 'lesson', how: 'changed', title: 'Refund without a receipt', at },
      { id: 'hint', kind: 'tip', how: 'new', title: 'Scan twice for two.', at },
    ],
  });
  const head = await screen.findByRole('button', { name: 'What’s new in Till 2 new' });
  expect(head.getAttribute('aria-expanded')).toBe('false');
  expect(service.asked).toEqual([]);
  fireEvent.click(head);
  await waitFor(() => expect(head.textContent).toBe('What’s new in Till'));
  expect(service.asked).toEqual(['seeNews']);
  const section = within(head.closest('section') as HTMLElement);
  section.getByText('Scan twice for two.');
  section.getByText('New tip');
  fireEvent.click(section.getByRole('button', { name: /Refund without a receipt.*Changed lesson/ }));
  expect(service.asked).toEqual(['seeNews', 'start refund']);
  cleanup();
  open();
  await screen.findByText('Refund without a receipt');
  expect(screen.queryByRole('button', { name: /What’s new/ })).toBeNull();
});

test('search finds by words in any order with a letter wrong, and says when nothing fits', async () => {
  open({ lessons: [lesson('a', 'Refund without a receipt'), lesson('b', 'Cash up')] });
  const box = await screen.findByRole('searchbox', { name: 'Search lessons' });
  fireEvent.input(box, { target: { value: 'recipt refu' } });
  expect(await screen.findByText('1 lesson found')).toBeTruthy();
  expect(screen.queryByText('Cash up')).toBeNull();
  fireEvent.input(box, { target: { value: 'pension' } });
  expect(await screen.findByText('No lesson fits “pension”.')).toBeTruthy();
});

test('a folded section stays folded in the side panel', async () => {
  open();
  const head = await screen.findByRole('button', { name: /On this screen/ });
  fireEvent.click(head);
  await waitFor(() => expect(head.getAttribute('aria-expanded')).toBe('false'));
  cleanup();
  open();
  expect((await screen.findByRole('button', { name: /On this screen/ })).getAttribute('aria-expanded')).toBe('false');
});

test('over a tool nothing is written to its storage, and its document keeps its language', async () => {
  document.documentElement.lang = 'fr';
  open({ language: 'ar' }, true);
  fireEvent.click(await screen.findByRole('button', { name: /على هذه الشاشة/ }));
  expect(localStorage.length).toBe(0);
  expect(document.documentElement.lang).toBe('fr');
});

test('in the side panel the document takes the person’s language and direction', async () => {
  open({ language: 'ar' });
  await waitFor(() => expect(document.documentElement.dir).toBe('rtl'));
  expect(document.documentElement.lang).toBe('ar');
});

test('on the first run the person is asked who they are, and told what is missing', async () => {
  const { service } = open({ learner: null, browser: peopleView({ people: [] }) });
  fireEvent.click(await screen.findByRole('button', { name: 'Continue' }));
  expect(await screen.findByText(/Enter your staff number/)).toBeTruthy();
  expect(service.asked).toEqual([]);
  fireEvent.input(screen.getByLabelText('Name'), { target: { value: ' Ben Okoro ' } });
  fireEvent.input(screen.getByLabelText('Staff number'), { target: { value: 'B-7' } });
  fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
  expect(await screen.findByText('Ben Okoro')).toBeTruthy();
  expect(service.asked).toEqual(['identify Ben Okoro B-7']);
});

test('the person menu switches language and quiet, and Escape closes it and gives focus back', async () => {
  const { service } = open();
  const opener = await screen.findByRole('button', { name: 'Ada Marsh, your settings' });
  fireEvent.click(opener);
  fireEvent.click(await screen.findByLabelText('Until I ask'));
  expect(await screen.findByText(/nothing is offered until you ask/)).toBeTruthy();
  fireEvent.keyDown(screen.getByLabelText('Until I ask'), { key: 'Escape' });
  await waitFor(() => expect(opener.getAttribute('aria-expanded')).toBe('false'));
  expect(document.activeElement).toBe(opener);
  fireEvent.click(opener);
  fireEvent.click(await screen.findByLabelText('Deutsch'));
  expect(await screen.findByText('Sprache')).toBeTruthy();
  expect(service.asked).toEqual(['quiet asked', 'language de']);
});

test('quiet says how long it still lasts, is ended at once, and is gone when its time is', async () => {
  const fortyLeft = { for: 'hour' as const, until: Date.now() + 40 * 60_000 };
  const { service } = open({ quiet: fortyLeft });
  expect(await screen.findByText('Still 40 min')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Offer again' }));
  await waitFor(() => expect(screen.queryByText(/nothing is offered/)).toBeNull());
  expect(service.asked).toEqual(['quiet null']);
  cleanup();
  open({ quiet: { for: 'shift', until: Date.now() - 1 } });
  await screen.findByText('Refund without a receipt');
  expect(screen.queryByText(/nothing is offered/)).toBeNull();
});

test('where the organisation has set who this is, there is no changing of person', async () => {
  open({ mayChangeLearner: false });
  fireEvent.click(await screen.findByRole('button', { name: /your settings/ }));
  expect(await screen.findByText('Your organisation has set who works here.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Switch person' })).toBeNull();
});

test.each<[string, Partial<StaffView>, RegExp]>([
  ['all is sent', {}, /Everything is sent/],
  ['entries wait', sync({ waiting: 2 }), /2 waiting to be sent/],
  ['entries are set aside', sync({ setAside: 1 }), /“My record” says why/],
  ['the network is away', sync({ online: false, problem: { say: 'sync.offline' } }), /You are offline/],
  ['no record is set up', sync({ record: null, problem: { say: 'sync.none' } }), /kept in this browser/],
  [
    'the record refuses',
    sync({ problem: { say: 'sync.refused', host: 'records.example', status: 401 } }),
    /records\.example refuses this browser \(401\).*needs a new key/,
  ],
])('the status line says it when %s', async (_, view, said) => {
  open(view);
  expect(await screen.findByText(said)).toBeTruthy();
});

test('what waits can be sent now', async () => {
  const { service } = open(sync({ waiting: 2 }));
  fireEvent.click(await screen.findByRole('button', { name: 'Send now' }));
  expect(await screen.findByText('Everything is sent')).toBeTruthy();
  expect(service.asked).toEqual(['send']);
});

test('without packs it says where lessons come from', async () => {
  open({ lessons: [], badges: [] });
  expect(await screen.findByText('There are no lessons yet.')).toBeTruthy();
  expect(screen.getByText(/Your trainer installs one/)).toBeTruthy();
});

test('on a page that is no tool it says how an address is added', async () => {
  open({ here: null });
  expect(await screen.findByText(/adds a tool’s address/)).toBeTruthy();
});

test('two packs that claim the page are named, with who can mend it', async () => {
  open({ here: null, conflict: ['Till A', 'Till B'] });
  expect(
    await screen.findByText('Two packs claim this page: Till A and Till B. Your trainer can mend it.'),
  ).toBeTruthy();
  expect(screen.queryByText(/adds a tool’s address/)).toBeNull();
});

test('when the lessons cannot be read it says so, and tries again', async () => {
  const service = fakeStaff(staffView());
  let isBroken = true;
  const view = () => (isBroken ? Promise.reject(new Error('no answer')) : Promise.resolve(staffView()));
  render(<StaffPanel service={{ ...service, view }} narrow={false} />);
  expect((await screen.findByRole('alert')).textContent).toContain('could not be read');
  isBroken = false;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Refund without a receipt')).toBeTruthy();
});

test.each(['en', 'de', 'ar'] as const)(
  'has no accessibility faults that can be found without layout (%s)',
  async (language) => {
    const { container } = open({
      language,
      badges: [badge('Refunds', { state: 'waiting' })],
      skills: [skill('Refunds', { level: 1 }), skill('Cash')],
      quiet: { for: 'asked', until: null },
      news: [{ id: 'hint', kind: 'tip', how: 'new', title: 'Scan twice.', at: '2026-11-27T10:00:00.000Z' }],
      ...sync({ waiting: 3 }),
    });
    await screen.findByText('Refund without a receipt');
    fireEvent.click(screen.getByRole('button', { name: /Ada Marsh/ }));
    for (const folded of screen.getAllByRole('button', { expanded: false })) fireEvent.click(folded);
    await screen.findByText('Scan twice.');
    await waitFor(() => expect(screen.getAllByRole('radio')).toHaveLength(7));
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  },
);

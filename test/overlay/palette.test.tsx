// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type PaletteView, paletteEntries } from '../../lib/plan/palette.ts';
import type { LessonRow } from '../../lib/plan/staff.ts';
import { sayIn } from '../../lib/text/say.ts';
import { paletteWords } from '../../lib/text/words/palette.ts';
import { fakeStaff, lesson, staffView } from '../staff/fake-staff.ts';
import { lessonWith, planWith } from './fake-side.ts';
import { type Stage, setStage, settle } from './stage.tsx';

// Generous, for machines that have other things to do.
vi.setConfig({ testTimeout: 60_000 });

const lessons: LessonRow[] = [
  lesson('cash-up', 'Cash up'),
  lesson('refund', 'Refund without a receipt', { onScreen: true }),
  lesson('elsewhere', 'Correct an invoice', { inTool: false, toolName: 'Ledger' }),
];

let stage: Stage;
let service: ReturnType<typeof fakeStaff>;
afterEach(() => stage.end.abort());

function paletteView(state = { learning: false, quiet: false }): PaletteView {
  const person = { lessons, language: 'en' as const, keys: { 'open-panel': 'Alt+Shift+A' } };
  const entries = paletteEntries(person, state, [], sayIn(paletteWords, 'en'));
  return { entries, words: { language: 'en', texts: paletteWords.en } };
}

async function open(view: () => Promise<PaletteView> = async () => paletteView(), plan = planWith({})) {
  document.body.innerHTML = '<input id="item">';
  service = { ...fakeStaff(staffView({ lessons })), palette: view };
  stage = await setStage(plan, {}, service);
  document.querySelector<HTMLElement>('#item')?.focus();
  await settle(() => stage.push({ type: 'palette.open' }));
  await settle(() => undefined);
}

const field = () => stage.screen.getByRole('combobox', { name: 'Search lessons and commands' });
const options = () => stage.screen.queryAllByRole('option').map((each: Element) => each.firstElementChild?.textContent);
const type = (value: string) => settle(() => fireEvent.input(field(), { target: { value } }));
const press = (key: string) => settle(() => fireEvent.keyDown(field(), { key }));
const chosen = () => {
  const id = field().getAttribute('aria-activedescendant');
  return stage.root.querySelector(`[id="${id}"]`)?.firstElementChild?.textContent;
};

test('it shows what belongs to this screen, then commands, then the rest of the tool, and no other tool', async () => {
  await open();
  expect(options()[0]).toBe('Refund without a receipt');
  expect(options()).toContain('Inspect context');
  expect(options().at(-1)).toBe('Cash up');
  expect(options()).not.toContain('Correct an invoice');
});

test('a command says which keys do the same', async () => {
  await open();
  expect(stage.screen.getByRole('option', { name: /My lessons/ }).textContent).toContain('Alt+Shift+A');
});

test.each([
  ['recei', 'Refund without a receipt'],
  ['refnud', 'Refund without a receipt'],
  ['rwar', 'Refund without a receipt'],
  ['deutsch', 'Language: Deutsch'],
])('“%s” finds “%s”', async (query, title) => {
  await open();
  await type(query);
  expect(options()[0]).toBe(title);
});

test('the focus is in the field when it comes, and with the page when it goes', async () => {
  await open();
  expect(stage.host.shadowRoot?.activeElement).toBe(field());
  await press('Escape');
  expect(stage.screen.queryByRole('combobox')).toBeNull();
  expect(document.activeElement?.id).toBe('item');
});

test('the arrows go round, and Enter starts the chosen lesson', async () => {
  await open();
  await press('ArrowUp');
  expect(chosen()).toBe('Cash up');
  await press('ArrowDown');
  expect(chosen()).toBe('Refund without a receipt');
  await press('Enter');
  expect(service.asked).toEqual(['start refund']);
  expect(stage.screen.queryByRole('combobox')).toBeNull();
});

test.each([
  ['Quiet for one hour', 'quiet hour'],
  ['Quiet for this shift', 'quiet shift'],
  ['Quiet until I ask', 'quiet asked'],
  ['Language: Deutsch', 'language de'],
  ['Change keyboard shortcuts', 'keys'],
])('“%s” is done when it is pressed', async (title, call) => {
  await open();
  await settle(() => fireEvent.click(stage.screen.getByRole('option', { name: new RegExp(title) })));
  expect(service.asked).toEqual([call]);
});

test('“Why is it not shown?” opens the person’s panel at the reasons', async () => {
  await open();
  await type('why');
  await press('Enter');
  expect(stage.screen.getByRole('dialog', { name: 'My lessons' }).textContent).toContain('The why of Ada');
});

test('a lesson under way can be stopped from it', async () => {
  await open(async () => paletteView({ learning: true, quiet: false }), planWith({ lesson: lessonWith({}) }));
  await type('stop');
  await press('Enter');
  expect(stage.sent).toEqual([{ type: 'lesson.act', plan: 'plan-1', attempt: 'attempt-1', act: { act: 'close' } }]);
});

test('where nothing fits it says so and what to try', async () => {
  await open();
  await type('xylophone');
  expect(options()).toEqual([]);
  expect(stage.screen.getAllByRole('status').at(-1)?.textContent).toMatch(/Nothing fits “xylophone”.*fewer letters/);
});

test('where nothing can be read it says what to do', async () => {
  await open(async () => Promise.reject(new Error('gone')));
  await vi.waitFor(() => expect(stage.root.textContent).toContain('This could not be read.'));
});

test('the keys pressed in it never reach the page', async () => {
  const heard: string[] = [];
  const end = new AbortController();
  for (const kind of ['keydown', 'keyup', 'keypress', 'input', 'beforeinput']) {
    document.addEventListener(kind, (event) => heard.push(event.type), { signal: end.signal });
  }
  await open();
  await type('ref');
  await press('Escape');
  end.abort();
  expect(heard).toEqual([]);
});

test('its own key closes it again', async () => {
  await open();
  await settle(() => stage.push({ type: 'palette.open' }));
  expect(stage.screen.queryByRole('combobox')).toBeNull();
});

test('it has no faults that axe finds', async () => {
  await open();
  const { violations } = await axe.run(stage.root, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

test('a tip that is chosen is shown beside its element until Escape', async () => {
  const tip = { id: 'demo.till/refund', title: 'Tip', body: [], target: { role: 'button', name: 'Refund' } };
  const entry = { id: 'tip', title: 'Press Refund first', note: 'Tip', keys: null, rank: 0 as const, choice: { tip } };
  await open(async () => ({ ...paletteView(), entries: [entry] }));
  await settle(() => fireEvent.keyDown(stage.screen.getByRole('combobox'), { key: 'Enter' }));
  const card = stage.screen.getByRole('dialog', { name: 'Tip' });
  await settle(() => fireEvent.keyDown(card, { key: 'Escape' }));
  expect(stage.screen.queryByRole('dialog', { name: 'Tip' })).toBeNull();
});

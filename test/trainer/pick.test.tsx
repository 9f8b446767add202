// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { Studio } from '../../components/trainer/studio.tsx';
import type { OpenPage, Picked } from '../../lib/plan/pick.ts';
import type { StudioFault } from '../../lib/plan/studio.ts';
import type { LanguageCode } from '../../lib/text/language.ts';
import { sampleDescription } from '../pack/sample-description.ts';
import { contributions, fakeStudio, packText } from './fake-studio.ts';
import { samplePicked } from './sample-picked.ts';

configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

const till: OpenPage = { tab: 4, title: 'Till', host: 'till.example' };
function show(pages: OpenPage[], result: Picked | null, language: LanguageCode = 'en') {
  const service = { ...fakeStudio(), pages: async () => pages, pick: vi.fn(async () => result) };
  return { service, ...render(<Studio service={service} language={language} />) };
}

const panel = () => within(screen.getByRole('region', { name: 'Pick an element' }));
const begin = () => fireEvent.click(panel().getByRole('button', { name: 'Pick an element' }));

test('what is stored of a picked element is said in plain words, with how surely it is found again', async () => {
  show([till], samplePicked);
  begin();
  expect(await panel().findByText('take cash')).toBeTruthy();
  expect(panel().getByText('a button or link')).toBeTruthy();
  expect(panel().getByText('id: cash')).toBeTruthy();
  expect(panel().getByText('surely, 99%')).toBeTruthy();
  expect(panel().getByText('likely, 70%')).toBeTruthy();
  expect(panel().getByText(/^no, 20%/)).toBeTruthy();
  expect(panel().getByText(/3 elements say the same/)).toBeTruthy();
});

test('it is copied as the JSON of a target', async () => {
  const writeText = vi.fn(async () => undefined);
  vi.stubGlobal('navigator', { ...navigator, language: 'en', clipboard: { writeText } });
  show([till], samplePicked);
  begin();
  fireEvent.click(await panel().findByRole('button', { name: 'Copy as JSON' }));
  expect(await panel().findByText(/^Copied\./)).toBeTruthy();
  expect(JSON.parse(String(writeText.mock.calls[0]?.at(0)))).toEqual({
    screens: ['payment'],
    described: samplePicked.described,
  });
  vi.unstubAllGlobals();
});

test('of several pages one is chosen; with none, what to do is said', async () => {
  const { service, unmount } = show([till, { tab: 5, title: 'Shop', host: 'shop.example' }], null);
  begin();
  fireEvent.click(await panel().findByRole('button', { name: 'Shop' }));
  expect(await panel().findByText('Nothing was picked.')).toBeTruthy();
  expect(service.pick).toHaveBeenCalledWith({ tab: 5, title: 'Shop', host: 'shop.example' });
  unmount();
  show([], null);
  begin();
  expect(await panel().findByText(/No page of a tool is open/)).toBeTruthy();
});

test('a record’s text is said to be left out', async () => {
  show([till], { ...samplePicked, described: sampleDescription({ says: '', data: true }) });
  begin();
  expect(await panel().findByText('a record’s text, which is not stored')).toBeTruthy();
});

test.each(['en', 'de', 'ar'] as const)(
  'has no accessibility faults once something was picked (%s)',
  async (language) => {
    const { container } = show([till], samplePicked, language);
    const start = container.querySelector('.al-here button');
    fireEvent.click(start as Element);
    await waitFor(() => expect(container.querySelector('.al-stored')).toBeTruthy());
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  },
);

test('a target that changed is a problem of its lesson, with what mends it', async () => {
  const changed: StudioFault = {
    ...{ file: 'pack.json', line: 3, column: 1, severity: 'warning', say: 'fault.targetChanged' },
    values: { target: 'pay', kinds: 'name, id', n: 4 },
    in: { kind: 'lesson', id: 'refund-receipt' },
    fix: { tool: 'harbour.till/till', target: 'pay', use: 'new' },
  };
  const service = fakeStudio({ contributions, faults: [changed] });
  const { container } = render(<Studio service={service} language="en" />);
  const input = container.querySelector('input[accept=".json"]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [new File([packText], 'till.json')], configurable: true });
  fireEvent.change(input);
  const problems = within(await screen.findByRole('region', { name: 'Problems' }));
  expect(problems.getByText(/“pay” changed in the tool and is still found.*name, id.*4 times/)).toBeTruthy();
  fireEvent.click(problems.getByRole('button', { name: 'Use the new description: pay' }));
  await waitFor(() => expect(service.asked).toEqual(['check pack.json', 'describe pay new', 'check pack.json']));
});

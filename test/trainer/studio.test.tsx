// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { Studio } from '../../components/trainer/studio.tsx';
import type { LanguageCode } from '../../lib/text/language.ts';
import { contributions, fakeStudio, installedPack, misspelt, packText, untranslated } from './fake-studio.ts';

// Generous, for machines that have other things to do; nothing waits longer than it must.
configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 60_000 });

afterEach(cleanup);

function show(service = fakeStudio(), language: LanguageCode = 'en') {
  return { service, ...render(<Studio service={service} language={language} />) };
}

/** Opens one file through the dialog's input, as the browser would. */
async function openFile(container: Element, name = 'till-1.2.0.json') {
  const input = container.querySelector('input[accept=".json"]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [new File([packText], name)], configurable: true });
  fireEvent.change(input);
  return screen.findByRole('navigation');
}

test('an empty studio says what a pack is and how to open one', async () => {
  show();
  expect(await screen.findByText('Open a pack to begin')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Open a folder' })).toBeTruthy();
  expect(screen.getByText('No pack is installed in this browser.')).toBeTruthy();
});

test('a single file is read as the pack, whatever it is called', async () => {
  const { service, container } = show();
  await openFile(container);
  expect(service.asked).toEqual(['check pack.json']);
});

test('the tree leads to a lesson, whose steps look as staff will see them', async () => {
  const { container } = show();
  const tree = await openFile(container);
  fireEvent.click(within(tree).getByRole('button', { name: 'Refund with a receipt' }));
  const main = await screen.findByRole('region', { name: 'What is selected' });
  expect(within(main).getByRole('heading', { name: 'Refund with a receipt' })).toBeTruthy();
  expect(within(main).getByRole('img', { name: 'Step 1 of 2' })).toBeTruthy();
  expect(within(main).getByText('Press Pay.')).toBeTruthy();
  expect(within(main).getByText('Back the way it came')).toBeTruthy();
  expect(within(main).getByText('skill.refund < 2')).toBeTruthy();
  expect(within(main).getByText('onTarget:receipt')).toBeTruthy();
});

test('a screen shows its conditions, a target its evidence and its use, a badge its lessons', async () => {
  const { container } = show();
  const tree = await openFile(container);
  const main = () => within(screen.getByRole('region', { name: 'What is selected' }));
  fireEvent.click(within(tree).getByRole('button', { name: 'Refund' }));
  expect(await main().findByText('/refund')).toBeTruthy();
  expect(main().getByText('Refund with a receipt')).toBeTruthy();
  fireEvent.click(within(tree).getByRole('button', { name: 'pay' }));
  expect(await main().findByText('button')).toBeTruthy();
  expect(main().getByText('Refund with a receipt')).toBeTruthy();
  fireEvent.click(within(tree).getByRole('button', { name: 'Refunds' }));
  expect(await main().findByText('Gives money back')).toBeTruthy();
});

test('a problem says its place and mend, and leads to the thing and the line', async () => {
  const { container } = show(fakeStudio({ contributions, faults: [untranslated, misspelt] }));
  const tree = await openFile(container);
  const problems = within(screen.getByRole('region', { name: 'Problems' })).getAllByRole('button');
  expect(problems.map((problem) => problem.textContent)).toEqual([
    'The key “minuets” means nothing here. Did you mean “minutes”?pack.json:17:9',
    expect.stringContaining('pack.nls.de.json:1:1'),
  ]);
  fireEvent.click(problems[0] as Element);
  const lesson = await within(tree).findByRole('button', { name: /Refund with a receipt/ });
  await waitFor(() => expect(lesson.getAttribute('aria-current')).toBe('true'));
  expect(lesson.textContent).toContain('1 problem');
  expect((container.querySelector('.al-line.al-is-here') as Element).textContent).toContain('17        "minuets": 1');
});

test('errors keep a pack from being installed, warnings do not', async () => {
  const unread = show(fakeStudio({ contributions: null, faults: [misspelt] }));
  await openFile(unread.container);
  expect(screen.getByRole('button', { name: 'Install in this browser' }).hasAttribute('disabled')).toBe(true);
  expect(screen.getByText(/cannot be shown until the problems below are mended/)).toBeTruthy();
  unread.unmount();
  const faulty = show(fakeStudio({ contributions, faults: [misspelt] }));
  await openFile(faulty.container);
  expect(screen.getByRole('button', { name: 'Install in this browser' }).hasAttribute('disabled')).toBe(true);
  faulty.unmount();
  const second = show(fakeStudio({ contributions, faults: [untranslated] }));
  await openFile(second.container);
  expect(screen.getByRole('button', { name: 'Install in this browser' }).hasAttribute('disabled')).toBe(false);
  expect(screen.getByText('1 warning')).toBeTruthy();
});

test('installing says that it was done, and the pack is in the list', async () => {
  const { container } = show();
  await openFile(container);
  fireEvent.click(screen.getByRole('button', { name: 'Install in this browser' }));
  expect(await screen.findByText(/“Till basics” is installed in this browser/)).toBeTruthy();
  expect(await screen.findByText('installed, this version')).toBeTruthy();
  expect(within(screen.getByRole('region', { name: 'Installed packs' })).getByText('1.2.0')).toBeTruthy();
});

test('an installation that fails says what was kept', async () => {
  const service = { ...fakeStudio(), install: () => Promise.reject(new Error('quota')) };
  const { container } = show(service);
  await openFile(container);
  fireEvent.click(screen.getByRole('button', { name: 'Install in this browser' }));
  expect((await screen.findByRole('alert')).textContent).toContain('What was installed before is unchanged');
});

test('an installed pack opens, and is removed only after being asked once more', async () => {
  const { service } = show(fakeStudio(undefined, [installedPack('Mine'), installedPack('Ours', { from: 'built-in' })]));
  fireEvent.click(await screen.findByRole('button', { name: 'Remove Mine' }));
  expect(service.asked).toEqual([]);
  expect(screen.queryByRole('button', { name: 'Remove Ours' })).toBeNull();
  fireEvent.click(await screen.findByRole('button', { name: 'Remove it' }));
  expect(await screen.findByText('“Mine” is removed from this browser.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Ours' }));
  expect(await screen.findByRole('navigation')).toBeTruthy();
  expect(service.asked).toEqual(['remove Mine', 'open Ours', 'check pack.json']);
});

test.each(['en', 'de', 'ar'] as const)(
  'has no accessibility faults that can be found without layout (%s)',
  async (language) => {
    const service = fakeStudio({ contributions, faults: [misspelt, untranslated] }, [installedPack('Mine')]);
    const { container } = show(service, language);
    const tree = await openFile(container);
    fireEvent.click(within(tree).getByRole('button', { name: /Refund with a receipt/ }));
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  },
);

test('what the catalogue refuses is said with the reason, and a look can be asked for', async () => {
  const fault = { say: 'pack.digest', values: { id: 'acme.till', version: '2.0.0' } } as const;
  const { service } = show(
    fakeStudio(undefined, [], {
      sequence: 7,
      at: '2026-11-24T12:00:00Z',
      expires: '2027-02-24T12:00:00Z',
      fault: { say: 'catalogue.older', values: { sequence: 6, last: 7 } },
      packs: [
        { id: 'acme.ledger', version: '1.0.0' },
        { id: 'acme.till', version: '2.0.0', fault },
      ],
      changed: false,
    }),
  );
  const catalogue = within(await screen.findByRole('region', { name: 'Catalogue of the organisation' }));
  expect(catalogue.getByText('1 of 2 installed')).toBeTruthy();
  expect(catalogue.getByRole('alert').textContent).toContain('7 was seen here already');
  expect(catalogue.getByText(/acme\.till 2\.0\.0 is not installed/)).toBeTruthy();
  fireEvent.click(catalogue.getByRole('button', { name: 'Look now' }));
  await waitFor(() => expect(service.asked).toEqual(['follow']));
});

test('a pack of the catalogue cannot be removed by hand', async () => {
  show(fakeStudio(undefined, [installedPack('Till basics', { from: 'catalogue' })]));
  expect(await screen.findByText('from the catalogue')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Remove Till basics' })).toBeNull();
});

test('of a thousand packs the first are listed, and more where they are asked for', async () => {
  const many = Array.from({ length: 120 }, (_, nth) => installedPack(`Pack ${nth}`));
  show(fakeStudio(undefined, many));
  const list = within(await screen.findByRole('region', { name: 'Installed packs' }));
  expect(await list.findByRole('button', { name: 'Pack 49' })).toBeTruthy();
  expect(list.queryByRole('button', { name: 'Pack 50' })).toBeNull();
  fireEvent.click(list.getByRole('button', { name: 'Show more (70 left)' }));
  expect(await list.findByRole('button', { name: 'Pack 99' })).toBeTruthy();
  fireEvent.click(list.getByRole('button', { name: 'Show more (20 left)' }));
  expect(await list.findByRole('button', { name: 'Pack 119' })).toBeTruthy();
  expect(list.queryByText(/Show more/)).toBeNull();
});

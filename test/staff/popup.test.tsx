// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Popup } from '../../components/staff/popup.tsx';
import type { PopupService, PopupView } from '../../lib/plan/popup.ts';

// Generous, for machines that have other things to do; nothing waits longer than it must.
configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 60_000 });

afterEach(cleanup);

const page = { host: 'shop.example' };
const vendure = { id: 'alongside.vendure/vendure', name: 'Vendure' };

function open(view: Partial<PopupView>, answer: 'granted' | 'declined' = 'granted') {
  const asked: string[] = [];
  const note = (call: string) => () => void asked.push(call);
  const service: PopupService = {
    look: async () => ({ page, state: 'unknown', tool: null, candidates: [], ...view }),
    claim: async (tool) => {
      asked.push(`claim ${tool}`);
      return answer;
    },
    openPanel: note('panel'),
    openDashboard: note('dashboard'),
    openStudio: note('studio'),
  };
  render(<Popup service={service} language="en" />);
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

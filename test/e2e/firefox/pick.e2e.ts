import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FirefoxStage, setFirefoxStage } from '../driver/firefox-stage.ts';
import { policyFor } from '../driver/policy.ts';

let stage: FirefoxStage;

beforeAll(async () => {
  stage = await setFirefoxStage('policy', (ground) => policyFor(ground, 'one person'));
});

afterAll(() => stage?.close());

const patience = { timeout: 20_000 };

test('a trainer points at an element of a tool: it is outlined, what is stored of it is shown, and the tool hears nothing', async () => {
  const { firefox, ground, ours } = stage;
  await firefox.goto(ours('studio'));
  const studio = await firefox.window();
  const till = await firefox.newTab({ behind: true });
  await firefox.goto(ground.demo.till);

  await firefox.switchTo(studio);
  const panel = await firefox.find('section[aria-label="Pick an element"]');
  await firefox.click(await firefox.find('button', panel));
  await firefox.switchTo(till);
  const picker = await firefox.shadow(await firefox.find('alongside-picker'));
  const refund = await firefox.find('nav [data-screen=refund]');
  await firefox.hover(refund);
  await expect.poll(async () => firefox.text(await firefox.find('.name', picker)), patience).toBe('button · Refund');
  await firefox.click(refund);
  await expect.poll(() => firefox.run(() => document.querySelector('alongside-picker')), patience).toBe(null);
  expect(await firefox.run(() => document.title)).toBe('Sale – Till');

  await firefox.switchTo(studio);
  await expect.poll(async () => firefox.text(panel), patience).toContain('refund');
  const stored = await firefox.run(() => document.querySelector('.al-stored pre')?.textContent ?? '');
  expect(JSON.parse(stored).described).toMatchObject({ kind: 'act', role: 'button', says: 'refund' });
});

// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lessonWith, planWith } from './fake-side.ts';
import { type Stage, setStage, settle } from './stage.tsx';

const finished = { skills: ['Refunds', 'Cash-up'], badges: [{ name: 'Refunds', waiting: true }] };

let stage: Stage;
beforeEach(async () => {
  vi.useFakeTimers();
  stage = await setStage(planWith({ lesson: lessonWith({ step: null, finished }) }));
});
afterEach(() => {
  stage.end.abort();
  vi.useRealTimers();
});

const region = () => stage.screen.queryByRole('region', { name: 'Lesson finished' });

test('one line says what was learned, and that the badge is on its way', () => {
  expect(region()?.textContent).toContain('You learned: Refunds and Cash-up.');
  expect(region()?.textContent).toContain('Badge “Refunds”: on its way');
});

test('the badge is earned once the record says so', async () => {
  const badges = [{ name: 'Refunds', waiting: false }];
  await settle(() =>
    stage.setPlan(planWith({ lesson: lessonWith({ step: null, finished: { ...finished, badges } }) })),
  );
  expect(region()?.textContent).toContain('Badge “Refunds”: earned');
});

test('it leaves by itself after 6 seconds, and is not back with the next plan', async () => {
  await settle(() => vi.advanceTimersByTime(5900));
  expect(region()).not.toBeNull();
  await settle(() => vi.advanceTimersByTime(200));
  expect(region()).toBeNull();
  await settle(() => stage.setPlan(planWith({ lesson: lessonWith({ step: null, finished }) })));
  expect(region()).toBeNull();
});

test('it stays while the pointer rests on it', async () => {
  await settle(() => fireEvent.pointerEnter(region() as Element));
  await settle(() => vi.advanceTimersByTime(60_000));
  expect(region()).not.toBeNull();
});

test('it is rated in two presses, and stays while that is done', async () => {
  await settle(() => fireEvent.click(stage.screen.getByRole('radio', { name: '4 stars of 5' })));
  await settle(() => vi.advanceTimersByTime(60_000));
  await settle(() => stage.setPlan(planWith({})));
  expect(stage.sent).toEqual([]);
  const form = stage.screen.getByRole('button', { name: 'Send' }).closest('form') as Element;
  await settle(() => fireEvent.input(stage.screen.getByRole('textbox'), { target: { value: ' Too long ' } }));
  await settle(() => fireEvent.submit(form));
  const said = { type: 'lesson.rate', plan: 'plan-1', attempt: 'attempt-1', rating: 4, comment: 'Too long' };
  expect(stage.sent).toEqual([said]);
  expect(region()?.textContent).toContain('Your rating is sent.');
  await settle(() => vi.advanceTimersByTime(3000));
  expect(region()).toBeNull();
});

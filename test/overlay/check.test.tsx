// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StepView } from '../../lib/plan/plan.ts';
import { lessonWith, planWith } from './fake-side.ts';
import { type Stage, setStage, settle } from './stage.tsx';

const question: StepView = {
  id: 'ask',
  body: [],
  target: null,
  next: false,
  skip: false,
  optional: false,
  done: false,
  unguided: false,
  wrong: null,
  check: {
    kind: 'choice',
    question: [{ type: 'paragraph', children: [{ type: 'text', value: 'Where does the money go?' }] }],
    choices: [
      { text: 'Back to the card', correct: true, because: null },
      { text: 'Out in cash', correct: false, because: 'Cash goes out only for what was paid in cash.' },
      { text: 'To a voucher', correct: false, because: null },
    ],
  },
};

let stage: Stage;
beforeEach(async () => {
  vi.useFakeTimers();
  stage = await setStage(planWith({ lesson: lessonWith({ at: 2, step: question }) }));
});
afterEach(() => {
  stage.end.abort();
  vi.useRealTimers();
});

const answer = () =>
  settle(() => fireEvent.submit(stage.screen.getByRole('button', { name: 'Answer' }).closest('form') as Element));
const wrongly = (choice: number) =>
  settle(() => stage.setPlan(planWith({ lesson: lessonWith({ at: 2, step: { ...question, wrong: [choice] } }) })));

test('a check is a question with choices and no way around it', () => {
  expect(stage.screen.getByRole('radiogroup', { name: 'Where does the money go?' })).toBeTruthy();
  expect(stage.screen.getAllByRole('radio')).toHaveLength(3);
  expect(stage.screen.queryByRole('button', { name: 'Skip' })).toBeNull();
  expect(stage.screen.queryByRole('button', { name: 'Next' })).toBeNull();
});

test('the chosen answer is sent, and nothing while none is chosen', async () => {
  await answer();
  expect(stage.sent).toEqual([]);
  await settle(() => fireEvent.click(stage.screen.getByRole('radio', { name: 'Out in cash' })));
  await answer();
  expect(stage.sent).toMatchObject([{ act: { act: 'answer', choices: [1] } }]);
});

test('a wrong answer explains itself and lets one try again', async () => {
  await wrongly(1);
  expect(stage.root.textContent).toContain('Not quite. Cash goes out only for what was paid in cash.');
  await settle(() => fireEvent.click(stage.screen.getByRole('radio', { name: 'Back to the card' })));
  await answer();
  expect(stage.sent).toMatchObject([{ act: { act: 'answer', choices: [0] } }]);
});

test('a wrong answer without an explanation asks for another', async () => {
  await wrongly(2);
  expect(stage.root.textContent).toContain('Not quite. Try another answer.');
});

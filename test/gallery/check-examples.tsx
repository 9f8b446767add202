import type { Check } from '../../lib/lesson/lesson.ts';
import { readMarkdown } from '../../lib/pack/markdown.ts';
import type { StepView } from '../../lib/plan/plan.ts';
import type { Examples } from './example.ts';
import { step } from './over-tool.tsx';
import { pressEach } from './press.ts';

const question = readMarkdown('What happens when the **receipt** is missing?');
const choices = [
  { text: 'It voids the sale', correct: false, because: 'Nothing was sold yet.' },
  { text: 'The till asks for a manager', correct: true, because: null },
  { text: 'The money goes back to the card', correct: true, because: null },
];
const items = ['Scan the item', 'Press Refund', 'Give the money back'];
const order: Check = { kind: 'order', question: readMarkdown('In which order?'), items };

const asks = (check: Check, rest: Partial<StepView> = {}, presses: string[] = []) =>
  step(
    { target: null, body: [], skip: false, check, ...rest },
    { watch: [{ on: 'check' }] },
    { after: (_, root) => pressEach(root, presses) },
  );

/** What a check asks, and how it goes on after a wrong answer. */
export const examples: Examples = {
  one: asks({ kind: 'choice', question, choices }),
  'one-chosen': asks({ kind: 'choice', question, choices }, {}, ['.ao-check input']),
  'one-wrong': asks({ kind: 'choice', question, choices }, { wrong: [0] }),
  several: asks({ kind: 'several', question, choices }, {}, ['.ao-check input']),
  'several-wrong': asks({ kind: 'several', question, choices }, { wrong: [1] }),
  order: asks(order),
  'order-wrong': asks(order, { wrong: [1, 0, 2] }),
  task: asks({ kind: 'task', question: readMarkdown('Refund the mug.') }, { unguided: true }),
};

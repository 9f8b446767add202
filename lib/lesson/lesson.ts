import type { Block } from '../text/markdown.ts';
import type { When } from '../when/expression.ts';

/** What completes a step, parsed from strings such as `onClick:pay` (see `parseCompletionEvent`). */
export type CompletionEvent =
  | { on: 'click' | 'input' | 'change' | 'submit'; target: string }
  | { on: 'screen'; screen: string }
  | { on: 'target'; target: string; state: 'appears' | 'disappears' | 'enabled' }
  | { on: 'context'; when: When }
  | { on: 'check' }
  /** A link in the step's own text was followed. */
  | { on: 'link' }
  /** A command of the step's own pack was run. */
  | { on: 'command'; command: string }
  /** The card was shown for as long as it takes to read it. */
  | { on: 'shown' };

/** An answer that may be chosen; `because` is said to whoever chose it wrongly. */
export interface Answer {
  text: string;
  correct: boolean;
  because: string | null;
}

/** What is scored: a question, whose wrong answers may be tried again, or a task to do without guidance. */
export type Check =
  /** One answer is right; with `several`, all the right ones and no other must be chosen. */
  | { kind: 'choice' | 'several'; question: Block[]; choices: Answer[] }
  /** `items` in their right order. */
  | { kind: 'order'; question: Block[]; items: string[] }
  /** The step's events show that it was done. */
  | { kind: 'task'; question: Block[] };

export interface Step {
  id: string;
  body: Block[];
  /** A key of the tool's `targets`. */
  target: string | null;
  /** Any one completes the step; none means that Next does. */
  events: CompletionEvent[];
  optional: boolean;
  /** The step is passed over where this does not hold when its turn comes. */
  when: When;
  check: Check | null;
}

/** A lesson ready to play, its texts in one language. */
export interface Lesson {
  /** Qualified: `publisher.pack/lesson`. */
  id: string;
  tool: string;
  title: string;
  minutes: number;
  steps: Step[];
  /** What shows that the task was done for real. It must be seen absent, then present, within one attempt. */
  effect: CompletionEvent[];
  /** The step before whose end the effect says nothing, where the screen looks the same at the start. */
  effectAfter: string | null;
}

import type { Block } from '../text/markdown.ts';
import type { When } from '../when/expression.ts';

/** What completes a step, parsed from strings such as `onClick:pay` (see `parseCompletionEvent`). */
export type CompletionEvent =
  | { on: 'click' | 'input' | 'change' | 'submit'; target: string }
  | { on: 'screen'; screen: string }
  | { on: 'target'; target: string; state: 'appears' | 'disappears' | 'enabled' }
  | { on: 'context'; when: When }
  | { on: 'check' };

/** A scored question with one right answer; a wrong answer explains itself and may be tried again. */
export interface Check {
  question: Block[];
  choices: { text: string; correct: boolean; because: string | null }[];
}

export interface Step {
  id: string;
  body: Block[];
  /** A key of the tool's `targets`. */
  target: string | null;
  /** Any one completes the step; none means that Next does. */
  events: CompletionEvent[];
  optional: boolean;
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

import type { Spoken } from '../text/say.ts';
import type { WhyListKey } from '../text/words/why-list.ts';

/** Why each lesson of the tool at hand is shown or not, said in the person's language, and what clauses read here. */
export interface WhyView {
  /** Null where the person is in no tool. */
  tool: string | null;
  /** False where the page could not be asked: what hangs on it is unknown. */
  asked: boolean;
  words: Spoken<WhyListKey>;
  lessons: WhyRow[];
  context: ContextLine[];
}

export interface WhyRow {
  id: string;
  title: string;
  verdict: 'shown' | 'held' | 'unknown';
  reasons: WhyReason[];
}

/** One thing that holds a lesson: a sentence and, of a clause, the part that fails with the values it reads. */
export interface WhyReason {
  text: string;
  part: string | null;
  values: KeyValue[];
}

/** A key and its present value as text, such as `'cashier'`, `true` or "unset". */
export interface KeyValue {
  key: string;
  value: string;
}

/** `readers`: titles of the lessons whose clauses read the key, and the tool where its own does. */
export interface ContextLine extends KeyValue {
  readers: string[];
}

import type { Check, CompletionEvent } from '../lesson/lesson.ts';
import type { Target } from '../target/target.ts';
import type { Block } from '../text/markdown.ts';
import type { When } from '../when/expression.ts';

/** What may be shown on a page, and what to watch for: all that the background tells a tab. Texts are in one language. */
export interface Plan {
  /** Quoted by every message about this plan; messages that quote another are refused. */
  id: string;
  tool: string;
  screen: string | null;
  language: string;
  /** Best first. Empty while a lesson is under way here. */
  offers: Offer[];
  /** When the person must not be interrupted; false where the pack says nothing. */
  busy: When | false;
  lesson: LessonView | null;
  /** The page keys that open clauses read (`typing`, `errorShown`, `element.pay.visible`, …). */
  keys: string[];
  /** The targets that keys, steps and completion events name, by the pack's own id. */
  targets: Record<string, Target>;
  /** Keys that run commands of the pack on this page. */
  bindings: Binding[];
  /** Fields to look at when they are left. */
  rules: TipRule[];
  /** Tips that a dot at their targets tells of. Empty while a lesson is under way here, and while the person wants quiet. */
  tips: DottedTip[];
  note: PlanNote | null;
}

/** Something staff should know here: two packs claim the page, the record refuses us. */
export type PlanNote = { kind: 'conflict'; tools: string[] };

/** Keys (`ctrl+shift+k`), the command that they run, and what is still to be known on the page: true, or a clause. */
export interface Binding {
  key: string;
  command: string;
  when: When | true;
}

/** A tip that is shown when what stands in its field, a target of the plan, breaks a rule. */
export interface TipRule {
  tip: string;
  target: string;
  /** Holds while the rule is kept; reads `value`, `length` and `filled` of the field. */
  kept: When;
  /** What is still to be known on the page: true, or a clause. */
  when: When | true;
}

/** A tip that waits at its target, a target of the plan, until somebody asks for it. */
export interface DottedTip {
  tip: string;
  /** What readers call its dot: "Tip: " and its first line. */
  name: string;
  target: string;
  /** What is still to be known on the page: true, or a clause. */
  when: When | true;
}

export interface Offer {
  lesson: string;
  title: string;
  minutes: number;
  /** "Till › Refund" */
  place: string;
  why: OfferReason[];
  /** What is still to be known on the page: true, or a clause over page keys. */
  when: When | true;
}

/** Why a lesson is offered, as a key of the dictionary (lib/text/words). */
export type OfferReason = 'why.screen' | 'why.tool' | 'why.new' | 'why.started';

/** The lesson under way, as the card shows it. */
export interface LessonView {
  lesson: string;
  attempt: string;
  title: string;
  /** One entry a step, in order; a branch that is not taken has none. */
  dots: { id: string; state: 'done' | 'skipped' | 'open' }[];
  /** Position of the step shown, from 0; equal to `dots.length` when only the effect is waited for. */
  at: number;
  step: StepView | null;
  /** The clause of the step whose turn it is, while the page has yet to say whether it holds; it is not shown before. */
  asks: When | null;
  /** Whether Back leads anywhere. */
  canGoBack: boolean;
  /** Completes the step when any of them happens. */
  watch: CompletionEvent[];
  /** A state of `watch` counts only once it was seen not to hold: the step is behind the person. */
  anew: boolean;
  /** The step was done and is shown again: say when nothing of `watch` holds any more. */
  verify: boolean;
  /** A later step is done: say when the target of the step shown is gone. */
  mayLose: boolean;
  /** The steps that count when they are done before their turn, and before them the task that is shown. */
  ahead: { step: string; watch: CompletionEvent[] }[];
  /** The effect: report `absent` once while it does not hold, and `seen` when it holds after that. */
  effect: CompletionEvent[];
  /** The step before whose end the effect says nothing yet; null when the effect counts. */
  effectAfter: string | null;
  /** The effect was seen absent in this attempt already. */
  wasAbsent: boolean;
  /** Another page in the tab shows it: this one watches for its share alone. */
  beside: boolean;
  /** Set when the lesson has just been finished: nothing more is watched for, the card says so and leaves. */
  finished: Finished | null;
}

export interface StepView {
  id: string;
  body: Block[];
  target: string | null;
  /** The names of the screens that have the target, while the page shows another. */
  elsewhere?: string[];
  /** Next is offered only where the person cannot do the step for real, or has done it. */
  next: boolean;
  skip: boolean;
  optional: boolean;
  /** It was done before. */
  done: boolean;
  /** A task that is to be done without being shown how. */
  unguided: boolean;
  check: Check | null;
  /** The answer last given wrongly, to explain it. */
  wrong: readonly number[] | null;
}

export interface Finished {
  skills: string[];
  /** Badges that this lesson completes, `waiting` until the record says they are earned. */
  badges: { name: string; waiting: boolean }[];
}

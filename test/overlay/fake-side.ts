import type { Found, Side } from '../../lib/page/side.ts';
import type { PageMessage, PagePush } from '../../lib/plan/message.ts';
import type { LessonView, Offer, Plan, StepView } from '../../lib/plan/plan.ts';
import type { Target } from '../../lib/target/target.ts';

/** A side whose plan, offer and pushes a test sets, and whose messages it reads. */
export interface FakeSide {
  side: Side;
  sent: PageMessage[];
  end: AbortController;
  setPlan(plan: Plan | null): void;
  offer(lesson: string | null): void;
  push(push: PagePush): void;
  /** From now on the extension does not answer. */
  goAway(): void;
}

export function createFakeSide(plan: Plan | null, find: (target: Target) => Found | null): FakeSide {
  const sent: PageMessage[] = [];
  const end = new AbortController();
  const planListeners: ((plan: Plan | null) => void)[] = [];
  const offerListeners: ((lesson: string | null) => void)[] = [];
  const pushListeners: ((push: PagePush) => void)[] = [];
  let offered: string | null = null;
  let answers = true;
  const side: Side = {
    plan,
    place: { tool: null, screen: null, params: {}, tied: [] },
    isActive: () => true,
    signal: end.signal,
    overlay: false,
    mayBeOpen: true,
    host: null,
    find,
    ask: async (message) => {
      sent.push(message);
      return answers ? { plan: side.plan, shown: true } : null;
    },
    onPlan: (listener) => void planListeners.push(listener),
    onPlace: () => undefined,
    onPush: (listener) => void pushListeners.push(listener),
    probe: () => ({ match: null, tied: [] }) as unknown as ReturnType<Side['probe']>,
    refresh: () => undefined,
    onOffer: (listener) => {
      offerListeners.push(listener);
      listener(offered);
    },
  };
  return {
    side,
    sent,
    end,
    setPlan(next) {
      side.plan = next;
      for (const listener of planListeners) listener(next);
    },
    offer(lesson) {
      offered = lesson;
      for (const listener of offerListeners) listener(lesson);
    },
    push(push) {
      for (const listener of pushListeners) listener(push);
    },
    goAway() {
      answers = false;
    },
  };
}

export const refundOffer: Offer = {
  lesson: 'demo.till/refund',
  title: 'Refund without a receipt',
  minutes: 1,
  place: 'Till › Refund',
  why: ['why.screen', 'why.new'],
  when: true,
};

export function planWith(parts: Partial<Plan>): Plan {
  return {
    id: 'plan-1',
    tool: 'demo.till/till',
    screen: 'refund',
    language: 'en',
    offers: [],
    busy: false,
    lesson: null,
    keys: [],
    targets: { refund: { role: 'button', name: 'Refund' }, item: { role: 'textbox', name: 'Item' } },
    bindings: [],
    rules: [],
    tips: [],
    note: null,
    ...parts,
  };
}

export const pressRefund: StepView = {
  id: 'press',
  body: [
    {
      type: 'paragraph',
      children: [
        {
          type: 'strong',
          children: [{ type: 'text', value: 'Press Refund beside the item.' }],
        },
      ],
    },
    { type: 'paragraph', children: [{ type: 'text', value: 'The money goes back the way it came.' }] },
  ],
  target: 'refund',
  next: false,
  skip: true,
  optional: false,
  done: false,
  unguided: false,
  check: null,
  wrong: null,
};

export function lessonWith(parts: Partial<LessonView>): LessonView {
  return {
    lesson: 'demo.till/refund',
    attempt: 'attempt-1',
    title: 'Refund without a receipt',
    dots: [
      { id: 'open', state: 'done' },
      { id: 'press', state: 'open' },
      { id: 'ask', state: 'open' },
      { id: 'end', state: 'open' },
    ],
    at: 1,
    step: pressRefund,
    asks: null,
    canGoBack: true,
    anew: false,
    verify: false,
    mayLose: false,
    ahead: [],
    watch: [{ on: 'click', target: 'refund' }],
    effect: [],
    effectAfter: null,
    wasAbsent: false,
    beside: false,
    finished: null,
    ...parts,
  };
}

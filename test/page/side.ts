import { createSide, type OwnSide } from '../../lib/page/create-side.ts';
import type { PageAnswer, PageMessage, PagePush } from '../../lib/plan/message.ts';
import type { LessonView, Plan } from '../../lib/plan/plan.ts';

/** A side whose background answers as told. */
export interface Tried extends OwnSide {
  sent: PageMessage[];
  controller: AbortController;
  /** How the next messages are answered. */
  background: { answer: (message: PageMessage) => Promise<PageAnswer | null>; isAlive: boolean };
  push(push: PagePush): void;
}

export function trySide(): Tried {
  const sent: PageMessage[] = [];
  const listeners = new Set<(push: PagePush) => void>();
  const controller = new AbortController();
  const background: Tried['background'] = { answer: async () => ({ plan: null, shown: false }), isAlive: true };
  const link = {
    send: (message: PageMessage) => {
      sent.push(message);
      return background.answer(message);
    },
    isAlive: () => background.isAlive,
    onPush: (listener: (push: PagePush) => void) => listeners.add(listener),
  };
  const own = createSide(document, link, controller, () => undefined);
  const push = (what: PagePush) => {
    for (const listener of listeners) listener(what);
  };
  return { ...own, sent, controller, background, push };
}

/** A plan with nothing in it but what is given. */
export function planOf(given: Partial<Plan>): Plan {
  const nothing: Plan = {
    ...{ id: 'p1', tool: 'a.b/c', screen: null, language: 'en', offers: [], busy: false, lesson: null },
    ...{ keys: [], targets: {}, bindings: [], rules: [], tips: [], note: null },
  };
  return { ...nothing, ...given };
}

/** A lesson at its only step. */
export function lessonOf(given: Partial<LessonView>): LessonView {
  return {
    ...{ lesson: 'a.b/l', attempt: 'try', title: 'L', dots: [{ id: 's', state: 'open' }], at: 0, canGoBack: false },
    step: {
      ...{ id: 's', body: [], target: null, next: false, skip: true, optional: false },
      ...{ done: false, unguided: false, check: null, wrong: null },
    },
    ...{ asks: null, watch: [], anew: false, verify: false, mayLose: false, ahead: [] },
    ...{ effect: [], effectAfter: null, wasAbsent: false, beside: false, finished: null },
    ...given,
  };
}

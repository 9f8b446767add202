import type { Plan } from '../plan/plan.ts';
import { createActs, type SendAct } from './acts.ts';
import { createBeat } from './beat.ts';
import { createChangeAlarm } from './changes.ts';
import { type LessonWatch, waitsForElements, watchLesson } from './completion.ts';
import type { Typed } from './deeds.ts';
import { documentsIn, followDocuments } from './documents.ts';
import { createFinder, type Finder } from './find.ts';
import { listen } from './listen.ts';
import { createMoments, type Moments } from './moment.ts';
import { hasDialog, hasMenu } from './page-facts.ts';
import { type Hands, type Person, watchPerson } from './person.ts';
import { createShadowRoots, type ShadowRoots } from './shadow-roots.ts';
import type { Side } from './side.ts';
import { createPageKeys, isOfElements } from './watch-keys.ts';

/**
 * Between two looks at a page that changes all the time, in milliseconds: while the person is active, and else; for a
 * step, and for offers.
 */
const gaps = { step: [100, 500], offer: [250, 1000] } as const;
/** How often an offer that waits for a better moment looks for it, in milliseconds. */
const patience = 1000;

const observed = { childList: true, subtree: true, characterData: true, attributes: true };
// What changes what is seen or held in fields without touching an element.
const unobserved = ['input', 'change', 'reset', 'invalid', 'focusout', 'toggle', 'close', 'transitionend'];

interface Means {
  side: Side;
  shadows: ShadowRoots;
  finder: Finder;
  moments: Moments;
  acts: SendAct;
  hands: Hands;
  typed: Typed;
  met: Set<string>;
}

/** Makes a page ready for plans: adds `find` and `onOffer` to its side, and watches for what each plan waits for. */
export function startWatching(top: Document, side: Side): void {
  const ours = () => side.host;
  const shadows = createShadowRoots(ours);
  const finder = createFinder(top, shadows, side);
  const moments = createMoments(side);
  const acts = createActs(side);
  const hands: Hands = { lastKey: -Infinity, lastInput: -Infinity };
  side.find = finder.find;
  side.onOffer = moments.onOffer;
  const typed: Typed = { path: null };
  const met = new Set<string>();
  let controller = new AbortController();
  const take = (plan: Plan | null) => {
    // Without a reason one is made, with the stack that it came from: dearer than the rest of this.
    controller.abort(0);
    controller = new AbortController();
    if (!plan || plan.offers.length === 0) moments.clear();
    if (!plan?.lesson) typed.path = null;
    const means = { side, shadows, finder, moments, acts, hands, typed, met };
    if (plan) watchPlan(top, plan, means, AbortSignal.any([side.signal, controller.signal]));
  };
  side.onPlan(take, side.signal);
  take(side.plan);
}

function watchPlan(top: Document, plan: Plan, means: Means, signal: AbortSignal): void {
  const { side, shadows, finder, moments, hands } = means;
  const { lesson, offers } = plan;
  const isWaiting = lesson !== null && !lesson.finished;
  const hasOffers = offers.length > 0;
  if (!hasOffers && !isWaiting) return;
  const readsElements = plan.keys.some(isOfElements) || (lesson !== null && waitsForElements(lesson));

  const [active, idle] = isWaiting ? gaps.step : gaps.offer;
  const beat = createBeat(() => (side.isActive() ? active : idle), look, signal);
  const alarm = createChangeAlarm(beat, () => side.host, signal);
  const person = hasOffers || plan.keys.includes('typing') ? watchPerson(top, hands, isOurs, beat, signal) : still;
  const keys = createPageKeys(top, plan, { side, finder, person });
  const watch: LessonWatch | null = isWaiting
    ? watchLesson(top, plan, lesson, { ...means, read: keys.read, soon: beat }, signal)
    : null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function isOurs(event: Event): boolean {
    return event.composedPath().includes(side.host as Element);
  }

  function look(): void {
    if (readsElements) alarm(observedParts(), observed);
    keys.forget();
    watch?.look();
    // What is not known yet is neither there nor gone.
    if (hasOffers && Object.values(plan.targets).every(finder.knows)) offer();
  }

  function* observedParts(): Generator<Node> {
    for (const { document } of documentsIn(top)) yield* [document, ...shadows.of(document)];
  }

  function offer(): void {
    clearTimeout(timer);
    if (top.visibilityState === 'hidden') return;
    const isHeldUp = hasDialog(top, side.host) || hasMenu(top, side.host);
    moments.consider(plan, { read: keys.read, isCalm: person.isCalm(), isHeldUp });
    timer = setTimeout(beat, patience);
  }

  side.onPlace(beat, signal);
  side.lookAgain = beat;
  if (readsElements) {
    // A document that a frame has just loaded is looked at without delay: the person may already be leaving it.
    const visit = (document: Document, until: AbortSignal) => {
      listen(document, unobserved, beat, until);
      beat();
      if (document !== top) look();
      // What a press is about to change is looked at as it stands: the press may send it off.
      if (isWaiting) listen(document, ['pointerdown', 'submit'], look, until);
    };
    followDocuments(top, visit, signal);
  }
  if (plan.keys.includes('online')) listen(top.defaultView, ['online', 'offline'], beat, signal);
  if (hasOffers) listen(top, ['visibilitychange'], beat, signal);
  signal.addEventListener('abort', () => clearTimeout(timer));
  look();
}

const still: Person = { isTyping: () => false, isCalm: () => true };

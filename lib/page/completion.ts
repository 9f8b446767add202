import type { CompletionEvent } from '../lesson/lesson.ts';
import type { Act } from '../lesson/player.ts';
import type { LessonView, Plan } from '../plan/plan.ts';
import { evaluateWhen } from '../when/evaluate.ts';
import type { Read } from '../when/expression.ts';
import type { SendAct } from './acts.ts';
import { isInside } from './composed.ts';
import { type Deed, hearDeeds, type Typed } from './deeds.ts';
import { isDisabled } from './element-state.ts';
import type { Finder } from './find.ts';
import type { Side } from './side.ts';
import { targetIn } from './watch-keys.ts';

type DeedEvent = Extract<CompletionEvent, { on: Deed }>;
type TargetEvent = Extract<CompletionEvent, { on: 'target' }>;

/** How long after it was read a page may still be drawing what it holds, in milliseconds. */
const settling = 500;

/** Reports to the background what a lesson waits for: its step done, its effect absent, its effect seen. Ids alone. */
export interface LessonWatch {
  /** Looks at everything that is a state of the page. */
  look(): void;
}

interface Means {
  side: Side;
  finder: Finder;
  acts: SendAct;
  read: Read;
  soon: () => void;
  typed: Typed;
  /** On this page, of each attempt: the steps whose state was seen not to hold, the targets that were seen. */
  met: Set<string>;
}

/** Watches for what completes steps and for the lesson's effect. `soon` asks for another look. */
export function watchLesson(
  top: Document,
  plan: Plan,
  view: LessonView,
  { side, finder, acts, read, soon, typed, met }: Means,
  signal: AbortSignal,
): LessonWatch {
  const { step: shown, effect } = view;
  const step = shown?.id ?? '';
  const steps: LessonView['ahead'] = [{ step, watch: view.watch }, ...view.ahead];
  let isArmed = !view.anew;
  const begun = performance.now();

  const said = new Set<string>();
  const say = (what: Act) => {
    const key = JSON.stringify(what);
    if (said.has(key)) return;
    said.add(key);
    acts(view.attempt, what, () => said.delete(key));
  };
  // Where somebody does something the page is drawn; they may leave it before it has settled.
  const done = (step: string, isDeed = false) => {
    const counts = view.effectAfter ? view.effectAfter === step : isDeed && effect[0] && effect.every(isKnown);
    say({ act: 'did', step, ...(counts && !effect.some(isState) && { absent: true }) });
  };
  let wasAbsent = view.wasAbsent;
  const absent = () => {
    wasAbsent = true;
    if (!view.wasAbsent) say({ act: 'effect', seen: false });
  };

  const targetOf = (name: string) => targetIn(plan, name);

  const isState = (event: CompletionEvent): boolean => {
    if (!isKnown(event)) return false;
    if (event.on === 'screen') return side.place.screen === event.screen;
    if (event.on === 'context') return evaluateWhen(event.when, read);
    return event.on === 'target' && isTargetState(event);
  };
  const isTargetState = ({ target: name, state }: TargetEvent): boolean => {
    const target = targetOf(name);
    const found = target ? finder.find(target) : null;
    if (state !== 'disappears') return found !== null && (state === 'appears' || !isDisabled(found.element));
    // What was never here, on this screen, has not gone from it.
    const place = `${view.attempt} ${name} ${side.place.screen}`;
    if (found) met.add(place);
    return !found && met.has(place);
  };
  /** What is not known yet is neither there nor gone. */
  const isKnown = (event: CompletionEvent): boolean => {
    if (event.on === 'target') return finder.knows(targetOf(event.target) ?? {});
    return event.on !== 'context' || isAllKnown();
  };
  const isAllKnown = () => Object.values(plan.targets).every(finder.knows);

  const deeds = eventsOf(view).filter((event): event is DeedEvent => 'target' in event && event.on !== 'target');
  const hears = hearDeeds(top, new Set(deeds.map(({ on }) => on)), onDeed, typed, signal);

  side.weigh = (type, path) => {
    const hits = (events: readonly CompletionEvent[]) =>
      events.some((event) => event.on === type && isHit(type, event.target, path));
    if (!view.effectAfter && hits(effect))
      return () => {
        absent();
        // The effect counts the steps before it as done, and the page may leave before a second act is sent.
        say(seen);
      };
    const hit = steps.find(({ watch }) => hits(watch));
    return hit && (() => done(hit.step, true));
  };

  function onDeed(type: Deed, path: EventTarget[]): void {
    if (!path.includes(side.host as Element)) side.weigh?.(type, path)?.();
  }

  const isHit = (type: Deed, name: string, path: EventTarget[]): boolean => {
    const target = targetOf(name);
    if (!target) return false;
    return finder.findAlike(target).some(({ element }) => {
      if (path.includes(element)) return true;
      return type === 'submit' && isInside(element, path[0] as Element);
    });
  };

  /** Changes and submissions stay in the shadow root where they happen. */
  const bindShadowRoots = () => {
    for (const { on, target: name } of deeds) {
      const target = targetOf(name);
      if (!target || on === 'click' || on === 'input') continue;
      const root = finder.find(target)?.element.getRootNode();
      if (root && 'host' in root) hears.bind(root as ShadowRoot);
    }
  };

  /** The step shown, as the page now is: whether it has a turn, is done still, has its target. */
  const lookAtShown = () => {
    // What is not there yet while the page still draws itself is not gone.
    const isSettled = Math.min(performance.now() - begun, sinceRead(top)) >= settling;
    if (view.asks && isAllKnown()) {
      const holds = evaluateWhen(view.asks, read);
      if (holds || isSettled) say({ act: 'turn', step, holds });
    }
    if (!isSettled) return;
    if (view.verify && view.watch.every(isKnown) && !view.watch.some(isState)) say({ act: 'undone', step });
    const target = view.mayLose && targetOf(shown?.target ?? '');
    if (target && finder.knows(target) && !finder.find(target)) say({ act: 'lost', step });
  };

  for (const past of [0, sinceRead(top)]) setTimeout(() => signal.aborted || soon(), settling + 20 - past);
  return {
    look() {
      bindShadowRoots();
      lookAtShown();
      for (const { step, watch } of steps) {
        const isShown = watch === view.watch;
        const place = `${view.attempt} ${step}`;
        const holds = watch.some(isState);
        if (holds && (isShown ? isArmed : met.has(place))) done(step);
        if (holds || !watch.every(isKnown)) continue;
        met.add(place);
        if (isShown) isArmed = true;
      }
      if (view.effectAfter || effect.length === 0) return;
      const isThere = effect.some(isState);
      if (isThere && wasAbsent) say(seen);
      if (!isThere && effect.every(isKnown) && sinceRead(top) >= settling) absent();
    },
  };
}

const seen: Act = { act: 'effect', seen: true };

function eventsOf({ watch, effect, ahead }: LessonView): CompletionEvent[] {
  return [...watch, ...effect, ...ahead.flatMap((each) => each.watch)];
}

/** Whether a lesson waits for something that changes with the page's elements. */
export function waitsForElements(view: LessonView): boolean {
  return view.mayLose || eventsOf(view).some(({ on }) => /^(target|change|submit)$/.test(on));
}

/** How long ago the document was read to its end, in milliseconds; 0 before that. */
function sinceRead(top: Document): number {
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return top.readyState === 'loading' ? 0 : performance.now() - (load?.domContentLoadedEventStart ?? 0);
}

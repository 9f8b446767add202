import type { CompletionEvent } from '../lesson/lesson.ts';
import type { Act } from '../lesson/player.ts';
import type { LessonView, Plan } from '../plan/plan.ts';
import type { Target } from '../target/target.ts';
import { evaluateWhen } from '../when/evaluate.ts';
import type { Read } from '../when/expression.ts';
import type { SendAct } from './acts.ts';
import { type Deed, hearDeeds } from './deeds.ts';
import { isDisabled } from './element-state.ts';
import type { Finder } from './find.ts';
import type { Side } from './side.ts';

type DeedEvent = Extract<CompletionEvent, { on: Deed }>;
type TargetEvent = Extract<CompletionEvent, { on: 'target' }>;

/** How long after it was read a page may still be drawing what it holds, in milliseconds. */
const settling = 500;

/** Reports to the background what a lesson waits for: its step done, its effect absent, its effect seen. Ids alone. */
export interface LessonWatch {
  /** Looks at everything that is a state of the page. */
  look(): void;
}

/** Watches for what completes the step shown and for the lesson's effect. `soon` asks for another look. */
export function watchLesson(
  top: Document,
  plan: Plan,
  view: LessonView,
  { side, finder, acts, read, soon }: { side: Side; finder: Finder; acts: SendAct; read: Read; soon: () => void },
  signal: AbortSignal,
): LessonWatch {
  const seenBefore = new Set<string>();
  // A step that was done before and is shown again: it must happen anew, or Back would lead straight forward again.
  let isArmed = view.dots[view.at]?.state === 'open';
  const saidDone = new Set<string>();
  // Until the step that it names is done, the effect does not count.
  const gate = view.effectAfter;
  let wasAbsent = view.wasAbsent;
  let isSeen = false;

  const act = (what: Act, onFailure: () => void) => acts(view.attempt, what, onFailure);
  const done = (step: string | undefined) => {
    if (!step || saidDone.has(step)) return;
    saidDone.add(step);
    const absent = gate?.step === step && !view.effect.some(isState);
    act({ act: 'did', step, ...(absent && { absent }) }, () => saidDone.delete(step));
  };
  const effect = () => {
    if (isSeen) return;
    isSeen = true;
    act({ act: 'effect', seen: true }, () => {
      isSeen = false;
    });
  };
  const absent = () => {
    if (wasAbsent) return;
    wasAbsent = true;
    act({ act: 'effect', seen: false }, () => {
      wasAbsent = false;
    });
  };

  const targetOf = (name: string): Target | undefined =>
    Object.hasOwn(plan.targets, name) ? plan.targets[name] : undefined;

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
    const place = `${name} ${side.place.screen}`;
    if (found) seenBefore.add(place);
    return !found && seenBefore.has(place);
  };
  /** What is not known yet is neither there nor gone. */
  const isKnown = (event: CompletionEvent): boolean => {
    if (event.on === 'target') return finder.knows(targetOf(event.target) ?? {});
    return event.on !== 'context' || Object.values(plan.targets).every(finder.knows);
  };

  const deeds = [...view.watch, ...view.effect, ...(gate?.watch ?? [])].filter((event): event is DeedEvent =>
    isDeed(event),
  );
  const hears = deeds.length > 0 ? hearDeeds(top, new Set(deeds.map(({ on }) => on)), onDeed, signal) : null;

  function onDeed(type: Deed, path: EventTarget[]): void {
    if (path.includes(side.host as Element)) return;
    const hits = (events: readonly CompletionEvent[]) =>
      events.some((event) => event.on === type && isHit(type, event.target, path));
    if (!gate && hits(view.effect)) {
      absent();
      // The effect counts the steps before it as done, and the page may leave before a second act is sent.
      effect();
    } else if (hits(view.watch)) done(view.step?.id);
    else if (gate && hits(gate.watch)) done(gate.step);
  }

  const isHit = (type: Deed, name: string, path: EventTarget[]): boolean => {
    const target = targetOf(name);
    if (!target) return false;
    return finder.findAlike(target).some(({ element }) => {
      if (path.includes(element)) return true;
      return type === 'submit' && (path[0] as Element).contains(element);
    });
  };

  /** Changes and submissions stay in the shadow root where they happen. */
  const bindShadowRoots = () => {
    for (const { on, target: name } of deeds) {
      const target = targetOf(name);
      if (!target || on === 'click' || on === 'input') continue;
      const root = finder.find(target)?.element.getRootNode();
      if (root && 'host' in root) hears?.bind(root as ShadowRoot);
    }
  };

  // What is not there yet while the page still draws itself has not been absent.
  const unsettled = settling - sinceRead(top);
  if (!wasAbsent && view.effect.length > 0 && unsettled > 0) setTimeout(() => signal.aborted || soon(), unsettled + 20);
  return {
    look() {
      bindShadowRoots();
      const holds = view.watch.some(isState);
      if (holds && isArmed) done(view.step?.id);
      if (!holds && view.watch.every(isKnown)) isArmed = true;
      if (gate?.watch.some(isState)) done(gate.step);
      if (gate || view.effect.length === 0) return;
      const isThere = view.effect.some(isState);
      if (isThere && wasAbsent) effect();
      if (!isThere && view.effect.every(isKnown) && sinceRead(top) >= settling) absent();
    },
  };
}

function isDeed({ on }: CompletionEvent): boolean {
  return /^(click|input|change|submit)$/.test(on);
}

/** Whether a lesson waits for something that changes with the page's elements. */
export function waitsForElements(view: LessonView): boolean {
  return [...view.watch, ...view.effect].some(({ on }) => /^(target|change|submit)$/.test(on));
}

/** How long ago the document was read to its end, in milliseconds; 0 before that. */
function sinceRead(top: Document): number {
  if (top.readyState === 'loading') return 0;
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return performance.now() - (load?.domContentLoadedEventStart ?? 0);
}

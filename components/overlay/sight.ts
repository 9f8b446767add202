import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Found } from '../../lib/page/side.ts';
import type { Target } from '../../lib/target/target.ts';

/** Whether a step's target is in sight. `looking` lasts a moment, so that a page which is still drawing is not blamed. */
export type Sight = { state: 'none' | 'looking' | 'missing'; found: null } | { state: 'found'; found: Found };

const PATIENCE_MS = 1500;
/** While the person does something, and else. */
const LOOK_AGAIN_MS = { active: 300, idle: 2000 };
/** So many looks in a row must not find what is still drawn before it is let go: to judge what has changed takes time. */
const DOUBTS = 3;

type Find = (target: Target) => Found | null;

/**
 * Keeps a target in sight: looks for it at once, until it is there, and goes on looking, for an element may become
 * another thing; not while `still`.
 */
export function useSight(find: Find | null, described: Target | null, still: boolean) {
  // Every plan brings its own copy of the same target.
  const target = useMemo(() => described, [JSON.stringify(described)]);
  const held = useRef<{ of: Target | null; sight: Sight }>({ of: null, sight: nothing });
  const [, redraw] = useState(0);
  const seeNow = (): Found | null => {
    const found = target && find ? find(target) : null;
    return found && isDrawn(found.element) ? { ...found, element: shownFor(found.element) } : null;
  };
  // While this is drawn: a card that is placed for the step before first would be seen to jump.
  if (!still && held.current.of !== target) held.current = { of: target, sight: sightOf(target, seeNow()) };

  const turnTo = useCallback((sight: Sight) => {
    const { sight: now } = held.current;
    if (now.state === sight.state && now.found?.element === sight.found?.element) return;
    held.current.sight = sight;
    redraw((n) => n + 1);
  }, []);
  const look = useCallback(() => {
    const found = seeNow();
    if (found) turnTo({ state: 'found', found });
    return found;
  }, [find, target]);

  useEffect(() => {
    if (still || !target) return;
    let lostAt = performance.now();
    let doubts = 0;
    let lookedAt = performance.now();
    const timer = setInterval(() => {
      const { found } = held.current.sight;
      const isEarly = performance.now() - lookedAt < LOOK_AGAIN_MS.idle;
      if (found && isEarly && !isActive() && isDrawn(found.element)) return;
      lookedAt = performance.now();
      doubts = look() ? 0 : doubts + 1;
      const isHeld = found && isDrawn(found.element) && (doubts < DOUBTS || isWrittenIn(found.element));
      if (doubts === 0 || isHeld) return;
      if (found) lostAt = performance.now();
      const isPatient = performance.now() - lostAt < PATIENCE_MS;
      if (held.current.sight.state !== 'missing') turnTo({ state: isPatient ? 'looking' : 'missing', found: null });
    }, LOOK_AGAIN_MS.active);
    return () => clearInterval(timer);
  }, [look, still]);
  return { sight: held.current.sight, look };
}

const nothing: Sight = { state: 'none', found: null };

function sightOf(target: Target | null, found: Found | null): Sight {
  if (!target) return nothing;
  return found ? { state: 'found', found } : { state: 'looking', found: null };
}

function isActive(): boolean {
  return navigator.userActivation?.isActive ?? true;
}

/** In a document that is still shown, and with a box. */
function isDrawn(element: Element): boolean {
  return element.isConnected && element.ownerDocument.defaultView !== null && element.getClientRects().length > 0;
}

/** A cell that is written in shows another value meanwhile. */
function isWrittenIn(element: Element): boolean {
  return element.querySelector(':is(input, textarea, select, [contenteditable], [role=combobox]):focus') !== null;
}

/** What a person sees of an element: a widget may hide the field that it is made of in a pixel, and stand beside or around it. */
function shownFor(element: Element): Element {
  if (hasRoom(element)) return element;
  const { labels } = element as Partial<HTMLInputElement>;
  const shown = [element.closest('label'), element.nextElementSibling, labels?.[0], element.parentElement];
  return shown.find((each) => each && hasRoom(each)) ?? element;
}

function hasRoom(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 2 && height > 2;
}

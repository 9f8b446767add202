import type { Found } from '../../lib/page/side.ts';
import { pathOf } from './path-of.ts';

/**
 * Brings an element into view where it is cut off, out of sight or under a bar, at ease unless the person wants less
 * motion. What was not laid out before may push it away again: then it is brought once more, unless the person does
 * something meanwhile.
 */
export function bringIntoView(found: Found, signal: AbortSignal, tries = 2): void {
  const { element } = found;
  const observer = new IntersectionObserver(([entry]) => {
    observer.disconnect();
    if (!entry || (entry.intersectionRatio > 0.9 && !isUnderBar(element))) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: calm ? 'auto' : 'smooth' });
    onScrolled(found, () => tries > 1 && bringIntoView(found, signal, tries - 1), signal);
  });
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
}

/** What a person does who wants to be somewhere else. */
const turning = ['wheel', 'touchmove', 'keydown', 'pointerdown'];
/** A page that has not begun to scroll until then has nowhere to scroll to, in milliseconds. */
const BEGUN_MS = 200;

/**
 * Calls when the way to an element is over. Left before, the page stops: it must not go on to what nobody is pointed at
 * any more, and away from what the next card is about.
 */
function onScrolled({ element, frames }: Found, then: () => void, signal: AbortSignal): void {
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(0), BEGUN_MS);
  const hear = (type: string, act: () => void) => {
    for (const { ownerDocument } of [element, ...frames])
      ownerDocument.addEventListener(type, act, { capture: true, passive: true, signal: over.signal });
  };
  hear('scroll', () => clearTimeout(timer));
  hear('scrollend', () => {
    over.abort(0);
    then();
  });
  for (const type of turning) hear(type, () => over.abort(0));
  const stop = () => {
    over.abort(0);
    for (const box of [element, ...frames].flatMap(pathOf))
      box.scrollTo({ left: box.scrollLeft, top: box.scrollTop, behavior: 'instant' });
  };
  signal.addEventListener('abort', stop, { signal: over.signal });
  over.signal.addEventListener('abort', () => clearTimeout(timer));
}

/** Whether something that stays where it is while the page scrolls lies over an element's middle. */
function isUnderBar(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const root = element.getRootNode() as Document | ShadowRoot;
  const above = root.elementFromPoint(left + width / 2, top + height / 2);
  if (!above || above.contains(element) || element.contains(above)) return false;
  const isBar = (each: Element) => !each.contains(element) && /fixed|sticky/.test(getComputedStyle(each).position);
  return pathOf(above).some(isBar);
}

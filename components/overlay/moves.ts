import type { Found } from '../../lib/page/side.ts';

/** Hears what may move elements: scrolling, in whichever part of the page, and another size of a window or of any of them. */
export function hearMoves(
  found: readonly Found[],
  card: Element | null,
  onMove: () => void,
  signal: AbortSignal,
): void {
  const parts = found.flatMap(({ element, frames }) => [element, ...frames]);
  const hear = (target: EventTarget | null | undefined, type: string) =>
    target?.addEventListener(type, onMove, { capture: true, passive: true, signal });
  const views = new Set([window, ...parts.map(({ ownerDocument }) => ownerDocument.defaultView)]);
  for (const scope of [...views, ...shadowRootsOf(parts), window.visualViewport]) hear(scope, 'scroll');
  for (const view of [...views, window.visualViewport]) hear(view, 'resize');
  const sizes = new ResizeObserver(onMove);
  for (const each of card ? [...parts, card] : parts) sizes.observe(each);
  signal.addEventListener('abort', () => sizes.disconnect());
}

/** What scrolls in a shadow root is heard of nowhere outside of it. */
function shadowRootsOf(parts: readonly Element[]): Set<ShadowRoot> {
  const roots = new Set<ShadowRoot>();
  for (const part of parts)
    for (let root = part.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) roots.add(root);
  return roots;
}

const parts = [0, 0.25, 0.5, 0.75, 0.9, 0.99, 1];

/** Calls when an element at rest is moved by whatever happens on the page: it is watched through a hole of its own size. */
export function watchPlace({ element, frames }: Found, onMove: () => void, signal: AbortSignal): void {
  for (const each of [element, ...frames]) watchOne(each, onMove, signal);
}

function watchOne(element: Element, onMove: () => void, signal: AbortSignal): void {
  const before = element.getBoundingClientRect();
  const { top, left, right, bottom } = before;
  const { clientWidth, clientHeight } = element.ownerDocument.documentElement;
  const edges = [top, clientWidth - right, clientHeight - bottom, left].map((edge) => `${-Math.floor(edge)}px`);
  let isSeen = false;
  const hear = ([entry]: IntersectionObserverEntry[]) => {
    // It may have moved before it was looked at first.
    const now = entry?.boundingClientRect ?? before;
    if (isSeen || now.top !== top || now.left !== left || now.right !== right || now.bottom !== bottom) onMove();
    isSeen = true;
  };
  const hole = { root: element.ownerDocument, rootMargin: edges.join(' '), threshold: parts };
  const observer = new IntersectionObserver(hear, hole);
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
}

import { useEffect, useState } from 'preact/hooks';
import type { Found } from '../../lib/page/side.ts';

/** How long what an element opens may take to be drawn, in milliseconds. */
const DRAWN_MS = 250;
const using = ['pointerup', 'keyup', 'focusin'];
const opening = { attributeFilter: ['aria-expanded', 'data-state', 'open'] };

/**
 * Counts how often a target has opened or closed a list or a menu of its own, or may have: many a calendar tells of it
 * nowhere, and comes with a press, a key or the focus. The card must not lie over that.
 */
export function useOpened(found: Found | null): number {
  const [opened, setOpened] = useState<{ by: Element | null; times: number }>({ by: null, times: 0 });
  const element = found?.element;
  useEffect(() => {
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = () => {
      clearTimeout(timer);
      timer = setTimeout(
        () => setOpened(({ by, times }) => ({ by: element, times: by === element ? times + 1 : 1 })),
        DRAWN_MS,
      );
    };
    const observer = new MutationObserver(count);
    observer.observe(element, opening);
    const controller = new AbortController();
    for (const type of using) element.addEventListener(type, count, { capture: true, signal: controller.signal });
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      controller.abort(0);
    };
  }, [element]);
  return opened.by === element ? opened.times : 0;
}

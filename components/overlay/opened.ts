import { useEffect, useState } from 'preact/hooks';
import type { Found } from '../../lib/page/side.ts';

/** How long what an element opens may take to be drawn, in milliseconds. */
const DRAWN_MS = 250;
const opening = { attributeFilter: ['aria-expanded', 'data-state', 'open'] };

/** Counts how often a target has opened or closed a list or a menu of its own: the card must not lie over that. */
export function useOpened(found: Found | null): number {
  const [times, setTimes] = useState(0);
  const element = found?.element;
  useEffect(() => {
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setTimes((n) => n + 1), DRAWN_MS);
    });
    observer.observe(element, opening);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [element]);
  return times;
}

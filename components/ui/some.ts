import { useState } from 'preact/hooks';

const some = 50;

/**
 * The first of many things, how many are hidden, and how to show more of them: a page that draws a thousand at once
 * stands still.
 */
export function useSome<T>(things: readonly T[]): { shown: readonly T[]; hidden: number; showMore: () => void } {
  const [most, setMost] = useState(some);
  const shown = things.slice(0, most);
  return { shown, hidden: things.length - shown.length, showMore: () => setMost(most + some) };
}

import { useRef } from 'preact/hooks';
import type { Side } from '../../lib/page/side.ts';
import type { Target } from '../../lib/target/target.ts';
import { useAnchor } from './anchor.ts';
import { bringIntoView } from './bring-into-view.ts';
import { useFocusHome } from './focus-home.ts';
import { useOpened } from './opened.ts';
import { useSight } from './sight.ts';

/**
 * Keeps a card beside its target; `changes` tells one thing to say from the next, `still` leaves all where it is, `brings`
 * scrolls the target into view.
 */
export function useCardBeside(
  find: Side['find'],
  target: Target | null,
  changes: string,
  still: boolean,
  brings = true,
) {
  const { sight, look } = useSight(find, target, still);
  const card = useFocusHome<HTMLDivElement>(true);
  const both = useRef<HTMLDivElement>(null);
  const ring = useRef<HTMLElement>(null);
  const arrow = useRef<HTMLElement>(null);
  const opened = useOpened(sight.found);
  useAnchor({ both, card, ring, arrow }, sight.found, opened, `${changes} ${sight.state}`, brings);
  /** Looks once more and brings the target into view; false where it isn't there. */
  const show = () => {
    const found = look();
    if (found) bringIntoView(found, new AbortController().signal);
    return found !== null;
  };
  return { sight, show, both, card, ring, arrow };
}

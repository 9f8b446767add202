import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TipLink } from '../../lib/page/tip-link.ts';
import type { TipView } from '../../lib/plan/palette.ts';

/** What a card that came by the pointer alone waits for before it leaves, in milliseconds. */
const LEAVES_MS = 600;

/** Whether a tip is still asked for at its dot; the pointer may have passed on before it came. */
export function isAwaited(tip: TipView, link: TipLink | undefined): boolean {
  if (link?.asked?.tip !== tip.id) return false;
  const isWanted = link.asked.how !== 'hover' || link.isHeld;
  if (!isWanted) link.set({ asked: null });
  return isWanted;
}

/**
 * Ties a tip's card to its dot: a card that was opened by hovering leaves when pointer and focus have left both; one that
 * was opened on purpose stays until it is closed or something else is pressed, the tip's own element aside. Called by a
 * key, the focus moves in and goes back to the dot. Without a link there is nothing to tie to.
 */
export function useTipTie(
  link: TipLink | null,
  tip: string,
  { card, target, onClose }: { card: RefObject<HTMLElement | null>; target: Element | null; onClose: () => void },
) {
  const [now, setNow] = useState({ asked: link?.asked ?? null, isHeld: link?.isHeld ?? false });
  const [isOver, setOver] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const latest = useRef({ target, onClose });
  latest.current = { target, onClose };
  const hadFocus = useRef(false);
  const { asked, isHeld } = now;

  const close = () => {
    const focused = (card.current?.getRootNode() as ShadowRoot | undefined)?.activeElement ?? null;
    hadFocus.current = focused !== null && (link?.isHeld || card.current?.contains(focused) === true);
    latest.current.onClose();
  };
  useLayoutEffect(() => {
    if (!link) return;
    const controller = new AbortController();
    const { signal } = controller;
    const hear = ({ asked, isHeld }: TipLink) => setNow({ asked, isHeld });
    link.onChange(hear, signal);
    hear(link);
    const press = (event: Event) => {
      const pressed = event.composedPath()[0];
      if (!(pressed instanceof Node && latest.current.target?.contains(pressed))) close();
    };
    // Of what is pressed in ours nothing comes here.
    window.addEventListener('pointerdown', press, { capture: true, signal });
    return () => {
      controller.abort();
      if (link.asked?.tip === tip) link.set({ asked: null });
      if (hadFocus.current) link.focusDot(tip);
    };
  }, [link, tip]);
  // What took its place has taken it for good.
  useLayoutEffect(() => () => void (link && latest.current.onClose()), []);
  useEffect(() => {
    if (link && !asked) close();
  }, [asked]);
  useLayoutEffect(() => {
    if (asked?.how === 'key') card.current?.focus({ preventScroll: true });
  }, [asked?.how]);
  useEffect(() => {
    if (asked?.how !== 'hover' || isHeld || isOver || isFocused) return;
    const timer = setTimeout(close, LEAVES_MS);
    return () => clearTimeout(timer);
  }, [asked?.how, isHeld, isOver, isFocused]);

  const stay = link && {
    onPointerEnter: () => setOver(true),
    onPointerLeave: () => setOver(false),
    onFocusIn: () => setFocused(true),
    onFocusOut: () => setFocused(false),
    // Whoever presses in it is not passing by.
    onPointerDown: () => link.set({ asked: { tip, how: 'press' } }),
  };
  return { stay, close, isReadOut: asked?.how === 'focus' };
}

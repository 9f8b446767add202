import type { TipLink } from '../../lib/page/tip-link.ts';
import type { Box } from './follow.ts';
import { boxAt, type Corner, dotIn } from './tip-corner.ts';

/** How long the pointer rests on a dot before its card comes. */
const REST_MS = 300;

/** A dot at the corner of an element. */
export interface Dot {
  button: HTMLButtonElement;
  /** Puts it at a corner of a box; null where that is out of sight. */
  put(field: Box, corner: Corner | null): void;
  /** Takes the focus; not for the card to come again. */
  focus(): void;
  remove(): void;
}

interface Hears {
  /** The person wants its card. */
  onAsk: () => void;
  /** It is hidden while it has the focus. */
  onHide: () => void;
}

/** Makes the dot of a tip, which is `name` to readers. It tells the card whether it is held. */
export function createDot(tip: string, name: string, link: TipLink, { onAsk, onHide }: Hears): Dot {
  const controller = new AbortController();
  const { signal } = controller;
  const button = document.createElement('button');
  const dot = document.createElement('i');
  Object.assign(button, { type: 'button', className: 'ao-tip', hidden: true });
  button.append(dot);
  button.setAttribute('aria-label', name);
  button.setAttribute('aria-haspopup', 'dialog');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReturning = false;

  const isAsked = () => link.asked?.tip === tip;
  const ask = (how: 'hover' | 'focus' | 'press' | 'key') => {
    clearTimeout(timer);
    const isNew = !isAsked();
    link.set({ asked: { tip, how }, isHeld: isHeld() });
    if (isNew) onAsk();
  };
  const isHeld = () => button.matches(':hover, :focus');
  const tell = () => isAsked() && link.set({ isHeld: isHeld() });
  const hear = (type: string, listener: (event: never) => void) =>
    button.addEventListener(type, listener as EventListener, { signal });

  hear('pointerenter', ({ pointerType }: PointerEvent) => {
    tell();
    if (pointerType !== 'touch' && !isAsked()) timer = setTimeout(() => ask('hover'), REST_MS);
  });
  hear('pointerleave', () => {
    clearTimeout(timer);
    tell();
  });
  hear('focusin', () => {
    if (!isReturning && !isAsked() && button.matches(':focus-visible')) ask('focus');
    else tell();
  });
  hear('focusout', tell);
  hear('click', ({ detail }: MouseEvent) => {
    const how = detail === 0 ? 'key' : 'press';
    if (isAsked() && link.asked?.how === how) link.set({ asked: null });
    else ask(how);
  });
  hear('keydown', ({ key }: KeyboardEvent) => {
    if (key === 'Escape' && isAsked()) link.set({ asked: null });
  });
  const mark = () => button.setAttribute('aria-expanded', String(isAsked()));
  link.onChange(mark, signal);
  mark();

  return {
    button,
    put(field, corner) {
      if (!corner && button.matches(':focus')) onHide();
      button.hidden = corner === null;
      if (!corner) return void tell();
      const box = boxAt(field, corner);
      const at = dotIn(box, field, corner);
      button.style.cssText = `translate: ${box.left}px ${box.top}px; inline-size: ${box.width}px; block-size: ${box.height}px`;
      dot.style.translate = `${at.left}px ${at.top}px`;
      return undefined;
    },
    focus() {
      isReturning = true;
      button.focus({ preventScroll: true });
      isReturning = false;
    },
    remove() {
      clearTimeout(timer);
      controller.abort();
      button.remove();
      if (isAsked()) link.set({ isHeld: false });
    },
  };
}

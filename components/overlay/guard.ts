import { cloneInside, type Guarded, isGenuine, isOurs } from './clone.ts';
import { createFocusKeeper, type FocusKeeper } from './focus-keeper.ts';
import { hearFocusKey, isFocusKey } from './focus-key.ts';
import type { OverlayHost } from './host.ts';
import { createScan } from './scan.ts';

/**
 * The guard leaves the tool alone: what happens inside the overlay stops at the window, before the page hears of it,
 * and is repeated inside the shadow root for our own listeners, whose effects (typing, Tab, a radio turning) are the
 * browser's own and stay.
 */
export interface Guard extends FocusKeeper {
  /** Whether what was last pressed inside the overlay was pressed by a key. */
  byKeyboard(): boolean;
}

// Those that our own listeners may want come with the interface they are repeated as; of the others nobody hears.
const repeated: Record<string, Guarded> = {
  pointerdown: 'PointerEvent',
  pointerup: 'PointerEvent',
  click: 'MouseEvent',
  keydown: 'KeyboardEvent',
  keyup: 'KeyboardEvent',
  input: 'InputEvent',
};
const silenced = [
  ...['pointermove', 'pointerover', 'pointerout', 'pointercancel', 'mousedown', 'mouseup', 'mousemove', 'mouseover'],
  ...['mouseout', 'dblclick', 'auxclick', 'contextmenu', 'touchstart', 'touchmove', 'touchend', 'touchcancel', 'wheel'],
  ...['keypress', 'beforeinput', 'compositionstart', 'compositionupdate', 'compositionend', 'copy', 'cut', 'paste'],
  ...['dragstart', 'dragover', 'drop'],
];
const passive = new Set(['touchstart', 'touchmove', 'wheel', 'pointermove', 'mousemove']);

export function createGuard(overlay: OverlayHost, signal: AbortSignal): Guard {
  const focus = createFocusKeeper(overlay, signal);
  const scan = createScan(focus);
  let keyboard = false;

  const stop = (event: Event) => {
    if (!isOurs(event, overlay.host)) return;
    event.stopImmediatePropagation();
    if (event.type === 'mousedown' && !takesFocus(innerOf(event, overlay))) event.preventDefault();
  };
  const pressed = new Set<string>();
  const repeat = (event: Event) => {
    if (event instanceof KeyboardEvent && event.isTrusted) keepLeft(event);
    if (!isOurs(event, overlay.host)) return;
    event.stopImmediatePropagation();
    const inner = innerOf(event, overlay);
    if (!inner || !isGenuine(event, overlay.host)) return;
    if (event.type === 'click') {
      keyboard = (event as MouseEvent).detail === 0;
      // In Firefox a copy on a choice takes back what the original chose; we hear of it by `change`.
      if (inner.matches('input[type=radio], input[type=checkbox]')) return;
    }
    if (event instanceof KeyboardEvent && event.type === 'keydown') {
      // Escape would also close the page's own dialog, whose child we may be.
      if (event.key === 'Escape') event.preventDefault();
      if (!isText(inner) && scan.take(event)) return;
      if (isFocusKey(event)) {
        event.preventDefault();
        return focus.handBack();
      }
    }
    const clone = cloneInside(event, repeated[event.type] as Guarded);
    inner.dispatchEvent(clone);
  };
  // Where a key pressed in the overlay gives the focus back, what is left of it must not count on the page.
  const keepLeft = (event: KeyboardEvent) => {
    const { key, type } = event;
    if (isOurs(event, overlay.host)) {
      if (type === 'keydown') pressed.add(key);
      else pressed.delete(key);
    } else if (pressed.has(key)) {
      const isLeft = type === 'keyup' || event.repeat;
      if (isLeft) event.stopImmediatePropagation();
      if (isLeft && type === 'keydown') event.preventDefault();
      if (!event.repeat) pressed.delete(key);
    }
  };
  for (const type of silenced) {
    window.addEventListener(type, stop, { capture: true, passive: passive.has(type), signal });
  }
  hearFocusKey(overlay, signal);
  for (const type of Object.keys(repeated)) window.addEventListener(type, repeat, { capture: true, signal });
  return { ...focus, byKeyboard: () => keyboard };
}

/** The element inside a closed root that an event is about: where it points, or what has the focus. */
function innerOf(event: Event, { host, shadow }: OverlayHost): Element | null {
  const first = event.composedPath()[0];
  if (first !== host && first instanceof Element) return first;
  const points = event instanceof MouseEvent && !(event.type === 'click' && event.detail === 0);
  const pointed = points ? shadow.elementFromPoint(event.clientX, event.clientY) : null;
  return (pointed !== host && pointed) || shadow.activeElement;
}

/** A press in the card leaves the focus where it was, unless one can write there; the drawer is a place to work in. */
function takesFocus(inner: Element | null): boolean {
  return inner !== null && (isText(inner) || inner.closest('.ao-drawer') !== null);
}

function isText(element: Element): boolean {
  return element.matches('textarea, select, input:not([type=radio], [type=checkbox], [type=button], [type=submit])');
}

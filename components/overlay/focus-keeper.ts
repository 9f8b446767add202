import { cloneInside, isGenuine, isOurs } from './clone.ts';
import type { OverlayHost } from './host.ts';

/** Keeps the page's focus in mind while ours has it. */
export interface FocusKeeper {
  /** The element of the page that had the focus last, if it is still there. */
  lastOfPage(): Element | null;
  /** Returns the focus to the page, if we have it. */
  handBack(): void;
}

/**
 * Lets the focus cross between page and overlay without the page noticing: a focus trap would pull it back, a field
 * would be checked before the person has left it. The page is told that its element lost the focus only when the focus
 * comes to rest anywhere else than there.
 */
export function createFocusKeeper(overlay: OverlayHost, signal: AbortSignal): FocusKeeper {
  const { host, shadow } = overlay;
  let last: Element | null = elementOf(document.activeElement, host);
  /** The element that does not know yet that it lost the focus to us. */
  let unaware: Element | null = null;
  let inside: Element | null = null;

  function tellUnaware(next: Element | null) {
    const element = unaware;
    unaware = null;
    if (!element?.isConnected) return;
    element.dispatchEvent(new FocusEvent('blur', { relatedTarget: next, composed: true }));
    element.dispatchEvent(new FocusEvent('focusout', { relatedTarget: next, composed: true, bubbles: true }));
  }

  function repeatInside(event: FocusEvent) {
    event.stopImmediatePropagation();
    const first = event.composedPath()[0];
    const inner = first !== host && first instanceof Element ? first : (shadow.activeElement ?? inside);
    if (event.type === 'focusin') inside = inner;
    if (inner?.isConnected && isGenuine(event, host)) inner.dispatchEvent(cloneInside(event, 'FocusEvent'));
    if (event.type === 'focusout') queueMicrotask(settle);
  }

  /** The focus left us for nothing at all: not for an element, nor together with the window. */
  function settle() {
    if (document.hasFocus() && document.activeElement !== host) tellUnaware(null);
  }

  function crossing(event: FocusEvent) {
    if (isOurs(event, host)) return repeatInside(event);
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return;
    if (event.type === 'blur' || event.type === 'focusout') {
      if (event.relatedTarget !== host) return;
      unaware = target;
      return event.stopImmediatePropagation();
    }
    last = target;
    if (event.relatedTarget === host && target === unaware) event.stopImmediatePropagation();
    else if (unaware && target !== unaware) tellUnaware(target);
    // `focusin` comes after `focus`: both belong to one return.
    if (event.type === 'focusin') unaware = null;
  }

  for (const type of ['focus', 'blur', 'focusin', 'focusout'] as const) {
    window.addEventListener(type, crossing, { capture: true, signal });
  }
  return {
    lastOfPage: () => (last?.isConnected ? last : null),
    handBack() {
      const { activeElement } = shadow;
      if (!(activeElement instanceof HTMLElement)) return;
      if (last?.isConnected && last instanceof HTMLElement) last.focus({ preventScroll: true });
      if (shadow.activeElement === activeElement) activeElement.blur();
    },
  };
}

function elementOf(element: Element | null, host: Element): Element | null {
  return element === host || element === document.body ? null : element;
}

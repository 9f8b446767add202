import type { OverlayHost } from './host.ts';

const everything = { subtree: true, childList: true, attributes: true, characterData: true };
/** What is in front comes last. */
const surfaces = '.ao-drawer, .ao-card';

/** Whether a key goes from the page to what is shown over it and back, as it goes from pane to pane in a program. */
export function isFocusKey({ key, ctrlKey, altKey, shiftKey, metaKey }: KeyboardEvent): boolean {
  return key === 'F6' && !(ctrlKey || altKey || shiftKey || metaKey);
}

/**
 * Moves the focus from the page into what is shown over it. The page has the key first: where it stops it, prevents it or
 * does anything at it, it was meant for the page.
 */
export function hearFocusKey({ root }: Pick<OverlayHost, 'root'>, signal: AbortSignal): void {
  let isAnswered = false;
  const changes = new MutationObserver(() => {
    isAnswered = true;
  });
  const wait = (event: KeyboardEvent) => {
    if (!isFocusKey(event)) return;
    isAnswered = false;
    changes.observe(document, everything);
    setTimeout(() => changes.disconnect());
  };
  const take = (event: KeyboardEvent) => {
    if (!isFocusKey(event)) return;
    isAnswered ||= changes.takeRecords().length > 0;
    const surface = [...root.querySelectorAll<HTMLElement>(surfaces)].at(-1);
    if (isAnswered || event.defaultPrevented || !surface) return;
    event.preventDefault();
    (surface.tabIndex === -1 && surface.hasAttribute('tabindex') ? surface : surface.querySelector('button'))?.focus({
      preventScroll: true,
    });
  };
  window.addEventListener('keydown', wait, { capture: true, signal });
  window.addEventListener('keydown', take, { signal });
}

import { useEffect, useRef } from 'preact/hooks';

const everything = { subtree: true, childList: true, attributes: true, characterData: true };
/** What the browser or the page itself closes with Escape. */
const closable = 'dialog:modal, :popover-open:not(alongside-overlay), [aria-expanded=true], [aria-modal=true]';

/**
 * Calls when Escape was pressed on the page and the page left it: nobody stopped it or changed anything at it, and
 * nothing was open that it closes. On a till, Escape may void a line; then it is not meant for us.
 */
export function useLeftEscape(onEscape: () => void): void {
  const latest = useRef(onEscape);
  latest.current = onEscape;
  useEffect(() => {
    const controller = new AbortController();
    listenForLeft(() => latest.current(), controller.signal);
    return () => controller.abort(0);
  }, []);
}

function listenForLeft(call: () => void, signal: AbortSignal): void {
  let left: KeyboardEvent | null = null;
  const hear = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || event.repeat || isOwn(event) || isTaken(event)) return;
    let isAnswered = false;
    const changes = new MutationObserver(() => {
      isAnswered = true;
    });
    changes.observe(document, everything);
    // What the page does at once, or when its listeners are through, is its answer to the key.
    setTimeout(() => {
      isAnswered ||= changes.takeRecords().length > 0;
      changes.disconnect();
      if (left === event && !isAnswered && !event.defaultPrevented && !signal.aborted) call();
    });
  };
  window.addEventListener('keydown', hear, { capture: true, signal });
  const mark = (event: KeyboardEvent) => {
    left = event;
  };
  window.addEventListener('keydown', mark, { signal });
}

/** In the card Escape is heard by the card. */
function isOwn(event: Event): boolean {
  return (event.composedPath()[0] as Element).localName === 'alongside-overlay';
}

function isTaken({ target }: KeyboardEvent): boolean {
  const field = target instanceof HTMLInputElement && target.type === 'search' && target.value !== '';
  return field || Boolean(document.fullscreenElement) || document.querySelector(closable) !== null;
}

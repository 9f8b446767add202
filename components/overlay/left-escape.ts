import { useEffect, useRef } from 'preact/hooks';

const everything = { subtree: true, childList: true, attributes: true, characterData: true };
/** What the browser or the page itself closes with Escape; a part of the page that is unfolded is not open in this way. */
const closable =
  'dialog:modal, :popover-open:not(alongside-overlay), [aria-modal=true], ' +
  '[aria-expanded=true]:is([aria-haspopup]:not([aria-haspopup=false]), [role=combobox])';

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
    for (const each of event.composedPath())
      if (each === document || each instanceof ShadowRoot) changes.observe(each as Node, everything);
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

function isTaken(event: KeyboardEvent): boolean {
  const { target } = event;
  const field = target instanceof HTMLInputElement && target.type === 'search' && target.value !== '';
  // What a component has open in its shadow root is met on the way of the key alone.
  const onTheWay = event.composedPath().filter((each) => each instanceof Element && each.matches(closable));
  const open = [...onTheWay, ...document.querySelectorAll(closable)] as Element[];
  // A dialog that was closed may stay, to be opened again.
  return field || Boolean(document.fullscreenElement) || open.some((each) => each.checkVisibility());
}

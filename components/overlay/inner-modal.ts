import { pathOf } from './path-of.ts';

/**
 * Knows the modal dialog that a component of the page has opened in its own shadow root, where no search finds it: it
 * has the focus, or had it. `onChange` is called when there is another, or none. Gives null where there is none.
 */
export function createInnerModal(onChange: () => void, signal: AbortSignal): () => HTMLDialogElement | null {
  let modal: HTMLDialogElement | null = null;
  let until = new AbortController();

  function take(path: readonly EventTarget[]) {
    const around = path.find(isInnerModal);
    if (!around || around === modal) return false;
    until.abort(0);
    until = new AbortController();
    modal = around;
    for (const type of ['close', 'toggle']) modal.addEventListener(type, onChange, { signal: until.signal });
    return true;
  }

  take(pathOfFocus());
  const hear = (event: Event) => {
    if (take(event.composedPath())) onChange();
  };
  window.addEventListener('focusin', hear, { capture: true, signal });
  signal.addEventListener('abort', () => until.abort(0));
  return () => (modal && isInnerModal(modal) ? modal : null);
}

function isInnerModal(target: EventTarget): target is HTMLDialogElement {
  if (!(target instanceof HTMLDialogElement)) return false;
  return target.isConnected && target.matches(':modal') && target.getRootNode() !== document;
}

/** What an event at the focus would pass through. */
function pathOfFocus(): EventTarget[] {
  let inner = document.activeElement;
  while (inner?.shadowRoot?.activeElement) inner = inner.shadowRoot.activeElement;
  return inner ? pathOf(inner) : [];
}

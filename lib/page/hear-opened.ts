import type { Side } from './side.ts';

/**
 * Notes whether a dialog or a menu may be open above the page: where none ever opened, nobody who comes later need go
 * through a large page for one.
 */
export function hearOpened(document: Document, side: Side): void {
  // Dialogs do not tell of it in every browser: those that can be asked to close do.
  const tellsOfAll = typeof HTMLDialogElement === 'function' && 'requestClose' in HTMLDialogElement.prototype;
  side.mayBeOpen = document.readyState !== 'loading' || !tellsOfAll;
  const hear = () => {
    side.mayBeOpen = true;
  };
  document.addEventListener('beforetoggle', hear, { capture: true, signal: side.signal });
}

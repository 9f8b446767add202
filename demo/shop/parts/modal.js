import { names } from '../names.js';
import { t } from '../text.js';
import { el } from './element.js';

const FOCUSABLE = 'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea';

/**
 * Opens a dialog with a form in it and keeps focus inside until it closes: by Cancel, Escape, a press outside, or by
 * its confirm button, unless `onConfirm(form)` returns false.
 */
export function openModal({ title, content, confirmLabel, danger = false, onConfirm }) {
  const closing = new AbortController();
  const cameFrom = document.activeElement;
  const app = document.getElementById(names.id('app'));
  const { backdrop, dialog } = build({ title, content, confirmLabel, danger, onCancel: close, onSubmit: confirm });

  function close() {
    closing.abort();
    backdrop.remove();
    app.inert = false;
    // What was confirmed may have taken the button away.
    (cameFrom?.isConnected ? cameFrom : document.querySelector('h1')).focus();
  }
  function confirm(event) {
    event.preventDefault();
    if (onConfirm(event.target) === false) return;
    close();
  }

  app.inert = true;
  document.body.append(backdrop);
  trapFocus(dialog, closing.signal);
  closeFromOutside(dialog, close, closing.signal);
  focusables(dialog)[0].focus();
}

function build({ title, content, confirmLabel, danger, onCancel, onSubmit }) {
  const form = el(
    'form',
    { novalidate: true, onsubmit: onSubmit },
    content,
    el(
      'div',
      { class: 'dialog-actions' },
      el('button', { type: 'button', class: 'button', onclick: onCancel }, t('Cancel')),
      el('button', { type: 'submit', class: danger ? 'button danger' : 'button primary' }, confirmLabel),
    ),
  );
  const dialog = el(
    'div',
    { class: 'dialog', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'modal-title', tabindex: '-1' },
    el('h2', { id: 'modal-title' }, title),
    form,
  );
  return { dialog, backdrop: el('div', { class: 'backdrop' }, dialog) };
}

function trapFocus(dialog, signal) {
  let last = dialog;
  const onFocus = (event) => {
    if (dialog.contains(event.target)) last = event.target;
    else last.focus();
  };
  document.addEventListener('focusin', onFocus, { signal });
  dialog.addEventListener('keydown', (event) => event.key === 'Tab' && wrapTab(dialog, event), { signal });
}

function wrapTab(dialog, event) {
  const all = focusables(dialog);
  const edge = event.shiftKey ? all[0] : all.at(-1);
  if (document.activeElement !== edge && document.activeElement !== dialog) return;
  event.preventDefault();
  (event.shiftKey ? all.at(-1) : all[0]).focus();
}

function closeFromOutside(dialog, close, signal) {
  const onPointer = (event) => {
    if (!event.composedPath().includes(dialog)) close();
  };
  const onKey = (event) => {
    if (event.key === 'Escape') close();
  };
  document.addEventListener('pointerdown', onPointer, { signal, capture: true });
  document.addEventListener('keydown', onKey, { signal });
}

function focusables(dialog) {
  return [...dialog.querySelectorAll(FOCUSABLE)];
}

// @ts-check
import { names } from './names.js';
import { t } from './text.js';

/**
 * Asks before something that cannot be taken back; true when the person agreed.
 * @param {{ heading: string, text: string, yes: string, no?: string }} question
 * @returns {Promise<boolean>}
 */
export function confirmWith({ heading, text, yes, no = t('Cancel') }) {
  const dialog = /** @type {HTMLDialogElement} */ (document.querySelector(names.selector('#confirm')));
  const write = (/** @type {string} */ id, /** @type {string} */ words) => {
    /** @type {HTMLElement} */ (dialog.querySelector(names.selector(id))).textContent = words;
  };
  write('#confirm-heading', heading);
  write('#confirm-text', text);
  write('#confirm-yes', yes);
  write('#confirm-no', no);
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}

export function isAsking() {
  return document.querySelector('dialog[open]') !== null;
}

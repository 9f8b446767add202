// @ts-check

import { names } from './names.js';

/** @param {'alert' | 'notice'} name @param {string} message */
function write(name, message) {
  /** @type {HTMLElement} */ (document.getElementById(names.id(name))).textContent = message;
}

/** Says what went wrong, until the next message. @param {string} message */
export function showAlert(message) {
  clearMessages();
  write('alert', message);
}

/** Says what was done, until the next message. @param {string} message */
export function showNotice(message) {
  clearMessages();
  write('notice', message);
}

export function clearMessages() {
  write('alert', '');
  write('notice', '');
}

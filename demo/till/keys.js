// @ts-check
import { isAsking } from './confirm.js';

/**
 * What a screen does with the till's keys. Digits come as they are pressed; Enter with eight or more of them pending
 * is the scanner, with fewer it is a person.
 * @typedef {{ onDigits?: (digits: string) => void, onScan?: (barcode: string) => void, onEnter?: (digits: string) => boolean,
 *   onEscape?: () => void }} KeyHandlers
 */

const shortestBarcode = 8;
let pending = '';
/** @type {KeyHandlers} */
let handlers = {};

/** Gives the keys to a screen. @param {KeyHandlers} next */
export function useKeys(next) {
  handlers = next;
  setPending('');
}

/** What was keyed and not used yet. */
export function pendingDigits() {
  return pending;
}

/** @param {string} digits */
export function setPending(digits) {
  pending = digits;
  handlers.onDigits?.(pending);
}

document.addEventListener('keydown', (event) => {
  if (isAsking() || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (/^[0-9.,]$/.test(event.key)) setPending(pending + event.key);
  else if (event.key === 'Backspace' && pending) setPending(pending.slice(0, -1));
  else if (event.key === 'Enter' && enter()) event.preventDefault();
  else if (event.key === 'Escape') pressEscape();
});

/** Whether Enter was the till's: otherwise it presses whatever button has the focus. */
function enter() {
  const digits = pending;
  if (/^\d+$/.test(digits) && digits.length >= shortestBarcode && handlers.onScan) {
    setPending('');
    handlers.onScan(digits);
    return true;
  }
  return handlers.onEnter?.(digits) ?? false;
}

function pressEscape() {
  if (pending) setPending('');
  else handlers.onEscape?.();
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof Element && target.matches('input:not([type=radio]), select, textarea');
}

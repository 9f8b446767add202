// @ts-check
import { keepDay, openDay } from './day.js';
import { useKeys } from './keys.js';
import { clearMessages, showAlert } from './messages.js';
import { names } from './names.js';
import { cashUpScreen } from './screens/cash-up.js';
import { paymentScreen } from './screens/payment.js';
import { receiptsScreen } from './screens/receipts.js';
import { refundScreen } from './screens/refund.js';
import { saleScreen } from './screens/sale.js';
import { setUpShell } from './shell.js';
import { t } from './text.js';

/** @typedef {{ id: string, barcode: string, name: string, category: string, price: number }} Product */

/**
 * What every screen works with. `open` shows a screen, given the receipt it is about if there is one.
 * @typedef {{ products: Product[], categories: string[], day: import('./day.js').Day, keep: () => void,
 *   open: (name: string, receipt?: import('./day.js').Receipt, change?: number) => void }} Till
 */

const screens = {
  sale: { title: 'Sale', draw: saleScreen },
  payment: { title: 'Payment', draw: paymentScreen },
  refund: { title: 'Refund', draw: refundScreen },
  receipts: { title: 'Receipts', draw: receiptsScreen },
  'cash-up': { title: 'Cash-up', draw: cashUpScreen },
};
setUpShell();
const main = /** @type {HTMLElement} */ (document.getElementById(names.id('screen')));
const menuItem = names.selector('[data-screen]');
const data = await fetch('/data.json').then((response) => response.json());

/** @type {Till} */
const till = {
  products: data.products,
  categories: data.categories,
  day: openDay(data),
  keep: () => keepDay(till.day),
  open,
};

/** @type {Till['open']} */
function open(asked, receipt, change) {
  const isShut = till.day.closing !== null && asked !== 'receipts';
  const name = /** @type {keyof typeof screens} */ (isShut ? 'cash-up' : asked);
  const { title, draw } = screens[name];
  clearMessages();
  useKeys({});
  document.title = `${t(title)} – ${t('Till')}`;
  markCurrent(name);
  main.replaceChildren(draw(till, receipt, change));
  main.querySelector('h1')?.focus();
  if (name !== asked) showAlert(t('The day is closed. Start a new day first.'));
}

/** @param {string} name */
function markCurrent(name) {
  for (const item of document.querySelectorAll(`nav ${menuItem}`)) {
    const screen = screenOf(item);
    if (screen === name) item.setAttribute('aria-current', 'page');
    else if (screen === 'sale' && name === 'payment') item.setAttribute('aria-current', 'true');
    else item.removeAttribute('aria-current');
  }
}

/** @param {Element} item */
function screenOf(item) {
  return item.getAttribute(names.dataName('data-screen'));
}

document.querySelector('nav')?.addEventListener('click', (event) => {
  const item = event.target instanceof Element && event.target.closest(menuItem);
  if (!item) return;
  event.preventDefault();
  open(screenOf(item) ?? 'sale');
});

open('sale');

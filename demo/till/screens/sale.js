// @ts-check
import { arranged } from '../../edition/edition.js';
import { confirmWith } from '../confirm.js';
import { button, element, screenHeading } from '../element.js';
import { pendingDigits, setPending, useKeys } from '../keys.js';
import { clearMessages, showAlert, showNotice } from '../messages.js';
import { formatMoney } from '../money.js';
import { names } from '../names.js';
import { t } from '../text.js';
import { addProduct, emptyTicket, setQuantity, totalOf, voidLine } from '../ticket.js';
import { keypad } from './keypad.js';
import { productGrid } from './product-grid.js';
import { receiptPanel } from './receipt-panel.js';
import { ticketLines } from './ticket-lines.js';

/** @typedef {import('../main.js').Till} Till */
/** @typedef {import('../ticket.js').Ticket} Ticket */

/** Ringing up: products on one side, the ticket on the other; a finished sale's receipt stands there until the next.
 * @param {Till} till @param {import('../day.js').Receipt} [receipt] @param {number} [change] */
export function saleScreen(till, receipt, change) {
  const side = element('div', { class: 'side' });
  const ring = ringing(till, () => drawTicket(till, side, ring));
  useKeys({
    onDigits: (digits) => showEntry(side, digits),
    onScan: ring.scan,
    onEnter: ring.enter,
    onEscape: ring.voidCurrent,
  });
  if (receipt) side.append(receiptPanel(till, receipt, change ?? 0, () => drawTicket(till, side, ring)));
  else drawTicket(till, side, ring);
  const halves = arranged([productGrid(till, ring.add), side], [1, 0]);
  return element('div', { class: 'sale' }, screenHeading(t('Sale')), halves);
}

/** What can be done to the ticket; each change is kept and drawn. @param {Till} till @param {() => void} draw */
function ringing(till, draw) {
  const nameOf = (/** @type {string} */ id) => till.products.find((product) => product.id === id)?.name ?? '';
  const change = (/** @type {Ticket} */ ticket) => {
    till.day.ticket = ticket;
    till.keep();
    setPending('');
    clearMessages();
    draw();
  };
  const add = (/** @type {import('../main.js').Product} */ product) =>
    change(addProduct(till.day.ticket, product, keyedQuantity() || 1));
  return {
    change,
    add,
    scan(/** @type {string} */ barcode) {
      const product = till.products.find((candidate) => candidate.barcode === barcode);
      if (product) add(product);
      else showAlert(t('No product has the barcode {barcode}.', { barcode }));
    },
    enter(/** @type {string} */ digits) {
      if (!digits) return false;
      const quantity = keyedQuantity();
      if (till.day.ticket.current < 0) refuseKeyed(t('Add a product before its quantity.'));
      else if (quantity === 0) refuseKeyed(t('A quantity is a whole number from 1 to 999.'));
      else change(setQuantity(till.day.ticket, quantity));
      return true;
    },
    voidCurrent() {
      const line = till.day.ticket.lines[till.day.ticket.current];
      if (!line) return;
      change(voidLine(till.day.ticket));
      showNotice(t('{name} voided.', { name: nameOf(line.productId) }));
    },
  };
}

/** @param {string} message */
function refuseKeyed(message) {
  setPending('');
  showAlert(message);
}

/** The quantity that was keyed, 0 when it is none. */
function keyedQuantity() {
  const digits = pendingDigits();
  return /^\d{1,3}$/.test(digits) ? Number(digits) : 0;
}

/** @param {Till} till @param {HTMLElement} side @param {ReturnType<typeof ringing>} ring */
function drawTicket(till, side, ring) {
  const { ticket } = till.day;
  const isEmpty = ticket.lines.length === 0;
  const focused = document.activeElement?.closest(names.selector('.side')) && document.activeElement.id;
  const lines = ticketLines(till, (current) => ring.change({ ...ticket, current }));
  const parts = [
    element('h2', { id: 'ticket-heading' }, t('Ticket')),
    lines,
    ticketTotal(ticket.lines),
    ticketActions(till, ring, isEmpty),
  ];
  const panel = element(
    'section',
    { id: 'ticket', 'aria-labelledby': 'ticket-heading' },
    arranged(parts, [0, 3, 2, 1]),
  );
  side.replaceChildren(panel, keypad(ring));
  if (focused) (document.getElementById(focused) ?? document.getElementById(names.id('pay')))?.focus();
}

/** @param {import('../ticket.js').Line[]} lines */
function ticketTotal(lines) {
  const sum = element('strong', { id: 'total' }, formatMoney(totalOf(lines)));
  return element('p', { class: 'total' }, `${t('Total')} `, sum);
}

/** @param {Till} till @param {ReturnType<typeof ringing>} ring @param {boolean} isEmpty */
function ticketActions(till, ring, isEmpty) {
  const total = formatMoney(totalOf(till.day.ticket.lines));
  const clear = () => void clearTicket(ring);
  const buttons = [
    button(t('Void line'), ring.voidCurrent, { id: 'void-line', class: 'secondary', disabled: isEmpty }),
    button(t('Clear ticket'), clear, { id: 'clear-ticket', class: 'secondary', disabled: isEmpty }),
    button(isEmpty ? t('Pay') : t('Pay {total}', { total }), () => till.open('payment'), {
      id: 'pay',
      disabled: isEmpty,
    }),
  ];
  return element('div', { class: 'ticket-actions' }, arranged(buttons, [2, 1, 0]));
}

/** @param {ReturnType<typeof ringing>} ring */
async function clearTicket(ring) {
  const text = t('Every line is taken off. Nothing is sold.');
  const question = { heading: t('Clear the ticket?'), text, yes: t('Clear ticket'), no: t('Keep it') };
  if (!(await confirmWith(question))) return;
  ring.change(emptyTicket);
  showNotice(t('Ticket cleared.'));
}

/** @param {HTMLElement} side @param {string} digits */
function showEntry(side, digits) {
  const entry = side.querySelector(names.selector('#entry'));
  if (entry) entry.textContent = digits;
}

// @ts-check
import { confirmWith } from '../confirm.js';
import { findReceipt, giveRefund } from '../day.js';
import { button, element, screenHeading } from '../element.js';
import { clearMessages, showAlert } from '../messages.js';
import { formatMoney } from '../money.js';
import { itemChoice, methodChoice, reasonChoice } from './refund-choices.js';

/** @typedef {import('../main.js').Till} Till */
/** @typedef {import('../day.js').Receipt} Receipt */

/** Giving money back: find the receipt or go without, then item, reason, and the way back. @param {Till} till @param {Receipt} [receipt] */
export function refundScreen(till, receipt) {
  const rest = element('div', { id: 'refund-steps' });
  const show = (/** @type {Receipt | null} */ found) => {
    clearMessages();
    rest.replaceChildren(refundForm(till, found, rest));
    rest.querySelector('h2')?.focus();
  };
  if (receipt) rest.append(refundForm(till, receipt, rest));
  return element('div', { class: 'refund' }, screenHeading('Refund'), receiptSearch(till, show, receipt), rest);
}

/** @param {Till} till @param {(receipt: Receipt | null) => void} show @param {Receipt} [receipt] */
function receiptSearch(till, show, receipt) {
  const input = element('input', { id: 'receipt-number', autocomplete: 'off', value: receipt?.number });
  const find = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const found = findReceipt(till.day, input.value);
    if (found) return show(found);
    showAlert(input.value.trim() ? `No receipt ${input.value.trim()} today.` : 'Enter the number on the receipt.');
    input.focus();
  };
  return element(
    'form',
    { class: 'panel find', role: 'search', 'aria-label': 'Receipt', novalidate: true, onsubmit: find },
    element('div', {}, element('label', { for: 'receipt-number' }, 'Receipt number'), input),
    element('button', { id: 'find-receipt' }, 'Find receipt'),
    button('No receipt', () => show(null), { id: 'no-receipt', class: 'secondary' }),
  );
}

/** @param {Till} till @param {Receipt | null} receipt @param {HTMLElement} rest */
function refundForm(till, receipt, rest) {
  const heading = receipt
    ? `Receipt ${receipt.number}, ${formatMoney(receipt.total)}, ${receipt.method}`
    : 'Without a receipt';
  const item = itemChoice(till, receipt);
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    void refund(till, receipt, form, rest);
  };
  const form = element(
    'form',
    { class: 'panel', id: 'refund-form', 'aria-labelledby': 'refund-heading', novalidate: true, onsubmit: submit },
    element('h2', { id: 'refund-heading', tabindex: '-1' }, heading),
    item,
    reasonChoice(),
    methodChoice(receipt),
    element('button', { id: 'give-refund' }, 'Refund'),
  );
  return form;
}

/** @param {Till} till @param {Receipt | null} receipt @param {HTMLFormElement} form @param {HTMLElement} rest */
async function refund(till, receipt, form, rest) {
  const asked = readRefund(till, receipt, form);
  if ('field' in asked) {
    showAlert(asked.message);
    return /** @type {HTMLElement | null} */ (form.querySelector(asked.field))?.focus();
  }
  const name = till.products.find(({ id }) => id === asked.line.productId)?.name;
  const amount = formatMoney(asked.total);
  const agreed = await confirmWith({
    heading: `Refund ${amount}?`,
    text: `${asked.line.quantity} × ${name}, paid back as ${asked.method}.`,
    yes: 'Confirm refund',
  });
  if (!agreed) return;
  const { number } = giveRefund(till.day, asked);
  till.keep();
  clearMessages();
  rest.replaceChildren(refundPanel(till, `Refund ${number}, ${amount} paid back as ${asked.method}.`));
  rest.querySelector('h2')?.focus();
}

/**
 * The refund that was chosen, or the first thing missing from it.
 * @param {Till} till @param {Receipt | null} receipt @param {HTMLFormElement} form
 * @returns {{ field: string, message: string } | Omit<import('../day.js').Refund, 'number' | 'time'>}
 */
function readRefund(till, receipt, form) {
  const chosen = new FormData(form);
  const text = (/** @type {string} */ name) => String(chosen.get(name) ?? '');
  const product = till.products.find(({ id }) => id === text('item'));
  if (!product) return { field: '[name=item]', message: 'Choose the item to refund.' };
  const field = /** @type {HTMLInputElement} */ (form.querySelector('#refund-quantity'));
  const quantity = Number(field.value);
  if (!field.validity.valid || !(quantity >= 1)) {
    return { field: '#refund-quantity', message: `Enter a quantity from 1 to ${field.max}.` };
  }
  if (!text('reason')) return { field: '[name=reason]', message: 'Choose a reason.' };
  if (!text('method')) return { field: '[name=method]', message: 'Choose how to pay back.' };
  const price = receipt?.lines.find(({ productId }) => productId === product.id)?.price ?? product.price;
  const line = { productId: product.id, quantity, price };
  const total = quantity * price;
  return { line, total, method: text('method'), reason: text('reason'), receipt: receipt?.number ?? null };
}

/** @param {Till} till @param {string} words */
function refundPanel(till, words) {
  return element(
    'section',
    { id: 'refund-done', class: 'panel done', 'aria-labelledby': 'refund-done-heading' },
    element('h2', { id: 'refund-done-heading', tabindex: '-1' }, 'Refund complete'),
    element('p', {}, words),
    element(
      'div',
      { class: 'actions' },
      button('Another refund', () => till.open('refund'), { class: 'secondary' }),
      button('Back to sale', () => till.open('sale')),
    ),
  );
}

// @ts-check
import { arranged } from '../../edition/edition.js';
import { confirmWith } from '../confirm.js';
import { findReceipt, giveRefund } from '../day.js';
import { button, element, screenHeading } from '../element.js';
import { clearMessages, showAlert } from '../messages.js';
import { formatMoney } from '../money.js';
import { names } from '../names.js';
import { t } from '../text.js';
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
  return element('div', { class: 'refund' }, screenHeading(t('Refund')), receiptSearch(till, show, receipt), rest);
}

/** @param {Till} till @param {(receipt: Receipt | null) => void} show @param {Receipt} [receipt] */
function receiptSearch(till, show, receipt) {
  const input = element('input', { id: 'receipt-number', autocomplete: 'off', value: receipt?.number });
  const find = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const found = findReceipt(till.day, input.value);
    if (found) return show(found);
    const number = input.value.trim();
    showAlert(number ? t('No receipt {number} today.', { number }) : t('Enter the number on the receipt.'));
    input.focus();
  };
  return element(
    'form',
    { class: 'panel find', role: 'search', 'aria-label': t('Receipt'), novalidate: true, onsubmit: find },
    element('div', {}, element('label', { for: 'receipt-number' }, t('Receipt number')), input),
    element('button', { id: 'find-receipt' }, t('Find receipt')),
    button(t('No receipt'), () => show(null), { id: 'no-receipt', class: 'secondary' }),
  );
}

/** @param {Till} till @param {Receipt | null} receipt @param {HTMLElement} rest */
function refundForm(till, receipt, rest) {
  const heading = receipt
    ? t('Receipt {number}, {total}, {method}', {
        number: receipt.number,
        total: formatMoney(receipt.total),
        method: t(receipt.method),
      })
    : t('Without a receipt');
  const item = itemChoice(till, receipt);
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    void refund(till, receipt, form, rest);
  };
  const form = element(
    'form',
    { class: 'panel', id: 'refund-form', 'aria-labelledby': 'refund-heading', novalidate: true, onsubmit: submit },
    element('h2', { id: 'refund-heading', tabindex: '-1' }, heading),
    arranged([item, reasonChoice(), methodChoice(receipt)], [1, 2, 0]),
    element('button', { id: 'give-refund' }, t('Refund|button')),
  );
  return form;
}

/** @param {Till} till @param {Receipt | null} receipt @param {HTMLFormElement} form @param {HTMLElement} rest */
async function refund(till, receipt, form, rest) {
  const asked = readRefund(till, receipt, form);
  if ('field' in asked) {
    showAlert(asked.message);
    return /** @type {HTMLElement | null} */ (form.querySelector(names.selector(asked.field)))?.focus();
  }
  const name = till.products.find(({ id }) => id === asked.line.productId)?.name;
  const amount = formatMoney(asked.total);
  const method = t(asked.method);
  const agreed = await confirmWith({
    heading: t('Refund {amount}?', { amount }),
    text: t('{count} × {name}, paid back as {method}.', { count: asked.line.quantity, name, method }),
    yes: t('Confirm refund'),
  });
  if (!agreed) return;
  const { number } = giveRefund(till.day, asked);
  till.keep();
  clearMessages();
  const words = t('Refund {number}, {amount} paid back as {method}.', { number, amount, method });
  rest.replaceChildren(refundPanel(till, words));
  rest.querySelector('h2')?.focus();
}

/**
 * The refund that was chosen, or the first thing missing from it.
 * @param {Till} till @param {Receipt | null} receipt @param {HTMLFormElement} form
 * @returns {{ field: string, message: string } | Omit<import('../day.js').Refund, 'number' | 'time'>}
 */
function readRefund(till, receipt, form) {
  const chosen = new FormData(form);
  const text = (/** @type {string} */ name) => String(chosen.get(names.field(name)) ?? '');
  const product = till.products.find(({ id }) => id === text('item'));
  if (!product) return { field: fieldOf('item'), message: t('Choose the item to refund.') };
  const field = /** @type {HTMLInputElement} */ (form.querySelector(names.selector('#refund-quantity')));
  const quantity = Number(field.value);
  if (!field.validity.valid || !(quantity >= 1)) {
    return { field: '#refund-quantity', message: t('Enter a quantity from 1 to {most}.', { most: field.max }) };
  }
  if (!text('reason')) return { field: fieldOf('reason'), message: t('Choose a reason.') };
  if (!text('method')) return { field: fieldOf('method'), message: t('Choose how to pay back.') };
  const price = receipt?.lines.find(({ productId }) => productId === product.id)?.price ?? product.price;
  const line = { productId: product.id, quantity, price };
  const total = quantity * price;
  return { line, total, method: text('method'), reason: text('reason'), receipt: receipt?.number ?? null };
}

/** @param {string} name */
function fieldOf(name) {
  return `[name=${names.field(name)}]`;
}

/** @param {Till} till @param {string} words */
function refundPanel(till, words) {
  return element(
    'section',
    { id: 'refund-done', class: 'panel done', 'aria-labelledby': 'refund-done-heading' },
    element('h2', { id: 'refund-done-heading', tabindex: '-1' }, t('Refund complete')),
    element('p', {}, words),
    element(
      'div',
      { class: 'actions' },
      button(t('Another refund'), () => till.open('refund'), { class: 'secondary' }),
      button(t('Back to sale'), () => till.open('sale')),
    ),
  );
}

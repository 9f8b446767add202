import { arranged } from '../../edition/edition.js';
import { formatMoney, parseCount } from '../model/formats.js';
import { amountOf, REFUND_REASONS, recordRefund, refundableLines } from '../model/orders.js';
import { productById } from '../model/products.js';
import { names } from '../names.js';
import { el } from '../parts/element.js';
import { checkbox, field, selectInput, showErrors } from '../parts/field.js';
import { showToast } from '../parts/toast.js';
import { t } from '../text.js';

/** Returns the dialog that refunds some of an order; closing it goes back to the order. */
export function refundDialog(order) {
  const lines = refundableLines(order);
  const dialog = el('dialog', { class: 'dialog', 'aria-labelledby': 'refund-title' });
  const total = el('output', { id: 'refund-total', class: 'refund-total' }, formatMoney(0));
  const parts = [
    el('fieldset', { class: 'refund-lines' }, el('legend', {}, t('Items to refund')), lines.map(lineField)),
    reasonField(),
    checkbox({ label: t('Put items back in stock'), name: 'restock', checked: true }),
    el('p', { class: 'refund-sum' }, el('label', { for: 'refund-total' }, t('Refund total')), total),
  ];
  const buttons = [
    el('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, t('Cancel')),
    el('button', { type: 'submit', class: 'button primary' }, t('Confirm refund')),
  ];
  const form = el(
    'form',
    { novalidate: true },
    arranged(parts, [1, 0, 3, 2]),
    el('div', { class: 'dialog-actions' }, arranged(buttons, [1, 0])),
  );
  form.addEventListener('input', () => {
    total.textContent = formatMoney(amountOf(chosenLines(form, lines)));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (confirm(order, form, lines)) dialog.close();
  });
  dialog.append(
    el('h2', { id: 'refund-title' }, t('Refund order {number}', { number: order.number })),
    el('p', { class: 'quiet' }, t('The money goes back to the card the customer paid with.')),
    form,
  );
  dialog.addEventListener('close', () => backToOrder(order.number, dialog));
  return dialog;
}

function lineField({ productId, price, left }) {
  const { name, number } = productById(productId);
  const control = el('input', { type: 'number', min: 0, max: left, step: 1, value: 0, class: 'short' });
  const hint = t('{price} each, up to {left}', { price: formatMoney(price), left });
  return field({ label: name, name: `quantity-${number}`, hint, control });
}

function reasonField() {
  const choices = [['', t('Choose a reason')], ...REFUND_REASONS.map((reason) => [reason, t(reason)])];
  return field({ label: t('Reason'), name: 'reason', id: 'refund-reason', control: selectInput(choices, '') });
}

function confirm(order, form, lines) {
  const reason = form.elements[names.field('reason')].value;
  const errors = errorsIn(form, lines, reason);
  showErrors(form, errors);
  if (Object.keys(errors).length > 0) return false;
  const restock = form.elements[names.field('restock')].checked;
  const refund = recordRefund(order.number, { lines: chosenLines(form, lines), reason, restock });
  const { number, amount } = refund;
  showToast(t('Refund {number} of {amount} made', { number, amount: formatMoney(amount) }));
  return true;
}

function errorsIn(form, lines, reason) {
  const errors = {};
  for (const line of lines) {
    const quantity = quantityIn(form, line);
    if (quantity !== null && quantity <= line.left) continue;
    errors[inputName(line)] = t('Enter a number from 0 to {left}.', { left: line.left });
  }
  const isEmpty = Object.keys(errors).length === 0 && chosenLines(form, lines).length === 0;
  if (isEmpty) errors[inputName(lines[0])] = t('Enter a quantity for at least one item.');
  if (!reason) errors.reason = t('Choose a reason.');
  return errors;
}

function chosenLines(form, lines) {
  return lines.map((line) => ({ ...line, quantity: quantityIn(form, line) ?? 0 })).filter((line) => line.quantity > 0);
}

function quantityIn(form, line) {
  return parseCount(form.elements[names.field(inputName(line))].value);
}

function inputName({ productId }) {
  return `quantity-${productById(productId).number}`;
}

function backToOrder(number, dialog) {
  if (location.hash !== `#/refunds/new?order=${number}`) return;
  location.replace(`#/orders/${number}`);
  // The button that opened the dialog may be gone: drawn anew, or nothing is left to refund.
  const focused = document.activeElement;
  if (focused === document.body || dialog.contains(focused)) document.querySelector('h1').focus();
}

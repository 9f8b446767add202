import { formatMoney, parseCount } from '../model/formats.js';
import { amountOf, REFUND_REASONS, recordRefund, refundableLines } from '../model/orders.js';
import { productById } from '../model/products.js';
import { el } from '../parts/element.js';
import { checkbox, field, selectInput, showErrors } from '../parts/field.js';
import { showToast } from '../parts/toast.js';

/** Returns the dialog that refunds some of an order; closing it goes back to the order. */
export function refundDialog(order) {
  const lines = refundableLines(order);
  const dialog = el('dialog', { class: 'dialog', 'aria-labelledby': 'refund-title' });
  const total = el('output', { id: 'refund-total', class: 'refund-total' }, formatMoney(0));
  const form = el(
    'form',
    { novalidate: true },
    el('fieldset', { class: 'refund-lines' }, el('legend', {}, 'Items to refund'), lines.map(lineField)),
    reasonField(),
    checkbox({ label: 'Put items back in stock', name: 'restock', checked: true }),
    el('p', { class: 'refund-sum' }, el('label', { for: 'refund-total' }, 'Refund total'), total),
    el(
      'div',
      { class: 'dialog-actions' },
      el('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, 'Cancel'),
      el('button', { type: 'submit', class: 'button primary' }, 'Confirm refund'),
    ),
  );
  form.addEventListener('input', () => {
    total.textContent = formatMoney(amountOf(chosenLines(form, lines)));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (confirm(order, form, lines)) dialog.close();
  });
  dialog.append(
    el('h2', { id: 'refund-title' }, `Refund order ${order.number}`),
    el('p', { class: 'quiet' }, 'The money goes back to the card the customer paid with.'),
    form,
  );
  dialog.addEventListener('close', () => backToOrder(order.number, dialog));
  return dialog;
}

function lineField({ productId, price, left }) {
  const { name, number } = productById(productId);
  const control = el('input', { type: 'number', min: 0, max: left, step: 1, value: 0, class: 'short' });
  return field({ label: name, name: `quantity-${number}`, hint: `${formatMoney(price)} each, up to ${left}`, control });
}

function reasonField() {
  const choices = [['', 'Choose a reason'], ...REFUND_REASONS.map((reason) => [reason, reason])];
  return field({ label: 'Reason', name: 'reason', id: 'refund-reason', control: selectInput(choices, '') });
}

function confirm(order, form, lines) {
  const reason = form.elements.reason.value;
  const errors = errorsIn(form, lines, reason);
  showErrors(form, errors);
  if (Object.keys(errors).length > 0) return false;
  const restock = form.elements.restock.checked;
  const refund = recordRefund(order.number, { lines: chosenLines(form, lines), reason, restock });
  showToast(`Refund ${refund.number} of ${formatMoney(refund.amount)} made`);
  return true;
}

function errorsIn(form, lines, reason) {
  const errors = {};
  for (const line of lines) {
    const quantity = quantityIn(form, line);
    if (quantity === null || quantity > line.left) errors[inputName(line)] = `Enter a number from 0 to ${line.left}.`;
  }
  const isEmpty = Object.keys(errors).length === 0 && chosenLines(form, lines).length === 0;
  if (isEmpty) errors[inputName(lines[0])] = 'Enter a quantity for at least one item.';
  if (!reason) errors.reason = 'Choose a reason.';
  return errors;
}

function chosenLines(form, lines) {
  return lines.map((line) => ({ ...line, quantity: quantityIn(form, line) ?? 0 })).filter((line) => line.quantity > 0);
}

function quantityIn(form, line) {
  return parseCount(form.elements[inputName(line)].value);
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

import { arranged } from '../../edition/edition.js';
import { getState } from '../data/store.js';
import { customerOf, findOrder, refundableLines } from '../model/orders.js';
import { el } from '../parts/element.js';
import { field, selectInput, showErrors } from '../parts/field.js';
import { t } from '../text.js';
import { orderScreen } from './order.js';
import { refundDialog } from './refund-dialog.js';
import { refundsScreen } from './refunds.js';

/** A refund in a dialog: over its order, or over the list of refunds as long as no order is chosen. */
export function newRefundScreen({ query }) {
  const number = query.get('order');
  const order = number && findOrder(number);
  if (number && !order) return orderScreen({ params: { number } });
  if (!order) return { ...refundsScreen(), title: t('New refund'), dialog: chooseOrderDialog };
  const behind = orderScreen({ params: { number } });
  if (refundableLines(order).length === 0) return behind;
  return { ...behind, title: t('Refund order {number}', { number }), dialog: () => refundDialog(order) };
}

function chooseOrderDialog() {
  const orders = getState().orders.filter((order) => refundableLines(order).length > 0);
  const choices = orders.toReversed().map((order) => [order.number, `${order.number} – ${customerOf(order).name}`]);
  const control = selectInput([['', t('Choose an order')], ...choices], '');
  const dialog = el('dialog', { class: 'dialog', 'aria-labelledby': 'choose-title' });
  const onSubmit = (event) => {
    event.preventDefault();
    showErrors(event.target, control.value ? {} : { order: t('Choose the order to refund.') });
    if (control.value) location.replace(`#/refunds/new?order=${control.value}`);
  };
  const buttons = [
    el('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, t('Cancel')),
    el('button', { type: 'submit', class: 'button primary' }, t('Continue')),
  ];
  dialog.append(
    el('h2', { id: 'choose-title' }, t('New refund')),
    el(
      'form',
      { novalidate: true, onsubmit: onSubmit },
      field({ label: t('Order'), name: 'order', id: 'refund-order', control }),
      el('div', { class: 'dialog-actions' }, arranged(buttons, [1, 0])),
    ),
  );
  dialog.addEventListener('close', () => location.hash === '#/refunds/new' && location.replace('#/refunds'));
  return dialog;
}

import { arranged } from '../../edition/edition.js';
import { getState } from '../data/store.js';
import { count, formatDate, formatMoney } from '../model/formats.js';
import { customerOf, statusesOf } from '../model/orders.js';
import { badge } from '../parts/badge.js';
import { el } from '../parts/element.js';
import { field, selectInput } from '../parts/field.js';
import { heading } from '../parts/heading.js';
import { table } from '../parts/table.js';
import { t } from '../text.js';

const STATUSES = ['Awaiting payment', 'To ship', 'Shipped', 'Partly refunded', 'Refunded'];

let status = '';

/** The list of orders, newest first, with its status filter. */
export function ordersScreen() {
  return { title: t('Orders'), nav: 'orders', content };
}

function content() {
  const found = el('p', { class: 'found', role: 'status' });
  const list = el('div', { class: 'card' });
  const draw = () => {
    const orders = getState().orders.filter((order) => !status || statusesOf(order).includes(status));
    found.textContent = count(orders.length, '{count} order', '{count} orders');
    list.replaceChildren(orderTable(orders.toReversed()));
  };
  draw();
  return [heading(t('Orders')), ...arranged([filters(draw), found, list], [2, 1, 0])];
}

function filters(draw) {
  const choices = [['', t('All statuses')], ...STATUSES.map((name) => [name, t(name)])];
  const control = selectInput(choices, status);
  control.addEventListener('change', () => {
    status = control.value;
    draw();
  });
  const statusField = field({ label: t('Status'), name: 'status', id: 'order-status', control });
  return el('form', { class: 'filters', onsubmit: (event) => event.preventDefault() }, statusField);
}

function orderTable(rows) {
  return table({
    caption: t('Orders'),
    rows,
    empty: t('No orders with this status.'),
    columns: [
      { title: t('Order'), header: true, cell: numberCell },
      { title: t('Date'), wide: true, cell: (order) => formatDate(order.date) },
      { title: t('Customer'), wide: true, cell: (order) => customerOf(order).name },
      { title: t('Status'), cell: (order) => el('div', { class: 'badges' }, statusesOf(order).map(badge)) },
      { title: t('Total'), number: true, cell: (order) => formatMoney(order.total) },
    ],
  });
}

function numberCell(order) {
  return [
    el('a', { href: `#/orders/${order.number}` }, order.number),
    el('small', { class: 'narrow-only' }, customerOf(order).name),
  ];
}

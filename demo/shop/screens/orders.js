import { getState } from '../data/store.js';
import { count, formatDate, formatMoney } from '../model/formats.js';
import { customerOf, statusesOf } from '../model/orders.js';
import { badge } from '../parts/badge.js';
import { el } from '../parts/element.js';
import { field, selectInput } from '../parts/field.js';
import { heading } from '../parts/heading.js';
import { table } from '../parts/table.js';

const STATUSES = ['Awaiting payment', 'To ship', 'Shipped', 'Partly refunded', 'Refunded'];

let status = '';

/** The list of orders, newest first, with its status filter. */
export function ordersScreen() {
  return { title: 'Orders', nav: 'orders', content };
}

function content() {
  const found = el('p', { class: 'found', role: 'status' });
  const list = el('div', { class: 'card' });
  const draw = () => {
    const orders = getState().orders.filter((order) => !status || statusesOf(order).includes(status));
    found.textContent = count(orders.length, 'order');
    list.replaceChildren(orderTable(orders.toReversed()));
  };
  draw();
  return [heading('Orders'), filters(draw), found, list];
}

function filters(draw) {
  const choices = [['', 'All statuses'], ...STATUSES.map((name) => [name, name])];
  const control = selectInput(choices, status);
  control.addEventListener('change', () => {
    status = control.value;
    draw();
  });
  const statusField = field({ label: 'Status', name: 'status', id: 'order-status', control });
  return el('form', { class: 'filters', onsubmit: (event) => event.preventDefault() }, statusField);
}

function orderTable(rows) {
  return table({
    caption: 'Orders',
    rows,
    empty: 'No orders with this status.',
    columns: [
      { title: 'Order', header: true, cell: numberCell },
      { title: 'Date', wide: true, cell: (order) => formatDate(order.date) },
      { title: 'Customer', wide: true, cell: (order) => customerOf(order).name },
      { title: 'Status', cell: (order) => el('div', { class: 'badges' }, statusesOf(order).map(badge)) },
      { title: 'Total', number: true, cell: (order) => formatMoney(order.total) },
    ],
  });
}

function numberCell(order) {
  return [
    el('a', { href: `#/orders/${order.number}` }, order.number),
    el('small', { class: 'narrow-only' }, customerOf(order).name),
  ];
}

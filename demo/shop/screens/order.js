import { watchState } from '../data/store.js';
import { formatDate, formatMoney } from '../model/formats.js';
import {
  amountOf,
  customerOf,
  findOrder,
  refundableLines,
  refundedQuantity,
  refundsOf,
  statusesOf,
} from '../model/orders.js';
import { productById } from '../model/products.js';
import { badge } from '../parts/badge.js';
import { el } from '../parts/element.js';
import { heading } from '../parts/heading.js';
import { table } from '../parts/table.js';
import { missingScreen } from './missing.js';
import { openShipDialog } from './ship-dialog.js';

/** One order: what was bought, by whom, what happened, and what can be done about it. */
export function orderScreen({ params }) {
  const { number } = params;
  if (!findOrder(number)) return missingScreen();
  return {
    title: `Order ${number}`,
    nav: 'orders',
    key: `order ${number}`,
    content: (signal) => orderContent(number, signal),
  };
}

function orderContent(number, signal) {
  const head = el('div', { class: 'screen-head-slot' });
  const lines = el('section', { class: 'card', 'aria-labelledby': 'lines-title' });
  const timeline = el('section', { class: 'card', 'aria-labelledby': 'timeline-title' });
  const draw = () => {
    const order = findOrder(number);
    head.replaceChildren(orderHead(order));
    lines.replaceChildren(el('h2', { id: 'lines-title' }, 'Items'), linesTable(order), sums(order));
    timeline.replaceChildren(el('h2', { id: 'timeline-title' }, 'Timeline'), eventList(order));
  };
  draw();
  watchState(draw, signal);
  const order = findOrder(number);
  return [
    head,
    el(
      'div',
      { class: 'columns order-columns' },
      el('div', { class: 'stack' }, lines, timeline),
      el('div', { class: 'stack' }, customerCard(order), order.status === 'open' ? null : labelCard(number)),
    ),
  ];
}

function orderHead(order) {
  const { number } = order;
  const refund = () => {
    location.hash = `#/refunds/new?order=${number}`;
  };
  const actions = [
    order.status === 'paid' && button('Mark as shipped', () => openShipDialog(order), 'button primary'),
    refundableLines(order).length > 0 && button('Refund', refund, 'button'),
  ];
  return heading(`Order ${number}`, {
    back: { href: '#/orders', label: 'Orders' },
    badges: [el('div', { class: 'badges', id: 'order-state' }, statusesOf(order).map(badge))],
    actions: actions.filter(Boolean),
  });
}

function button(label, onclick, className) {
  return el('button', { type: 'button', class: className, onclick }, label);
}

function linesTable(order) {
  return table({
    caption: `Items of order ${order.number}`,
    rows: order.lines,
    empty: '',
    columns: [
      { title: 'Product', header: true, cell: (line) => lineName(order, line) },
      { title: 'Price', number: true, wide: true, cell: (line) => formatMoney(line.price) },
      { title: 'Quantity', number: true, cell: (line) => String(line.quantity) },
      { title: 'Total', number: true, cell: (line) => formatMoney(line.quantity * line.price) },
    ],
  });
}

function lineName(order, { productId }) {
  const product = productById(productId);
  const refunded = refundedQuantity(order, productId);
  return [
    el('a', { href: `#/products/${product.number}` }, product.name),
    refunded > 0 && el('small', {}, `${refunded} refunded`),
  ];
}

function sums(order) {
  const refunded = refundsOf(order).reduce((sum, refund) => sum + refund.amount, 0);
  const rows = [
    ['Items', formatMoney(amountOf(order.lines))],
    ['Delivery', order.delivery ? formatMoney(order.delivery) : 'Free'],
    ['Total', formatMoney(order.total)],
    refunded > 0 && ['Refunded', `−${formatMoney(refunded)}`],
  ];
  return el(
    'dl',
    { class: 'sums' },
    rows.filter(Boolean).map(([term, amount]) => el('div', {}, el('dt', {}, term), el('dd', {}, amount))),
  );
}

function customerCard(order) {
  const { name, email, city } = customerOf(order);
  return el(
    'section',
    { class: 'card', 'aria-labelledby': 'customer-title' },
    el('h2', { id: 'customer-title' }, 'Customer'),
    el('p', {}, el('strong', {}, name), el('br'), city, el('br'), el('a', { href: `mailto:${email}` }, email)),
    el('p', { class: 'quiet' }, `Ordered on ${formatDate(order.date)}`),
  );
}

function labelCard(number) {
  return el(
    'section',
    { class: 'card', 'aria-labelledby': 'label-title' },
    el('h2', { id: 'label-title' }, 'Shipping label'),
    el('iframe', { class: 'label-frame', title: 'Shipping label', src: `shipping.html?order=${number}` }),
  );
}

function eventList(order) {
  const items = order.events
    .toReversed()
    .map(({ date, text, amount }) =>
      el(
        'li',
        {},
        el('time', { datetime: date }, formatDate(date)),
        el('span', {}, text, amount ? `, ${formatMoney(amount)}` : null),
      ),
    );
  return el('ol', { class: 'timeline' }, items);
}

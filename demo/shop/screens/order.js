import { arranged, isSecond } from '../../edition/edition.js';
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
import { goTo } from '../parts/go-to.js';
import { heading } from '../parts/heading.js';
import { table } from '../parts/table.js';
import { t } from '../text.js';
import { missingScreen } from './missing.js';
import { openShipDialog } from './ship-dialog.js';

/** One order: what was bought, by whom, what happened, and what can be done about it. */
export function orderScreen({ params }) {
  const { number } = params;
  if (!findOrder(number)) return missingScreen();
  return {
    title: t('Order {number}', { number }),
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
    lines.replaceChildren(el('h2', { id: 'lines-title' }, t('Items')), linesTable(order), sums(order));
    timeline.replaceChildren(el('h2', { id: 'timeline-title' }, t('Timeline')), eventList(order));
  };
  draw();
  watchState(draw, signal);
  const order = findOrder(number);
  const label = order.status === 'open' ? null : labelCard(number);
  const aside = arranged([customerCard(order), label], [1, 0]);
  return [
    head,
    el(
      'div',
      { class: 'columns order-columns' },
      arranged(
        [el('div', { class: 'stack' }, arranged([lines, timeline], [1, 0])), el('div', { class: 'stack' }, aside)],
        [1, 0],
      ),
    ),
  ];
}

function orderHead(order) {
  const { number } = order;
  const actions = [
    order.status === 'paid' && button(t('Mark as shipped'), () => openShipDialog(order), 'button primary'),
    refundableLines(order).length > 0 && goTo(`#/refunds/new?order=${number}`, t('Refund|button'), 'button', isSecond),
  ];
  return heading(t('Order {number}', { number }), {
    back: { href: '#/orders', label: t('Orders') },
    badges: [el('div', { class: 'badges', id: 'order-state' }, statusesOf(order).map(badge))],
    actions: actions.filter(Boolean),
  });
}

function button(label, onclick, className) {
  return el('button', { type: 'button', class: className, onclick }, label);
}

function linesTable(order) {
  return table({
    caption: t('Items of order {number}', { number: order.number }),
    rows: order.lines,
    empty: '',
    columns: [
      { title: t('Product'), header: true, cell: (line) => lineName(order, line) },
      { title: t('Price'), number: true, wide: true, cell: (line) => formatMoney(line.price) },
      { title: t('Quantity'), number: true, cell: (line) => String(line.quantity) },
      { title: t('Total'), number: true, cell: (line) => formatMoney(line.quantity * line.price) },
    ],
  });
}

function lineName(order, { productId }) {
  const product = productById(productId);
  const refunded = refundedQuantity(order, productId);
  return [
    el('a', { href: `#/products/${product.number}` }, product.name),
    refunded > 0 && el('small', {}, t('{count} refunded', { count: refunded })),
  ];
}

function sums(order) {
  const refunded = refundsOf(order).reduce((sum, refund) => sum + refund.amount, 0);
  const rows = [
    [t('Items'), formatMoney(amountOf(order.lines))],
    [t('Delivery'), order.delivery ? formatMoney(order.delivery) : t('Free')],
    [t('Total'), formatMoney(order.total)],
    refunded > 0 && [t('Refunded'), `−${formatMoney(refunded)}`],
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
    el('h2', { id: 'customer-title' }, t('Customer')),
    el('p', {}, el('strong', {}, name), el('br'), city, el('br'), el('a', { href: `mailto:${email}` }, email)),
    el('p', { class: 'quiet' }, t('Ordered on {date}', { date: formatDate(order.date) })),
  );
}

function labelCard(number) {
  return el(
    'section',
    { class: 'card', 'aria-labelledby': 'label-title' },
    el('h2', { id: 'label-title' }, t('Shipping label')),
    el('iframe', { class: 'label-frame', title: t('Shipping label'), src: `shipping.html?order=${number}` }),
  );
}

function eventList(order) {
  const items = order.events
    .toReversed()
    .map(({ date, text, values, amount }) =>
      el(
        'li',
        {},
        el('time', { datetime: date }, formatDate(date)),
        el('span', {}, t(text, values), amount ? `, ${formatMoney(amount)}` : null),
      ),
    );
  return el('ol', { class: 'timeline' }, items);
}

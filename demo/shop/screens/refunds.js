import { getState } from '../data/store.js';
import { formatDate, formatMoney } from '../model/formats.js';
import { customerOf, findOrder } from '../model/orders.js';
import { el } from '../parts/element.js';
import { heading } from '../parts/heading.js';
import { table } from '../parts/table.js';

/** The list of refunds, newest first. */
export function refundsScreen() {
  return { title: 'Refunds', nav: 'refunds', key: 'refunds', content: refundsContent };
}

function refundsContent() {
  const start = () => {
    location.hash = '#/refunds/new';
  };
  const newRefund = el('button', { type: 'button', class: 'button primary', onclick: start }, 'New refund');
  return [
    heading('Refunds', { actions: [newRefund] }),
    el('div', { class: 'card' }, refundTable(getState().refunds.toReversed())),
  ];
}

function refundTable(rows) {
  return table({
    caption: 'Refunds',
    rows,
    empty: 'No refunds yet. Start one from an order.',
    columns: [
      { title: 'Refund', header: true, cell: numberCell },
      { title: 'Order', cell: (refund) => el('a', { href: `#/orders/${refund.order}` }, refund.order) },
      { title: 'Customer', wide: true, cell: (refund) => customerOf(findOrder(refund.order)).name },
      { title: 'Date', wide: true, cell: (refund) => formatDate(refund.date) },
      { title: 'Reason', wide: true, cell: (refund) => refund.reason },
      { title: 'Restocked', wide: true, cell: (refund) => (refund.restocked ? 'Yes' : 'No') },
      { title: 'Amount', number: true, cell: (refund) => formatMoney(refund.amount) },
    ],
  });
}

function numberCell(refund) {
  return [refund.number, el('small', { class: 'narrow-only' }, formatDate(refund.date))];
}

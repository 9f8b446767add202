import { isSecond } from '../../edition/edition.js';
import { getState } from '../data/store.js';
import { formatDate, formatMoney } from '../model/formats.js';
import { customerOf, findOrder } from '../model/orders.js';
import { el } from '../parts/element.js';
import { goTo } from '../parts/go-to.js';
import { heading } from '../parts/heading.js';
import { table } from '../parts/table.js';
import { t } from '../text.js';

/** The list of refunds, newest first. */
export function refundsScreen() {
  return { title: t('Refunds'), nav: 'refunds', key: 'refunds', content: refundsContent };
}

function refundsContent() {
  const newRefund = goTo('#/refunds/new', t('New refund'), 'button primary', isSecond);
  return [
    heading(t('Refunds'), { actions: [newRefund] }),
    el('div', { class: 'card' }, refundTable(getState().refunds.toReversed())),
  ];
}

function refundTable(rows) {
  return table({
    caption: t('Refunds'),
    rows,
    empty: t('No refunds yet. Start one from an order.'),
    columns: [
      { title: t('Refund'), header: true, cell: numberCell },
      { title: t('Order'), cell: (refund) => el('a', { href: `#/orders/${refund.order}` }, refund.order) },
      { title: t('Customer'), wide: true, cell: (refund) => customerOf(findOrder(refund.order)).name },
      { title: t('Date'), wide: true, cell: (refund) => formatDate(refund.date) },
      { title: t('Reason'), wide: true, cell: (refund) => t(refund.reason) },
      { title: t('Restocked'), wide: true, cell: (refund) => t(refund.restocked ? 'Yes' : 'No') },
      { title: t('Amount'), number: true, cell: (refund) => formatMoney(refund.amount) },
    ],
  });
}

function numberCell(refund) {
  return [refund.number, el('small', { class: 'narrow-only' }, formatDate(refund.date))];
}

import type { Payment } from '../data.ts';
import { type Books, customerOf } from './books.ts';
import { commandLink } from './command-link.ts';
import { formatDate } from './dates.ts';
import { arranged } from './edition.ts';
import { html, type Markup } from './html.ts';
import { formatMoney } from './money.ts';
import { page, type Reply } from './reply.ts';
import { type Column, table } from './table.ts';
import { t } from './text.ts';

export function listPayments(books: Books): Reply {
  const columns: Column<Payment>[] = [
    { title: t('Number'), header: true, cell: ({ number }) => number },
    { title: t('Date'), cell: ({ date }) => formatDate(date) },
    { title: t('Customer'), cell: (payment) => customerOf(books, payment).name },
    { title: t('Method'), cell: ({ method }) => t(method) },
    { title: t('For'), cell: (payment) => invoiceLinks(books, payment) },
    { title: t('Amount'), number: true, cell: ({ amount }) => formatMoney(amount) },
  ];
  const label = t('{name}, table', { name: t('Payments') });
  const parts = [
    html`<div class="heading">
    <h1>${t('Payments')}</h1>
    ${commandLink('/payments/new', t('Record a payment'), 'new-payment')}
  </div>`,
    table({ label, columns: arranged(columns, [1, 2, 5, 4, 3, 0]), rows: [...books.payments].reverse() }),
  ];
  return page('Payments', t('Payments'), html`${parts}`);
}

function invoiceLinks(books: Books, { allocations }: Payment): Markup[] {
  return allocations.map(({ invoiceId }, place) => {
    const invoice = books.invoices.find(({ id }) => id === invoiceId);
    return html`${place > 0 && ', '}<a href="/invoices/${invoiceId}">${invoice?.number}</a>`;
  });
}

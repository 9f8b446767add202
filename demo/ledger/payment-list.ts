import type { Payment } from '../data.ts';
import { type Books, customerOf } from './books.ts';
import { formatDate } from './dates.ts';
import { html, type Markup } from './html.ts';
import { formatMoney } from './money.ts';
import { page, type Reply } from './reply.ts';

export function listPayments(books: Books): Reply {
  const body = html`<div class="heading">
    <h1>Payments</h1>
    <a class="button" href="/payments/new" id="new-payment">Record a payment</a>
  </div>
  <div class="scroll" tabindex="0" role="region" aria-label="Payments, table">
    <table>
      <thead><tr><th scope="col">Number</th><th scope="col">Date</th><th scope="col">Customer</th><th scope="col">Method</th><th scope="col">For</th><th scope="col" class="number">Amount</th></tr></thead>
      <tbody>${[...books.payments].reverse().map((payment) => paymentRow(books, payment))}</tbody>
    </table>
  </div>`;
  return page('Payments', 'Payments', body);
}

function paymentRow(books: Books, payment: Payment): Markup {
  const links = payment.allocations.map(({ invoiceId }, place) => {
    const invoice = books.invoices.find(({ id }) => id === invoiceId);
    return html`${place > 0 && ', '}<a href="/invoices/${invoiceId}">${invoice?.number}</a>`;
  });
  return html`<tr>
    <th scope="row">${payment.number}</th>
    <td>${formatDate(payment.date)}</td>
    <td>${customerOf(books, payment).name}</td>
    <td>${payment.method}</td>
    <td>${links}</td>
    <td class="number">${formatMoney(payment.amount)}</td>
  </tr>`;
}

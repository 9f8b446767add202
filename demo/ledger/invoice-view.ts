import { grossTotal, type Invoice, netTotal, taxTotal } from '../data.ts';
import { type Books, balanceOf, customerOf, type InvoiceStatus, statusOf } from './books.ts';
import { formatDate } from './dates.ts';
import { arranged } from './edition.ts';
import { html, type Markup, type Piece } from './html.ts';
import { formatMoney, formatRate } from './money.ts';
import { t } from './text.ts';

/** An invoice to read, with what was paid on it. */
export function invoiceView(books: Books, invoice: Invoice): Markup {
  const status = statusOf(books, invoice);
  const details = [
    detail(t('Customer'), customerOf(books, invoice).name),
    detail(t('Invoice date'), formatDate(invoice.date)),
    detail(t('Due date'), formatDate(invoice.dueDate)),
    detail(t('Reference'), invoice.reference || '–'),
    detail(t('Status'), statusBadge(status)),
  ];
  const parts = [
    html`<dl class="details">
    ${arranged(details, [4, 2, 0, 1, 3])}
  </dl>`,
    linesTable(invoice),
    invoice.notes && html`<p class="notes">${invoice.notes}</p>`,
    paymentsOn(books, invoice),
    html`<div class="actions">
    ${status !== 'paid' && html`<a class="button" href="${paymentPath(invoice)}">${t('Record a payment')}</a>`}
    <a class="button secondary" href="/invoices">${t('Back to invoices')}</a>
  </div>`,
  ];
  return html`<h1>${t('Invoice {number}', { number: invoice.number })}</h1>
  ${arranged(parts, [4, 0, 3, 1, 2])}`;
}

function detail(term: string, value: Piece): Markup {
  return html`<div><dt>${term}</dt><dd>${value}</dd></div>`;
}

/** Where a payment of this invoice is recorded. */
export function paymentPath({ id, customerId }: Invoice): string {
  return `/payments/new?customer=${customerId}&invoice=${id}`;
}

export function statusBadge(status: InvoiceStatus): Markup {
  return html`<span class="badge ${status.replace(' ', '-')}">${t(status)}</span>`;
}

function linesTable({ lines }: Invoice): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${t('Invoice lines')}">
    <table>
      <thead><tr><th scope="col">${t('Description')}</th><th scope="col" class="number">${t('Quantity')}</th><th scope="col" class="number">${t('Price each')}</th><th scope="col" class="number">${t('VAT')}</th><th scope="col" class="number">${t('Net')}</th></tr></thead>
      <tbody>${lines.map(
        (line) =>
          html`<tr><td>${line.description}</td><td class="number">${line.quantity}</td><td class="number">${formatMoney(line.price)}</td><td class="number">${formatRate(line.taxRate)}</td><td class="number">${formatMoney(line.quantity * line.price)}</td></tr>`,
      )}</tbody>
      <tfoot>
        <tr><th scope="row" colspan="4">${t('Net')}</th><td class="number">${formatMoney(netTotal(lines))}</td></tr>
        <tr><th scope="row" colspan="4">${t('VAT')}</th><td class="number">${formatMoney(taxTotal(lines))}</td></tr>
        <tr><th scope="row" colspan="4">${t('Total')}</th><td class="number">${formatMoney(grossTotal(lines))}</td></tr>
      </tfoot>
    </table>
  </div>`;
}

function paymentsOn(books: Books, invoice: Invoice): Markup {
  const paid = books.payments.flatMap((payment) =>
    payment.allocations
      .filter(({ invoiceId }) => invoiceId === invoice.id)
      .map(({ amount }) => ({ ...payment, amount })),
  );
  return html`<section aria-labelledby="paid-heading">
    <h2 id="paid-heading">${t('Payments')}</h2>
    <ul class="plain">${paid.map(
      ({ number, date, method, amount }) =>
        html`<li>${number}, ${formatDate(date)}, ${t(method)}: ${formatMoney(amount)}</li>`,
    )}</ul>
    <p><strong>${t('Left to pay: {amount}', { amount: formatMoney(balanceOf(books, invoice)) })}</strong></p>
  </section>`;
}

import { grossTotal, type Invoice, netTotal, taxTotal } from '../data.ts';
import { type Books, balanceOf, customerOf, statusOf } from './books.ts';
import { formatDate } from './dates.ts';
import { html, type Markup } from './html.ts';
import { formatMoney } from './money.ts';

/** An invoice to read, with what was paid on it. */
export function invoiceView(books: Books, invoice: Invoice): Markup {
  const status = statusOf(books, invoice);
  return html`<h1>Invoice ${invoice.number}</h1>
  <dl class="details">
    <div><dt>Customer</dt><dd>${customerOf(books, invoice).name}</dd></div>
    <div><dt>Invoice date</dt><dd>${formatDate(invoice.date)}</dd></div>
    <div><dt>Due date</dt><dd>${formatDate(invoice.dueDate)}</dd></div>
    <div><dt>Reference</dt><dd>${invoice.reference || '–'}</dd></div>
    <div><dt>Status</dt><dd>${statusBadge(status)}</dd></div>
  </dl>
  ${linesTable(invoice)}
  ${invoice.notes && html`<p class="notes">${invoice.notes}</p>`}
  ${paymentsOn(books, invoice)}
  <div class="actions">
    ${status !== 'paid' && html`<a class="button" href="${paymentPath(invoice)}">Record a payment</a>`}
    <a class="button secondary" href="/invoices">Back to invoices</a>
  </div>`;
}

/** Where a payment of this invoice is recorded. */
export function paymentPath({ id, customerId }: Invoice): string {
  return `/payments/new?customer=${customerId}&invoice=${id}`;
}

export function statusBadge(status: string): Markup {
  return html`<span class="badge ${status.replace(' ', '-')}">${status}</span>`;
}

function linesTable({ lines }: Invoice): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Invoice lines">
    <table>
      <thead><tr><th scope="col">Description</th><th scope="col" class="number">Quantity</th><th scope="col" class="number">Price each</th><th scope="col" class="number">VAT</th><th scope="col" class="number">Net</th></tr></thead>
      <tbody>${lines.map(
        (line) =>
          html`<tr><td>${line.description}</td><td class="number">${line.quantity}</td><td class="number">${formatMoney(line.price)}</td><td class="number">${line.taxRate}%</td><td class="number">${formatMoney(line.quantity * line.price)}</td></tr>`,
      )}</tbody>
      <tfoot>
        <tr><th scope="row" colspan="4">Net</th><td class="number">${formatMoney(netTotal(lines))}</td></tr>
        <tr><th scope="row" colspan="4">VAT</th><td class="number">${formatMoney(taxTotal(lines))}</td></tr>
        <tr><th scope="row" colspan="4">Total</th><td class="number">${formatMoney(grossTotal(lines))}</td></tr>
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
    <h2 id="paid-heading">Payments</h2>
    <ul class="plain">${paid.map(
      ({ number, date, method, amount }) =>
        html`<li>${number}, ${formatDate(date)}, ${method}: ${formatMoney(amount)}</li>`,
    )}</ul>
    <p><strong>Left to pay: ${formatMoney(balanceOf(books, invoice))}</strong></p>
  </section>`;
}

import { grossTotal, type Invoice } from '../data.ts';
import { type Books, balanceOf, customerOf, statusOf } from './books.ts';
import { formatDate } from './dates.ts';
import { inputField, selectField } from './fields.ts';
import { html, type Markup } from './html.ts';
import { statusBadge } from './invoice-view.ts';
import { formatMoney } from './money.ts';
import { type Asked, page, type Reply } from './reply.ts';

const statusChoices = [
  { value: '', label: 'All' },
  { value: 'open', label: 'Open' },
  { value: 'part paid', label: 'Part paid' },
  { value: 'overdue', label: 'Overdue' },
  { value: 'paid', label: 'Paid' },
];

export function listInvoices(books: Books, { query }: Asked): Reply {
  const status = query.get('status') ?? '';
  const search = (query.get('search') ?? '').trim();
  const found = books.invoices.filter((invoice) => isWanted(books, invoice, status, search)).reverse();
  const body = html`<div class="heading">
    <h1>Invoices</h1>
    <a class="button" href="/invoices/new" id="new-invoice">New invoice</a>
  </div>
  <form class="filter" method="get" action="/invoices" role="search" aria-label="Filter invoices">
    ${selectField({ id: 'status', label: 'Status', value: status, choices: statusChoices, mistakes: [] })}
    ${inputField({ id: 'search', label: 'Customer, number or reference', type: 'search', value: search, mistakes: [] })}
    <button type="submit" class="secondary">Filter</button>
  </form>
  ${found.length > 0 ? invoiceTable(books, found) : nothingFound}`;
  return page('Invoices', 'Invoices', body);
}

const nothingFound = html`<p class="empty">No invoice matches. <a href="/invoices">Show all invoices</a>.</p>`;

function isWanted(books: Books, invoice: Invoice, status: string, search: string): boolean {
  if (status && statusOf(books, invoice) !== status) return false;
  const text = `${invoice.number} ${customerOf(books, invoice).name} ${invoice.reference}`;
  return text.toLowerCase().includes(search.toLowerCase());
}

export function invoiceTable(books: Books, invoices: Invoice[]): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Invoices, table">
    <table>
      <thead><tr><th scope="col">Number</th><th scope="col">Customer</th><th scope="col">Date</th><th scope="col">Due</th><th scope="col">Status</th><th scope="col" class="number">Total</th><th scope="col" class="number">Left to pay</th></tr></thead>
      <tbody>${invoices.map((invoice) => invoiceRow(books, invoice))}</tbody>
    </table>
  </div>`;
}

function invoiceRow(books: Books, invoice: Invoice): Markup {
  return html`<tr>
    <th scope="row"><a href="/invoices/${invoice.id}">${invoice.number}</a></th>
    <td>${customerOf(books, invoice).name}</td>
    <td>${formatDate(invoice.date)}</td>
    <td>${formatDate(invoice.dueDate)}</td>
    <td>${statusBadge(statusOf(books, invoice))}</td>
    <td class="number">${formatMoney(grossTotal(invoice.lines))}</td>
    <td class="number">${formatMoney(balanceOf(books, invoice))}</td>
  </tr>`;
}

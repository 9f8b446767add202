import { unmatchedLines } from './bank-matching.ts';
import { type Books, balanceOf, openInvoices, statusOf } from './books.ts';
import { formatDate } from './dates.ts';
import { html, type Markup } from './html.ts';
import { invoiceTable } from './invoice-list.ts';
import { formatMoney } from './money.ts';
import { page, type Reply } from './reply.ts';

export function showOverview(books: Books): Reply {
  const open = openInvoices(books);
  const overdue = open.filter((invoice) => statusOf(books, invoice) === 'overdue');
  const owed = (invoices: typeof open) => invoices.reduce((sum, invoice) => sum + balanceOf(books, invoice), 0);
  const body = html`<h1>Overview</h1>
  <p class="hint">${formatDate(books.today)}</p>
  <ul class="figures">
    ${figure('/invoices', 'Owed to us', formatMoney(owed(open)), invoiceCount(open))}
    ${figure('/invoices?status=overdue', 'Overdue', formatMoney(owed(overdue)), invoiceCount(overdue))}
    ${figure('/bank', 'Bank lines to match', String(unmatchedLines(books).length), 'reconcile')}
  </ul>
  <div class="actions">
    <a class="button" href="/invoices/new">New invoice</a>
    <a class="button secondary" href="/payments/new">Record a payment</a>
  </div>
  <section aria-labelledby="open-heading">
    <h2 id="open-heading">Open invoices</h2>
    ${open.length > 0 ? invoiceTable(books, open) : html`<p class="empty">Every invoice is paid.</p>`}
  </section>`;
  return page('Overview', 'Overview', body);
}

function invoiceCount({ length }: unknown[]): string {
  return length === 1 ? '1 invoice' : `${length} invoices`;
}

function figure(path: string, name: string, value: string, note: string): Markup {
  return html`<li><a class="figure" href="${path}"><span>${name}</span> <strong>${value}</strong> <small>${note}</small></a></li>`;
}

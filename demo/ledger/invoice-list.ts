import { grossTotal, type Invoice } from '../data.ts';
import { type Books, balanceOf, customerOf, statusOf } from './books.ts';
import { commandLink } from './command-link.ts';
import { formatDate } from './dates.ts';
import { arranged } from './edition.ts';
import { inputField, selectField } from './fields.ts';
import { html, type Markup } from './html.ts';
import { statusBadge } from './invoice-view.ts';
import { formatMoney } from './money.ts';
import { type Asked, page, type Reply } from './reply.ts';
import { type Column, table } from './table.ts';
import { t } from './text.ts';

export function listInvoices(books: Books, { query }: Asked): Reply {
  const status = query.get('status') ?? '';
  const search = (query.get('search') ?? '').trim();
  const found = books.invoices.filter((invoice) => isWanted(books, invoice, status, search)).reverse();
  const parts = [filter(status, search), found.length > 0 ? invoiceTable(books, found) : nothingFound()];
  const body = html`<div class="heading">
    <h1>${t('Invoices')}</h1>
    ${commandLink('/invoices/new', t('New invoice'), 'new-invoice')}
  </div>
  ${arranged(parts, [1, 0])}`;
  return page('Invoices', t('Invoices'), body);
}

function filter(status: string, search: string): Markup {
  const fields = [
    selectField({ id: 'status', label: t('Status'), value: status, choices: statusChoices(), mistakes: [] }),
    inputField({
      id: 'search',
      label: t('Customer, number or reference'),
      type: 'search',
      value: search,
      mistakes: [],
    }),
  ];
  return html`<form class="filter" method="get" action="/invoices" role="search" aria-label="${t('Filter invoices')}">
    ${arranged(fields, [1, 0])}
    <button type="submit" class="secondary">${t('Filter')}</button>
  </form>`;
}

function statusChoices(): { value: string; label: string }[] {
  return [
    { value: '', label: t('All') },
    { value: 'open', label: t('Open') },
    { value: 'part paid', label: t('Part paid') },
    { value: 'overdue', label: t('Overdue') },
    { value: 'paid', label: t('Paid') },
  ];
}

function nothingFound(): Markup {
  return html`<p class="empty">${t('No invoice matches.')} <a href="/invoices">${t('Show all invoices')}</a>.</p>`;
}

function isWanted(books: Books, invoice: Invoice, status: string, search: string): boolean {
  if (status && statusOf(books, invoice) !== status) return false;
  const text = `${invoice.number} ${customerOf(books, invoice).name} ${invoice.reference}`;
  return text.toLowerCase().includes(search.toLowerCase());
}

export function invoiceTable(books: Books, invoices: Invoice[]): Markup {
  const columns: Column<Invoice>[] = [
    { title: t('Number'), header: true, cell: ({ id, number }) => html`<a href="/invoices/${id}">${number}</a>` },
    { title: t('Customer'), cell: (invoice) => customerOf(books, invoice).name },
    { title: t('Date'), cell: ({ date }) => formatDate(date) },
    { title: t('Due'), cell: ({ dueDate }) => formatDate(dueDate) },
    { title: t('Status'), cell: (invoice) => statusBadge(statusOf(books, invoice)) },
    { title: t('Total'), number: true, cell: ({ lines }) => formatMoney(grossTotal(lines)) },
    { title: t('Left to pay'), number: true, cell: (invoice) => formatMoney(balanceOf(books, invoice)) },
  ];
  const label = t('{name}, table', { name: t('Invoices') });
  return table({ label, columns: arranged(columns, [4, 1, 0, 6, 5, 3, 2]), rows: invoices });
}

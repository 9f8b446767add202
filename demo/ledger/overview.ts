import { unmatchedLines } from './bank-matching.ts';
import { type Books, balanceOf, openInvoices, statusOf } from './books.ts';
import { commandLink } from './command-link.ts';
import { formatDate } from './dates.ts';
import { arranged } from './edition.ts';
import { html, type Markup } from './html.ts';
import { invoiceTable } from './invoice-list.ts';
import { formatMoney } from './money.ts';
import { page, type Reply } from './reply.ts';
import { t } from './text.ts';

export function showOverview(books: Books): Reply {
  const open = openInvoices(books);
  const overdue = open.filter((invoice) => statusOf(books, invoice) === 'overdue');
  const owed = (invoices: typeof open) => invoices.reduce((sum, invoice) => sum + balanceOf(books, invoice), 0);
  const figures = [
    figure('/invoices', t('Owed to us'), formatMoney(owed(open)), invoiceCount(open)),
    figure('/invoices?status=overdue', t('Overdue'), formatMoney(owed(overdue)), invoiceCount(overdue)),
    figure('/bank', t('Bank lines to match'), String(unmatchedLines(books).length), t('reconcile')),
  ];
  const parts = [
    html`<ul class="figures">
    ${arranged(figures, [2, 0, 1])}
  </ul>`,
    html`<div class="actions">
    ${commandLink('/invoices/new', t('New invoice'))}
    <a class="button secondary" href="/payments/new">${t('Record a payment')}</a>
  </div>`,
    html`<section aria-labelledby="open-heading">
    <h2 id="open-heading">${t('Open invoices')}</h2>
    ${open.length > 0 ? invoiceTable(books, open) : html`<p class="empty">${t('Every invoice is paid.')}</p>`}
  </section>`,
  ];
  const body = html`<h1>${t('Overview')}</h1>
  <p class="hint">${formatDate(books.today)}</p>
  ${arranged(parts, [1, 2, 0])}`;
  return page('Overview', t('Overview'), body);
}

function invoiceCount({ length: count }: unknown[]): string {
  return count === 1 ? t('1 invoice') : t('{count} invoices', { count });
}

function figure(path: string, name: string, value: string, note: string): Markup {
  return html`<li><a class="figure" href="${path}"><span>${name}</span> <strong>${value}</strong> <small>${note}</small></a></li>`;
}

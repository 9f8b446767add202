import { type InvoiceLine, netTotal, taxRates, taxTotal } from '../data.ts';
import type { Books } from './books.ts';
import { formatMonth } from './dates.ts';
import { arranged } from './edition.ts';
import { selectField } from './fields.ts';
import { html, type Markup } from './html.ts';
import { formatMoney, formatRate } from './money.ts';
import { agedReceivables, ages } from './receivables.ts';
import { type Asked, page, type Reply } from './reply.ts';
import { type MonthOfSales, salesChart } from './sales-chart.ts';
import { t } from './text.ts';

export function showReports(books: Books, { query }: Asked): Reply {
  const months = monthsOf(books);
  const month = months.find((candidate) => candidate === query.get('month')) ?? '';
  const each = [receivablesReport(books), taxReport(books, months, month), salesReport(books, months)];
  const body = html`<h1>${t('Reports')}</h1>
  ${arranged(each, [2, 0, 1])}`;
  return page('Reports', t('Reports'), body);
}

function receivablesReport(books: Books): Markup {
  const receivables = agedReceivables(books);
  const sums = ages.map((_, age) => receivables.reduce((sum, { amounts }) => sum + (amounts[age] ?? 0), 0));
  const total = sums.reduce((sum, amount) => sum + amount, 0);
  return report('aged-receivables', t('Aged receivables'), {
    head: [t('Customer'), ...ages.map((age) => t(age)), t('Total')],
    rows: receivables.map(({ customer, amounts, total }) => [customer.name, ...[...amounts, total].map(formatMoney)]),
    foot: [t('Total'), ...[...sums, total].map(formatMoney)],
  });
}

function taxReport(books: Books, months: string[], month: string): Markup {
  const lines = books.invoices.filter(({ date }) => date.startsWith(month)).flatMap((invoice) => invoice.lines);
  const choices = [
    { value: '', label: t('All months') },
    ...months.map((value) => ({ value, label: formatMonth(value) })),
  ];
  const filter = html`<form class="filter" method="get" action="/reports#vat-summary" aria-label="${t('VAT period')}">
    ${selectField({ id: 'month', label: t('Month'), value: month, choices, mistakes: [] })}
    <button type="submit" class="secondary">${t('Show')}</button>
  </form>`;
  const amounts = (some: InvoiceLine[]) => [netTotal(some), taxTotal(some), netTotal(some) + taxTotal(some)];
  const rows = taxRates.map((rate) => [
    formatRate(rate),
    ...amounts(lines.filter(({ taxRate }) => taxRate === rate)).map(formatMoney),
  ]);
  const foot = [t('Total'), ...amounts(lines).map(formatMoney)];
  const head = [t('Rate'), t('Net'), t('VAT'), t('Gross')];
  return report('vat-summary', t('VAT summary'), { head, rows, foot }, filter);
}

function salesReport(books: Books, months: string[]): Markup {
  const sales = months.map((month) => ({ month, net: netOfMonth(books, month) }));
  const rows = sales.map(({ month, net }: MonthOfSales) => [formatMonth(month), formatMoney(net)]);
  const foot = [t('Total'), formatMoney(sales.reduce((sum, { net }) => sum + net, 0))];
  const chart = salesChart(sales);
  return report('sales-by-month', t('Sales by month'), { head: [t('Month'), t('Net sales')], rows, foot }, chart);
}

type Table = { head: string[]; rows: string[][]; foot: string[] };

function report(id: string, heading: string, { head, rows, foot }: Table, lead?: Markup): Markup {
  return html`<section class="report" id="${id}" aria-labelledby="${id}-heading">
    <h2 id="${id}-heading">${heading}</h2>
    ${lead}
    <div class="scroll" tabindex="0" role="region" aria-label="${t('{name}, table', { name: heading })}">
      <table>
        <thead><tr>${head.map((cell, place) => html`<th scope="col"${place > 0 && html` class="number"`}>${cell}</th>`)}</tr></thead>
        <tbody>${rows.map(row)}</tbody>
        <tfoot>${row(foot)}</tfoot>
      </table>
    </div>
  </section>`;
}

function row([name, ...amounts]: string[]): Markup {
  return html`<tr><th scope="row">${name}</th>${amounts.map((amount) => html`<td class="number">${amount}</td>`)}</tr>`;
}

function monthsOf({ invoices }: Books): string[] {
  return [...new Set(invoices.map(({ date }) => date.slice(0, 7)))].sort();
}

function netOfMonth({ invoices }: Books, month: string): number {
  return netTotal(invoices.filter(({ date }) => date.startsWith(month)).flatMap(({ lines }) => lines));
}

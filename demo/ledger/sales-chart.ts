import { formatMonth } from './dates.ts';
import { html, type Markup } from './html.ts';
import { formatMoney } from './money.ts';
import { t } from './text.ts';

export type MonthOfSales = { month: string; net: number };

const height = 160;
const step = 96;
const barWidth = 56;

/** One bar a month. The table beside it carries the numbers, so the picture needs no more than a name. */
export function salesChart(months: MonthOfSales[]): Markup {
  const highest = Math.max(1, ...months.map(({ net }) => net));
  return html`<svg class="chart" viewBox="0 0 ${months.length * step} ${height + 48}" role="img" aria-label="${t('Bar chart of sales by month')}">
    ${months.map(({ month, net }, place) => bar(month, net, place, highest))}
    <line x1="0" x2="${months.length * step}" y1="${height + 20}" y2="${height + 20}"></line>
  </svg>`;
}

function bar(month: string, net: number, place: number, highest: number): Markup {
  const tall = Math.round((net / highest) * height);
  const middle = place * step + step / 2;
  return html`<g>
    <rect x="${middle - barWidth / 2}" y="${height + 20 - tall}" width="${barWidth}" height="${tall}" rx="3"></rect>
    <text x="${middle}" y="${height + 12 - tall}" class="value">${formatMoney(Math.round(net / 100) * 100).replace(/[.,]00(?!\d)/, '')}</text>
    <text x="${middle}" y="${height + 40}">${formatMonth(month)}</text>
  </g>`;
}

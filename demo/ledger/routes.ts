import { postFinish, postMatch, postUndo, showBank } from './bank.ts';
import type { Books } from './books.ts';
import { html } from './html.ts';
import { listInvoices } from './invoice-list.ts';
import { newInvoice, postInvoice, postNewInvoice, showInvoice } from './invoice-screens.ts';
import { showOverview } from './overview.ts';
import { newPayment, postPayment } from './payment-form.ts';
import { listPayments } from './payment-list.ts';
import { type Asked, notFound, type Reply } from './reply.ts';
import { showReports } from './reports.ts';
import { t } from './text.ts';

type Screen = (books: Books, asked: Asked) => Reply;

const routes: [method: 'GET' | 'POST', path: RegExp, screen: Screen][] = [
  ['GET', /^\/$/, showOverview],
  ['GET', /^\/invoices$/, listInvoices],
  ['GET', /^\/invoices\/new$/, newInvoice],
  ['POST', /^\/invoices\/new$/, postNewInvoice],
  ['GET', /^\/invoices\/([\w-]+)$/, showInvoice],
  ['POST', /^\/invoices\/([\w-]+)$/, postInvoice],
  ['GET', /^\/payments$/, listPayments],
  ['GET', /^\/payments\/new$/, newPayment],
  ['POST', /^\/payments\/new$/, postPayment],
  ['GET', /^\/bank$/, showBank],
  ['POST', /^\/bank\/match$/, postMatch],
  ['POST', /^\/bank\/undo$/, postUndo],
  ['POST', /^\/bank\/finish$/, postFinish],
  ['GET', /^\/reports$/, showReports],
];

/** What the ledger answers to a method and a path. */
export function answer(books: Books, method: string, path: string, asked: Omit<Asked, 'params'>): Reply {
  for (const [wanted, pattern, screen] of routes) {
    const match = wanted === method && pattern.exec(path);
    if (match) return screen(books, { ...asked, params: match.slice(1) });
  }
  const way = html`<p>${t('Go to the')} <a href="/">${t('overview')}</a>.</p>`;
  return notFound(t('Page not found'), html`<h1>${t('Page not found')}</h1>${way}`);
}

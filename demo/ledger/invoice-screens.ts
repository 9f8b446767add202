import type { Invoice } from '../data.ts';
import { addInvoice, type Books, changeInvoice, paidOn } from './books.ts';
import type { Mistake } from './fields.ts';
import { html } from './html.ts';
import { invoiceForm } from './invoice-form.ts';
import {
  blankInvoice,
  blankLine,
  invoiceAsTyped,
  parseInvoice,
  readInvoice,
  type TypedInvoice,
} from './invoice-input.ts';
import { invoiceView, paymentPath } from './invoice-view.ts';
import { type Asked, notFound, type Page, page, type Reply, redirect } from './reply.ts';
import { t } from './text.ts';

export function newInvoice(books: Books): Reply {
  return formPage(books, null, blankInvoice(books));
}

export function postNewInvoice(books: Books, { form }: Asked): Reply {
  return submitted(books, null, form);
}

/** An invoice that money was paid on can be read, and no longer changed. */
export function showInvoice(books: Books, { params }: Asked): Reply {
  const invoice = invoiceNamed(books, params[0]);
  if (!invoice) return noSuchInvoice();
  if (paidOn(books, invoice) > 0) return page('Invoices', nameOf(invoice), invoiceView(books, invoice));
  return formPage(books, invoice, invoiceAsTyped(invoice));
}

export function postInvoice(books: Books, { params, form }: Asked): Reply {
  const invoice = invoiceNamed(books, params[0]);
  if (!invoice) return noSuchInvoice();
  if (paidOn(books, invoice) > 0)
    return redirect(`/invoices/${invoice.id}`, t('{number} can no longer be changed', { number: invoice.number }));
  return submitted(books, invoice, form);
}

function submitted(books: Books, invoice: Invoice | null, form: URLSearchParams): Reply {
  const typed = readInvoice(form);
  const intent = form.get('intent') ?? 'save';
  if (intent === 'add-line') return formPage(books, invoice, { ...typed, lines: [...typed.lines, blankLine] });
  if (intent.startsWith('remove-line-')) return formPage(books, invoice, withoutLine(typed, Number(intent.slice(12))));
  const draft = parseInvoice(books, typed);
  if (Array.isArray(draft)) return formPage(books, invoice, typed, draft);
  if (invoice) changeInvoice(books, invoice.id, draft);
  const { id, number } = invoice ?? addInvoice(books, draft);
  return redirect(`/invoices/${id}`, t('Invoice {number} saved', { number }));
}

function withoutLine(typed: TypedInvoice, number: number): TypedInvoice {
  const lines = typed.lines.filter((_, index) => index + 1 !== number);
  return { ...typed, lines: lines.length > 0 ? lines : [blankLine] };
}

function formPage(books: Books, invoice: Invoice | null, typed: TypedInvoice, mistakes: Mistake[] = []): Page {
  const heading = invoice ? nameOf(invoice) : t('New invoice');
  const action = invoice ? `/invoices/${invoice.id}` : '/invoices/new';
  const paymentLink = invoice && paymentPath(invoice);
  const body = invoiceForm(books, { heading, action, paymentLink, typed, mistakes });
  return page('Invoices', heading, body, mistakes.length > 0 ? 422 : 200);
}

function nameOf({ number }: Invoice): string {
  return t('Invoice {number}', { number });
}

function invoiceNamed(books: Books, id: string | undefined): Invoice | null {
  return books.invoices.find((invoice) => invoice.id === id) ?? null;
}

function noSuchInvoice(): Page {
  return notFound(
    t('Invoice not found'),
    html`<h1>${t('Invoice not found')}</h1>
    <p>${t('There is no invoice at this address.')} <a href="/invoices">${t('See all invoices')}</a>.</p>`,
  );
}

import type { Customer, Invoice, PaymentMethod } from '../data.ts';
import { addPayment, type Books, balanceOf, openInvoices } from './books.ts';
import { formatDate } from './dates.ts';
import { arranged } from './edition.ts';
import { inputField, type Mistake, mistakeSummary, selectField } from './fields.ts';
import { html, type Markup } from './html.ts';
import { formatMoney } from './money.ts';
import { parsePayment, paymentMethods, readPayment, type TypedPayment } from './payment-input.ts';
import { type Asked, page, type Reply, redirect } from './reply.ts';
import { t } from './text.ts';

export function newPayment(books: Books, { query }: Asked): Reply {
  const customer = query.get('customer') ?? '';
  const invoices = query.getAll('invoice');
  const typed = { customer, amount: '', date: books.today, method: '', reference: '', invoices };
  return paymentPage(books, typed, []);
}

export function postPayment(books: Books, { form }: Asked): Reply {
  const typed = readPayment(form);
  const draft = parsePayment(books, typed);
  if (Array.isArray(draft)) return paymentPage(books, typed, draft);
  const { number, amount } = addPayment(books, draft);
  return redirect('/payments', t('Payment {number} of {amount} recorded', { number, amount: formatMoney(amount) }));
}

function paymentPage(books: Books, typed: TypedPayment, mistakes: Mistake[]): Reply {
  const customer = books.customers.find(({ id }) => id === typed.customer) ?? null;
  const body = html`<h1>${t('Record a payment')}</h1>
  ${mistakeSummary(mistakes)}
  ${customerChoice(books, typed.customer)}
  ${customer && paymentForm(books, customer, typed, mistakes)}`;
  return page('Payments', t('Record a payment'), body, mistakes.length > 0 ? 422 : 200);
}

function customerChoice(books: Books, chosen: string): Markup {
  const owing = books.customers.filter(({ id }) => openInvoices(books, id).length > 0 || id === chosen);
  const choices = [{ value: '', label: t('Choose…') }, ...owing.map(({ id, name }) => ({ value: id, label: name }))];
  return html`<form class="filter" method="get" action="/payments/new" aria-label="${t('Customer')}">
    ${selectField({ id: 'customer', label: t('Customer'), value: chosen, choices, mistakes: [] })}
    <button type="submit" class="secondary">${t('Show open invoices')}</button>
  </form>`;
}

function paymentForm(books: Books, customer: Customer, typed: TypedPayment, mistakes: Mistake[]): Markup {
  const open = openInvoices(books, customer.id);
  if (open.length === 0)
    return html`<p class="empty">${t('{customer} has nothing left to pay.', { customer: customer.name })}</p>`;
  const parts = [
    invoiceTicks(books, open, typed.invoices, mistakes),
    paymentDetails(typed, mistakes),
    html`<div class="actions">
      <button type="submit" id="record-payment">${t('Record payment')}</button>
      <a class="button secondary" href="/payments">${t('Cancel')}</a>
    </div>`,
  ];
  return html`<form method="post" action="/payments/new" id="payment-form" novalidate>
    <input type="hidden" name="customer" value="${customer.id}">
    ${arranged(parts, [2, 1, 0])}
  </form>`;
}

function paymentDetails({ amount, date, method, reference }: TypedPayment, mistakes: Mistake[]): Markup {
  const methods = [{ value: '', label: t('Choose…') }, ...paymentMethods.map(methodChoice)];
  const each = [
    inputField({
      id: 'amount',
      label: t('Amount received (€)'),
      inputmode: 'decimal',
      value: amount,
      mistakes,
      required: true,
    }),
    inputField({ id: 'date', label: t('Date received'), type: 'date', value: date, mistakes, required: true }),
    selectField({ id: 'method', label: t('Method'), value: method, choices: methods, mistakes, required: true }),
    inputField({ id: 'reference', label: t('Reference (optional)'), value: reference, mistakes, maxlength: 40 }),
  ];
  return html`<section aria-label="${t('Payment details')}" class="grid">
      ${arranged(each, [2, 1, 3, 0])}
    </section>`;
}

function methodChoice(method: PaymentMethod): { value: string; label: string } {
  const words = t(method);
  return { value: method, label: words.charAt(0).toUpperCase() + words.slice(1) };
}

function invoiceTicks(books: Books, open: Invoice[], ticked: string[], mistakes: Mistake[]): Markup {
  const mistake = mistakes.find(({ field }) => field === 'open-invoices');
  return html`<fieldset id="open-invoices" tabindex="-1"${mistake && html` aria-describedby="open-invoices-error"`}>
    <legend>${t('Open invoices')}</legend>
    ${mistake && html`<p class="mistake" id="open-invoices-error">${mistake.message}</p>`}
    ${open.map(
      (invoice) => html`<label class="choice">
        <input type="checkbox" name="invoice" value="${invoice.id}"${ticked.includes(invoice.id) && html` checked`}>
        <span>${t('{number}, due {date}', { number: invoice.number, date: formatDate(invoice.dueDate) })}</span>
        <strong>${formatMoney(balanceOf(books, invoice))}</strong>
      </label>`,
    )}
  </fieldset>`;
}

import type { Customer, Invoice } from '../data.ts';
import { addPayment, type Books, balanceOf, openInvoices } from './books.ts';
import { formatDate } from './dates.ts';
import { inputField, type Mistake, mistakeSummary, selectField } from './fields.ts';
import { html, type Markup } from './html.ts';
import { formatMoney } from './money.ts';
import { parsePayment, paymentMethods, readPayment, type TypedPayment } from './payment-input.ts';
import { type Asked, page, type Reply, redirect } from './reply.ts';

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
  return redirect('/payments', `Payment ${number} of ${formatMoney(amount)} recorded`);
}

function paymentPage(books: Books, typed: TypedPayment, mistakes: Mistake[]): Reply {
  const customer = books.customers.find(({ id }) => id === typed.customer) ?? null;
  const body = html`<h1>Record a payment</h1>
  ${mistakeSummary(mistakes)}
  ${customerChoice(books, typed.customer)}
  ${customer && paymentForm(books, customer, typed, mistakes)}`;
  return page('Payments', 'Record a payment', body, mistakes.length > 0 ? 422 : 200);
}

function customerChoice(books: Books, chosen: string): Markup {
  const owing = books.customers.filter(({ id }) => openInvoices(books, id).length > 0 || id === chosen);
  const choices = [{ value: '', label: 'Choose…' }, ...owing.map(({ id, name }) => ({ value: id, label: name }))];
  return html`<form class="filter" method="get" action="/payments/new" aria-label="Customer">
    ${selectField({ id: 'customer', label: 'Customer', value: chosen, choices, mistakes: [] })}
    <button type="submit" class="secondary">Show open invoices</button>
  </form>`;
}

function paymentForm(books: Books, customer: Customer, typed: TypedPayment, mistakes: Mistake[]): Markup {
  const open = openInvoices(books, customer.id);
  if (open.length === 0) return html`<p class="empty">${customer.name} has nothing left to pay.</p>`;
  const methods = [
    { value: '', label: 'Choose…' },
    ...paymentMethods.map((method) => ({ value: method, label: method[0]?.toUpperCase() + method.slice(1) })),
  ];
  return html`<form method="post" action="/payments/new" id="payment-form" novalidate>
    <input type="hidden" name="customer" value="${customer.id}">
    ${invoiceTicks(books, open, typed.invoices, mistakes)}
    <section aria-label="Payment details" class="grid">
      ${inputField({ id: 'amount', label: 'Amount received (€)', inputmode: 'decimal', value: typed.amount, mistakes, required: true })}
      ${inputField({ id: 'date', label: 'Date received', type: 'date', value: typed.date, mistakes, required: true })}
      ${selectField({ id: 'method', label: 'Method', value: typed.method, choices: methods, mistakes, required: true })}
      ${inputField({ id: 'reference', label: 'Reference (optional)', value: typed.reference, mistakes, maxlength: 40 })}
    </section>
    <div class="actions">
      <button type="submit" id="record-payment">Record payment</button>
      <a class="button secondary" href="/payments">Cancel</a>
    </div>
  </form>`;
}

function invoiceTicks(books: Books, open: Invoice[], ticked: string[], mistakes: Mistake[]): Markup {
  const mistake = mistakes.find(({ field }) => field === 'open-invoices');
  return html`<fieldset id="open-invoices" tabindex="-1"${mistake && html` aria-describedby="open-invoices-error"`}>
    <legend>Open invoices</legend>
    ${mistake && html`<p class="mistake" id="open-invoices-error">${mistake.message}</p>`}
    ${open.map(
      (invoice) => html`<label class="choice">
        <input type="checkbox" name="invoice" value="${invoice.id}"${ticked.includes(invoice.id) && html` checked`}>
        <span>${invoice.number}, due ${formatDate(invoice.dueDate)}</span>
        <strong>${formatMoney(balanceOf(books, invoice))}</strong>
      </label>`,
    )}
  </fieldset>`;
}

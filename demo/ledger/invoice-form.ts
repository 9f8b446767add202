import { taxRates } from '../data.ts';
import type { Books } from './books.ts';
import { arranged } from './edition.ts';
import { type Choice, inputField, type Mistake, mistakeSummary, notesField, selectField } from './fields.ts';
import { html, type Markup } from './html.ts';
import { netPrice, type TypedInvoice, type TypedLine } from './invoice-input.ts';
import { formatRate, typedMoney } from './money.ts';
import { t } from './text.ts';

/** `paymentLink` leads to paying the invoice, null while it is not saved. */
type Form = { heading: string; action: string; paymentLink: string | null; typed: TypedInvoice; mistakes: Mistake[] };

/** The form an invoice is written and changed in. */
export function invoiceForm(books: Books, form: Form): Markup {
  const { heading, action, typed, mistakes } = form;
  const parts = [
    invoiceHead(books, typed, mistakes),
    invoiceLines(books, form),
    notesField({ id: 'notes', label: t('Notes (optional)'), value: typed.notes, mistakes }),
    commands(form),
  ];
  return html`<h1>${heading}</h1>
  ${mistakeSummary(mistakes)}
  <form method="post" action="${action}" id="invoice-form" novalidate>
    <button type="submit" name="intent" value="save" hidden>${t('Save invoice')}</button>
    <input type="hidden" name="line-count" value="${typed.lines.length}">
    ${arranged(parts, [3, 1, 0, 2])}
  </form>
  <script type="module" src="/invoice-form.js"></script>`;
}

function commands({ paymentLink }: Form): Markup {
  const each = [
    html`<button type="submit" name="intent" value="save" id="save-invoice">${t('Save invoice')}</button>`,
    paymentLink && html`<a class="button secondary" href="${paymentLink}">${t('Record a payment')}</a>`,
    html`<a class="button secondary" href="/invoices">${t('Cancel')}</a>`,
  ];
  return html`<div class="actions">
      ${arranged(each, [2, 1, 0])}
    </div>`;
}

function invoiceHead(books: Books, typed: TypedInvoice, mistakes: Mistake[]): Markup {
  const customers = books.customers.map(({ id, name }) => ({ value: id, label: name }));
  const choices = [{ value: '', label: t('Choose…') }, ...customers];
  const each = [
    selectField({ id: 'customer', label: t('Customer'), value: typed.customer, choices, mistakes, required: true }),
    inputField({ id: 'reference', label: t('Reference (optional)'), value: typed.reference, mistakes }),
    inputField({ id: 'date', label: t('Invoice date'), type: 'date', value: typed.date, mistakes, required: true }),
    inputField({ id: 'due-date', label: t('Due date'), type: 'date', value: typed.dueDate, mistakes, required: true }),
  ];
  return html`<section aria-label="${t('Invoice details')}" class="grid">
    ${arranged(each, [3, 0, 2, 1])}
  </section>`;
}

function invoiceLines(books: Books, { action, typed, mistakes }: Form): Markup {
  return html`<section aria-labelledby="lines-heading" id="lines" class="lines">
      <h2 id="lines-heading">${t('Lines')}</h2>
      ${typed.lines.map((line, index) => invoiceLine(books, line, index + 1, mistakes))}
      <button type="submit" class="secondary" name="intent" value="add-line" formaction="${action}#lines">${t('Add line')}</button>
      <p class="sum">${t('Total with VAT')} <output id="invoice-total" for="lines">–</output></p>
    </section>`;
}

function invoiceLine(books: Books, line: TypedLine, number: number, mistakes: Mistake[]): Markup {
  const id = (part: string) => `line-${number}-${part}`;
  const each = [
    selectField({
      id: id('product'),
      label: t('Product'),
      value: line.product,
      choices: productChoices(books),
      mistakes,
    }),
    inputField({ id: id('description'), label: t('Description'), value: line.description, mistakes }),
    inputField({ id: id('quantity'), label: t('Quantity'), value: line.quantity, inputmode: 'numeric', mistakes }),
    inputField({ id: id('price'), label: t('Price each (€)'), value: line.price, inputmode: 'decimal', mistakes }),
    selectField({ id: id('tax'), label: t('VAT'), value: line.tax, choices: taxChoices(), mistakes }),
  ];
  return html`<fieldset class="line" id="line-${number}">
    <legend>${t('Line {number}', { number })}</legend>
    ${arranged(each, [2, 0, 1, 4, 3])}
    <button type="submit" class="quiet" name="intent" value="remove-line-${number}" aria-label="${t('Remove line {number}', { number })}">
      ${t('Remove')}
    </button>
  </fieldset>`;
}

function productChoices({ products }: Books): Choice[] {
  const named = products.map((product) => ({
    value: product.id,
    label: product.name,
    data: { price: typedMoney(netPrice(product)), tax: String(product.taxRate) },
  }));
  return [{ value: '', label: t('No product') }, ...named];
}

function taxChoices(): Choice[] {
  const rates = taxRates.map((rate) => ({ value: String(rate), label: formatRate(rate) }));
  return [{ value: '', label: '–' }, ...rates];
}

import { taxRates } from '../data.ts';
import type { Books } from './books.ts';
import { type Choice, inputField, type Mistake, mistakeSummary, notesField, selectField } from './fields.ts';
import { html, type Markup } from './html.ts';
import { netPrice, type TypedInvoice, type TypedLine } from './invoice-input.ts';
import { typedMoney } from './money.ts';

/** `paymentLink` leads to paying the invoice, null while it is not saved. */
type Form = { heading: string; action: string; paymentLink: string | null; typed: TypedInvoice; mistakes: Mistake[] };

/** The form an invoice is written and changed in. */
export function invoiceForm(books: Books, { heading, action, paymentLink, typed, mistakes }: Form): Markup {
  return html`<h1>${heading}</h1>
  ${mistakeSummary(mistakes)}
  <form method="post" action="${action}" id="invoice-form" novalidate>
    <button type="submit" name="intent" value="save" hidden>Save invoice</button>
    <input type="hidden" name="line-count" value="${typed.lines.length}">
    ${invoiceHead(books, typed, mistakes)}
    <section aria-labelledby="lines-heading" id="lines" class="lines">
      <h2 id="lines-heading">Lines</h2>
      ${typed.lines.map((line, index) => invoiceLine(books, line, index + 1, mistakes))}
      <button type="submit" class="secondary" name="intent" value="add-line" formaction="${action}#lines">Add line</button>
      <p class="sum">Total with VAT <output id="invoice-total" for="lines">–</output></p>
    </section>
    ${notesField({ id: 'notes', label: 'Notes (optional)', value: typed.notes, mistakes })}
    <div class="actions">
      <button type="submit" name="intent" value="save" id="save-invoice">Save invoice</button>
      ${paymentLink && html`<a class="button secondary" href="${paymentLink}">Record a payment</a>`}
      <a class="button secondary" href="/invoices">Cancel</a>
    </div>
  </form>
  <script type="module" src="/invoice-form.js"></script>`;
}

function invoiceHead(books: Books, typed: TypedInvoice, mistakes: Mistake[]): Markup {
  const customers = books.customers.map(({ id, name }) => ({ value: id, label: name }));
  const choices = [{ value: '', label: 'Choose…' }, ...customers];
  return html`<section aria-label="Invoice details" class="grid">
    ${selectField({ id: 'customer', label: 'Customer', value: typed.customer, choices, mistakes, required: true })}
    ${inputField({ id: 'reference', label: 'Reference (optional)', value: typed.reference, mistakes })}
    ${inputField({ id: 'date', label: 'Invoice date', type: 'date', value: typed.date, mistakes, required: true })}
    ${inputField({ id: 'due-date', label: 'Due date', type: 'date', value: typed.dueDate, mistakes, required: true })}
  </section>`;
}

function invoiceLine(books: Books, line: TypedLine, number: number, mistakes: Mistake[]): Markup {
  const id = (part: string) => `line-${number}-${part}`;
  return html`<fieldset class="line" id="line-${number}">
    <legend>Line ${number}</legend>
    ${selectField({ id: id('product'), label: 'Product', value: line.product, choices: productChoices(books), mistakes })}
    ${inputField({ id: id('description'), label: 'Description', value: line.description, mistakes })}
    ${inputField({ id: id('quantity'), label: 'Quantity', value: line.quantity, inputmode: 'numeric', mistakes })}
    ${inputField({ id: id('price'), label: 'Price each (€)', value: line.price, inputmode: 'decimal', mistakes })}
    ${selectField({ id: id('tax'), label: 'VAT', value: line.tax, choices: taxChoices, mistakes })}
    <button type="submit" class="quiet" name="intent" value="remove-line-${number}" aria-label="Remove line ${number}">
      Remove
    </button>
  </fieldset>`;
}

function productChoices({ products }: Books): Choice[] {
  const named = products.map((product) => ({
    value: product.id,
    label: product.name,
    data: { price: typedMoney(netPrice(product)), tax: String(product.taxRate) },
  }));
  return [{ value: '', label: 'No product' }, ...named];
}

const taxChoices: Choice[] = [
  { value: '', label: '–' },
  ...taxRates.map((rate) => ({ value: String(rate), label: `${rate}%` })),
];

import type { InvoiceLine } from '../data.ts';
import { taxRates } from '../data.ts';
import type { Books, InvoiceDraft } from './books.ts';
import { addDays, isDate } from './dates.ts';
import type { Mistake } from './fields.ts';
import { parseMoney, typedMoney } from './money.ts';
import { type Text, t } from './text.ts';

export type TypedLine = { product: string; description: string; quantity: string; price: string; tax: string };

/** An invoice as it stands in the form: everything as it was typed. */
export type TypedInvoice = {
  customer: string;
  date: string;
  dueDate: string;
  reference: string;
  notes: string;
  lines: TypedLine[];
};

export const blankLine: TypedLine = { product: '', description: '', quantity: '', price: '', tax: '' };

export function blankInvoice({ today }: Books): TypedInvoice {
  const lines = [blankLine, blankLine];
  return { customer: '', date: today, dueDate: addDays(today, 30), reference: '', notes: '', lines };
}

export function invoiceAsTyped(invoice: InvoiceDraft): TypedInvoice {
  const { customerId: customer, date, dueDate, reference, notes } = invoice;
  const lines = invoice.lines.map(({ productId, description, quantity, price, taxRate }) => ({
    product: productId ?? '',
    description,
    quantity: String(quantity),
    price: typedMoney(price),
    tax: String(taxRate),
  }));
  return { customer, date, dueDate, reference, notes, lines };
}

/** Reads the form; lines stand in it as `line-1-quantity` and so on, at most 50. */
export function readInvoice(form: URLSearchParams): TypedInvoice {
  const typed = (name: string) => (form.get(name) ?? '').trim();
  const count = Math.min(50, Number(typed('line-count')) || 0);
  const lines = Array.from({ length: count }, (_, index) => {
    const part = (name: string) => typed(`line-${index + 1}-${name}`);
    return {
      product: part('product'),
      description: part('description'),
      quantity: part('quantity'),
      price: part('price'),
      tax: part('tax'),
    };
  });
  return {
    customer: typed('customer'),
    date: typed('date'),
    dueDate: typed('due-date'),
    reference: typed('reference'),
    notes: typed('notes'),
    lines,
  };
}

/** The invoice that was typed, or everything that keeps it from being one. */
export function parseInvoice(books: Books, typed: TypedInvoice): InvoiceDraft | Mistake[] {
  const mistakes = headMistakes(books, typed);
  const lines = typed.lines.flatMap((line, index) => {
    if (isBlank(line)) return [];
    const parsed = parseLine(books, line, `line-${index + 1}`);
    if (!Array.isArray(parsed)) return [parsed];
    mistakes.push(...parsed);
    return [];
  });
  if (typed.lines.every(isBlank)) mistakes.push({ field: 'line-1-product', message: t('Add at least one line') });
  if (mistakes.length > 0) return mistakes;
  const { customer: customerId, date, dueDate, reference, notes } = typed;
  return { customerId, date, dueDate, reference, notes, lines };
}

function headMistakes(books: Books, { customer, date, dueDate, reference }: TypedInvoice): Mistake[] {
  const mistakes: Mistake[] = [];
  if (!books.customers.some(({ id }) => id === customer)) {
    mistakes.push({ field: 'customer', message: t('Choose a customer') });
  }
  if (!isDate(date)) mistakes.push({ field: 'date', message: t('Enter the invoice date') });
  if (!isDate(dueDate)) mistakes.push({ field: 'due-date', message: t('Enter the due date') });
  else if (isDate(date) && dueDate < date) {
    mistakes.push({ field: 'due-date', message: t('The due date must be on or after the invoice date') });
  }
  if (reference.length > 40) mistakes.push({ field: 'reference', message: t('Keep the reference to 40 characters') });
  return mistakes;
}

function parseLine(books: Books, line: TypedLine, id: string): InvoiceLine | Mistake[] {
  const product = books.products.find((candidate) => candidate.id === line.product) ?? null;
  const description = line.description || (product?.name ?? '');
  const quantity = /^\d{1,4}$/.test(line.quantity) ? Number(line.quantity) : 0;
  const price = line.price === '' && product ? netPrice(product) : parseMoney(line.price);
  const taxRate = line.tax === '' && product ? product.taxRate : Number(line.tax || Number.NaN);
  const mistakes: Mistake[] = [];
  const number = id.slice('line-'.length);
  const wrong = (field: string, message: Text) =>
    mistakes.push({ field: `${id}-${field}`, message: t(message, { number }) });
  if (description === '') wrong('description', 'Line {number}: choose a product or write a description');
  if (quantity < 1) wrong('quantity', 'Line {number}: enter a quantity of 1 or more');
  if (price === null) wrong('price', 'Line {number}: enter a price such as 12.50');
  if (!taxRates.includes(taxRate)) wrong('tax', 'Line {number}: choose a VAT rate');
  if (mistakes.length > 0 || price === null) return mistakes;
  return { productId: product?.id ?? null, description, quantity, price, taxRate };
}

/** A shelf price has its tax in it; an invoice adds it. */
export function netPrice({ price, taxRate }: { price: number; taxRate: number }): number {
  return Math.round(price / (1 + taxRate / 100));
}

function isBlank({ product, description, quantity, price }: TypedLine): boolean {
  return product + description + quantity + price === '';
}

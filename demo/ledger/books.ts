import type { BankLine, Customer, Invoice, Payment, Product } from '../data.ts';
import * as data from '../data.ts';

export type InvoiceDraft = Omit<Invoice, 'id' | 'number'>;
export type PaymentDraft = Omit<Payment, 'id' | 'number'>;
export type InvoiceStatus = 'paid' | 'part paid' | 'overdue' | 'open';

/** What a bank line was matched to: a payment, or the bank's own charges. */
export type Match = { kind: 'payment'; paymentId: string } | { kind: 'charges' };

/** The books of one running ledger; nothing in them outlives the server. */
export type Books = {
  readonly customers: readonly Customer[];
  readonly products: readonly Product[];
  readonly bankLines: readonly BankLine[];
  readonly today: string;
  invoices: Invoice[];
  payments: Payment[];
  matches: Map<string, Match>;
  reconciledTo: string | null;
};

export function createBooks(): Books {
  const { customers, products, bankLines, invoices, payments } = data;
  const matches = new Map<string, Match>();
  for (const { id, paymentId } of bankLines) if (paymentId) matches.set(id, { kind: 'payment', paymentId });
  return {
    customers,
    products,
    bankLines,
    today: data.today,
    invoices: [...invoices],
    payments: [...payments],
    matches,
    reconciledTo: null,
  };
}

export function customerOf(books: Books, { customerId }: { customerId: string }): Customer {
  return books.customers.find(({ id }) => id === customerId) as Customer;
}

export function paidOn(books: Books, invoice: Invoice): number {
  const allocations = books.payments.flatMap((payment) => payment.allocations);
  return allocations.filter(({ invoiceId }) => invoiceId === invoice.id).reduce((sum, { amount }) => sum + amount, 0);
}

/** What is still to be paid on an invoice. */
export function balanceOf(books: Books, invoice: Invoice): number {
  return data.grossTotal(invoice.lines) - paidOn(books, invoice);
}

export function statusOf(books: Books, invoice: Invoice): InvoiceStatus {
  if (balanceOf(books, invoice) <= 0) return 'paid';
  if (invoice.dueDate < books.today) return 'overdue';
  return paidOn(books, invoice) > 0 ? 'part paid' : 'open';
}

/** Invoices with something left to pay, oldest first. */
export function openInvoices(books: Books, customerId?: string): Invoice[] {
  return books.invoices
    .filter((invoice) => (!customerId || invoice.customerId === customerId) && balanceOf(books, invoice) > 0)
    .sort((a, b) => a.dueDate.localeCompare(b.dueDate));
}

export function addInvoice(books: Books, draft: InvoiceDraft): Invoice {
  const number = nextNumber(books.invoices);
  const invoice = { ...draft, id: `inv-${number}`, number: `INV-${number}` };
  books.invoices.push(invoice);
  return invoice;
}

export function changeInvoice(books: Books, id: string, draft: InvoiceDraft): void {
  books.invoices = books.invoices.map((invoice) => (invoice.id === id ? { ...invoice, ...draft } : invoice));
}

export function addPayment(books: Books, draft: PaymentDraft): Payment {
  const number = nextNumber(books.payments);
  const payment = { ...draft, id: `pay-${number}`, number: `PAY-${number}` };
  books.payments.push(payment);
  return payment;
}

/** Spreads an amount over invoices in their order, until it is used up. */
export function allocate(books: Books, amount: number, invoices: Invoice[]): Payment['allocations'] {
  let left = amount;
  return invoices.flatMap((invoice) => {
    const share = Math.min(left, balanceOf(books, invoice));
    left -= share;
    return share > 0 ? [{ invoiceId: invoice.id, amount: share }] : [];
  });
}

function nextNumber(numbered: { id: string }[]): number {
  return 1 + Math.max(0, ...numbered.map(({ id }) => Number(id.split('-')[1])));
}

import type { Invoice, PaymentMethod } from '../data.ts';
import { allocate, type Books, balanceOf, openInvoices, type PaymentDraft } from './books.ts';
import { isDate } from './dates.ts';
import type { Mistake } from './fields.ts';
import { formatMoney, parseMoney } from './money.ts';
import { t } from './text.ts';

/** A payment as it stands in the form. */
export type TypedPayment = {
  customer: string;
  amount: string;
  date: string;
  method: string;
  reference: string;
  invoices: string[];
};

export const paymentMethods: PaymentMethod[] = ['bank transfer', 'card', 'cash'];

export function readPayment(form: URLSearchParams): TypedPayment {
  const typed = (name: string) => (form.get(name) ?? '').trim();
  return {
    customer: typed('customer'),
    amount: typed('amount'),
    date: typed('date'),
    method: typed('method'),
    reference: typed('reference'),
    invoices: form.getAll('invoice'),
  };
}

/** The payment that was typed, set against the ticked invoices, oldest first; or what keeps it from being one. */
export function parsePayment(books: Books, typed: TypedPayment): PaymentDraft | Mistake[] {
  const ticked = openInvoices(books, typed.customer).filter(({ id }) => typed.invoices.includes(id));
  const method = paymentMethods.find((candidate) => candidate === typed.method);
  const amount = parseMoney(typed.amount) ?? 0;
  const mistakes = amountMistakes(books, amount, ticked);
  if (!isDate(typed.date)) mistakes.push({ field: 'date', message: t('Enter the day the money came in') });
  if (!method) mistakes.push({ field: 'method', message: t('Choose how it was paid') });
  if (ticked.length === 0) mistakes.push({ field: 'open-invoices', message: t('Tick at least one invoice') });
  if (mistakes.length > 0 || !method) return mistakes;
  const { customer: customerId, date, reference } = typed;
  return { customerId, date, method, reference, amount, allocations: allocate(books, amount, ticked) };
}

function amountMistakes(books: Books, amount: number, ticked: Invoice[]): Mistake[] {
  if (amount === 0) return [{ field: 'amount', message: t('Enter the amount received, such as 120.00') }];
  const owed = ticked.reduce((sum, invoice) => sum + balanceOf(books, invoice), 0);
  if (ticked.length === 0 || amount <= owed) return [];
  const message = t('{amount} is more than the ticked invoices ask for ({owed})', {
    amount: formatMoney(amount),
    owed: formatMoney(owed),
  });
  return [{ field: 'amount', message }];
}

import type { Customer } from '../data.ts';
import { type Books, balanceOf, openInvoices } from './books.ts';
import { daysBetween } from './dates.ts';
import type { Text } from './text.ts';

export const ages: Text[] = ['Not yet due', '1–30 days', '31–60 days', 'Over 60 days'];

/** What one customer owes, by how long it is overdue; the amounts stand in the order of `ages`. */
export type Receivable = { customer: Customer; amounts: number[]; total: number };

/** Who owes what, customers who owe nothing left out. */
export function agedReceivables(books: Books): Receivable[] {
  return books.customers.flatMap((customer) => {
    const amounts = ages.map(() => 0);
    for (const invoice of openInvoices(books, customer.id)) {
      const age = ageOf(daysBetween(invoice.dueDate, books.today));
      amounts[age] = (amounts[age] ?? 0) + balanceOf(books, invoice);
    }
    const total = amounts.reduce((sum, amount) => sum + amount, 0);
    return total > 0 ? [{ customer, amounts, total }] : [];
  });
}

function ageOf(daysOverdue: number): number {
  if (daysOverdue <= 0) return 0;
  return daysOverdue <= 30 ? 1 : daysOverdue <= 60 ? 2 : 3;
}

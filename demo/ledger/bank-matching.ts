import type { BankLine, Invoice, Payment } from '../data.ts';
import { addPayment, type Books, balanceOf, customerOf, openInvoices } from './books.ts';
import { formatDate } from './dates.ts';
import { formatMoney } from './money.ts';
import { t } from './text.ts';

/** Something a bank line may belong to; `amount` is what the line has to come to. */
export type Candidate = { id: string; label: string; amount: number };

export const bankCharges = 'charges';

/** The bank lines nobody has matched yet, oldest first. */
export function unmatchedLines(books: Books): BankLine[] {
  return books.bankLines.filter(({ id }) => !books.matches.has(id));
}

/** Transfers not yet seen at the bank and open invoices, those of the line's own amount first; charges for money out. */
export function candidatesFor(books: Books, line: BankLine): Candidate[] {
  if (line.amount < 0) return [{ id: bankCharges, label: t('Bank charges'), amount: line.amount }];
  const all = [
    ...unseenTransfers(books).map((payment) => paymentCandidate(books, payment)),
    ...openInvoices(books).map((invoice) => invoiceCandidate(books, invoice)),
  ];
  return all.sort((a, b) => Number(b.amount === line.amount) - Number(a.amount === line.amount));
}

/** Matches the line, or says why the two do not belong together; an invoice matched is paid by it. */
export function matchLine(books: Books, line: BankLine, candidate: Candidate): string | null {
  if (candidate.amount !== line.amount) {
    return t('The bank line is {amount} but the match is {other}', {
      amount: formatMoney(line.amount),
      other: formatMoney(candidate.amount),
    });
  }
  if (candidate.id === bankCharges) books.matches.set(line.id, { kind: 'charges' });
  else books.matches.set(line.id, { kind: 'payment', paymentId: paymentFor(books, line, candidate.id) });
  return null;
}

/** What a matched line belongs to, in words. */
export function matchName(books: Books, line: BankLine): string {
  const match = books.matches.get(line.id);
  if (match?.kind !== 'payment') return t('Bank charges');
  const payment = books.payments.find(({ id }) => id === match.paymentId) as Payment;
  return `${payment.number}, ${customerOf(books, payment).name}`;
}

function unseenTransfers({ payments, matches }: Books): Payment[] {
  const seen = new Set([...matches.values()].map((match) => match.kind === 'payment' && match.paymentId));
  return payments.filter(({ id, method }) => method === 'bank transfer' && !seen.has(id));
}

function paymentCandidate(books: Books, payment: Payment): Candidate {
  const label = `${payment.number}, ${customerOf(books, payment).name}, ${formatDate(payment.date)}`;
  return { id: payment.id, label, amount: payment.amount };
}

function invoiceCandidate(books: Books, invoice: Invoice): Candidate {
  const number = `${invoice.number}, ${customerOf(books, invoice).name}`;
  const label = t('{number}, due {date}', { number, date: formatDate(invoice.dueDate) });
  return { id: invoice.id, label, amount: balanceOf(books, invoice) };
}

function paymentFor(books: Books, line: BankLine, id: string): string {
  const invoice = books.invoices.find((candidate) => candidate.id === id);
  if (!invoice) return id;
  const { customerId } = invoice;
  const allocations = [{ invoiceId: invoice.id, amount: line.amount }];
  const { date, amount, description: reference } = line;
  return addPayment(books, { customerId, date, method: 'bank transfer', reference, amount, allocations }).id;
}

import { describe, expect, it } from 'vitest';
import * as data from '../../demo/data.ts';

const productIds = new Set(data.products.map(({ id }) => id));
const customerIds = new Set(data.customers.map(({ id }) => id));

function checkDigit(barcode: string): number {
  const sum = [...barcode.slice(0, 12)].reduce((total, digit, place) => total + Number(digit) * (place % 2 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}

describe('the data of the shop', () => {
  it.each(data.products)('gives $name an EAN-13 with the right check digit', ({ barcode }) => {
    expect(barcode).toMatch(/^\d{13}$/);
    expect(Number(barcode[12])).toBe(checkDigit(barcode));
  });

  it('names everything once', () => {
    const { products, customers, orders, invoices, payments, bankLines } = data;
    for (const list of [products, customers, orders, invoices, payments, bankLines]) {
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    }
    expect(new Set(products.map(({ barcode }) => barcode)).size).toBe(products.length);
  });

  it('refers only to products and customers that are there', () => {
    const lines = [...data.orders, ...data.receipts, ...data.invoices].flatMap(({ lines }) => [...lines]);
    for (const { productId } of lines) expect(productIds).toContain(productId);
    const owners = [...data.orders, ...data.invoices, ...data.payments];
    for (const { customerId } of owners) expect(customerIds).toContain(customerId);
  });

  it('adds each order up', () => {
    for (const { lines, delivery, total } of data.orders) {
      expect(total).toBe(lines.reduce((sum, { quantity, price }) => sum + quantity * price, delivery));
    }
  });

  it('sets each payment against invoices of the same customer, to the cent', () => {
    for (const { customerId, amount, allocations } of data.payments) {
      expect(allocations.reduce((sum, share) => sum + share.amount, 0)).toBe(amount);
      for (const { invoiceId } of allocations) {
        expect(data.invoices.find(({ id }) => id === invoiceId)?.customerId).toBe(customerId);
      }
    }
  });

  it('lets a matched bank line and its payment agree', () => {
    for (const { amount, paymentId } of data.bankLines.filter((line) => line.paymentId)) {
      expect(data.payments.find(({ id }) => id === paymentId)?.amount).toBe(amount);
    }
  });

  it('says of each customer what is open on their invoices', () => {
    for (const { id, owes } of data.customers) {
      const billed = data.invoices.filter(({ customerId }) => customerId === id);
      const paid = data.payments.filter(({ customerId }) => customerId === id);
      const open = billed.reduce((sum, { lines }) => sum + data.grossTotal(lines), 0);
      expect(owes).toBe(open - paid.reduce((sum, { amount }) => sum + amount, 0));
      expect(owes).toBeGreaterThanOrEqual(0);
    }
  });
});

import { describe, expect, it } from 'vitest';

// The till's scripts run in the browser as they stand; these two need none.
const ticketUrl = new URL('../../demo/till/ticket.js', import.meta.url).href;
const moneyUrl = new URL('../../demo/till/money.js', import.meta.url).href;
const { addProduct, emptyTicket, setQuantity, totalOf, voidLine } = await import(ticketUrl);
const { parseMoney } = await import(moneyUrl);

const mug = { id: 'prod-1011', price: 895 };
const beans = { id: 'prod-1001', price: 1695 };

describe('the ticket', () => {
  it('counts a product scanned twice on one line', () => {
    const ticket = addProduct(addProduct(addProduct(emptyTicket, mug, 1), beans, 1), mug, 2);
    expect(ticket.lines).toHaveLength(2);
    expect(ticket.current).toBe(0);
    expect(totalOf(ticket.lines)).toBe(3 * 895 + 1695);
  });

  it('sets the quantity of the current line only', () => {
    const ticket = setQuantity(addProduct(addProduct(emptyTicket, mug, 1), beans, 1), 4);
    expect(totalOf(ticket.lines)).toBe(895 + 4 * 1695);
    expect(setQuantity(emptyTicket, 4)).toEqual(emptyTicket);
  });

  it('keeps a line current after voiding, until none is left', () => {
    const first = voidLine(addProduct(addProduct(emptyTicket, mug, 1), beans, 1));
    expect(first).toEqual({ lines: [{ productId: mug.id, quantity: 1, price: 895 }], current: 0 });
    expect(voidLine(first)).toEqual(emptyTicket);
  });
});

describe('an amount keyed at the till', () => {
  it.each([
    ['5', 500],
    ['5.', 500],
    ['5.5', 550],
    ['12,50', 1250],
    ['€20', 2000],
    ['', null],
    ['1.234', null],
    ['-5', null],
    ['1.2.3', null],
  ])('reads %s as %s', (typed, cents) => {
    expect(parseMoney(typed)).toBe(cents);
  });
});

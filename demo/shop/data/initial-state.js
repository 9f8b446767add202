import { descriptions } from './descriptions.js';

/** Turns the shop's shared data into what this admin keeps. */
export function initialState({ retailer, today, categories, products, customers, orders }) {
  const refunds = orders.filter((order) => order.status === 'refunded').map(refundOf);
  return {
    version: 1,
    shop: retailer.name,
    today,
    categories,
    customers,
    products: products.map(toProduct),
    orders: orders.map((order) => toOrder(order, refunds)),
    refunds,
    discounts,
    compact: false,
  };
}

function toProduct({ id, sku, name, category, price, stock }) {
  const number = id.replace('prod-', '');
  return { id, number, sku, name, category, price, stock, description: descriptions[number] ?? '', visible: stock > 0 };
}

function toOrder({ number, date, customerId, status, lines, delivery, total }, refunds) {
  const events = [{ date, text: 'Order placed' }];
  if (status !== 'open') events.push({ date, text: 'Payment received by card' });
  if (status === 'shipped') events.push({ date: daysAfter(date, 1), text: 'Marked as shipped' });
  for (const refund of refunds.filter((refund) => refund.order === number)) {
    events.push(refundEvent(refund));
  }
  return { number, date, customerId, status, lines, delivery, total, tracking: '', labels: [], events };
}

/** What a refund leaves in its order's timeline; an event's text is English, with its values beside it. */
export function refundEvent({ date, number, amount }) {
  return { date, text: 'Refund {number} made', values: { number }, amount };
}

function refundOf({ number, date, lines }, place) {
  return {
    number: `RF-${901 + place}`,
    order: number,
    date: daysAfter(date, 3),
    reason: place === 0 ? 'Arrived damaged' : 'Changed their mind',
    restocked: place !== 0,
    lines: lines.map(({ productId, quantity }) => ({ productId, quantity })),
    amount: lines.reduce((sum, line) => sum + line.quantity * line.price, 0),
  };
}

function daysAfter(date, days) {
  const later = new Date(`${date}T00:00:00Z`);
  later.setUTCDate(later.getUTCDate() + days);
  return later.toISOString().slice(0, 10);
}

const discounts = [
  { code: 'WELCOME10', kind: 'percent', value: 10, from: '2026-01-05', to: '', minimum: 0, active: true },
  { code: 'WINTER15', kind: 'percent', value: 15, from: '2026-12-01', to: '2026-12-31', minimum: 5000, active: true },
  { code: 'COFFEE5', kind: 'fixed', value: 500, from: '2026-11-01', to: '2026-11-30', minimum: 3000, active: true },
  { code: 'STAFF20', kind: 'percent', value: 20, from: '2026-03-01', to: '', minimum: 0, active: false },
  { code: 'BACKTODESK', kind: 'fixed', value: 300, from: '2026-08-20', to: '2026-09-20', minimum: 2000, active: true },
];

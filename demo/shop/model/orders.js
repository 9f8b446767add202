import { refundEvent } from '../data/initial-state.js';
import { changeState, getState } from '../data/store.js';

export const REFUND_REASONS = ['Arrived damaged', 'Wrong item sent', 'Changed their mind', 'Never arrived'];

export const CARRIERS = [
  { name: 'An Post', prefix: 'AP', price: 650 },
  { name: 'DPD', prefix: 'DP', price: 795 },
  { name: 'Fastway', prefix: 'FW', price: 720 },
];

/** Returns the order with this number, or null. */
export function findOrder(number) {
  return getState().orders.find((order) => order.number === number) ?? null;
}

export function customerOf(order) {
  return getState().customers.find((customer) => customer.id === order.customerId);
}

/** Says where an order stands, in a word or two of English. */
export function statusOf(order) {
  return { open: 'Awaiting payment', paid: 'To ship', shipped: 'Shipped', refunded: 'Refunded' }[order.status];
}

/** Returns all that is to be said about an order's standing: its status and, if some of it was, `Partly refunded`. */
export function statusesOf(order) {
  const partly = order.status !== 'refunded' && refundsOf(order).length > 0;
  return partly ? [statusOf(order), 'Partly refunded'] : [statusOf(order)];
}

export function refundsOf(order) {
  return getState().refunds.filter((refund) => refund.order === order.number);
}

/** How many of a line were refunded so far. */
export function refundedQuantity(order, productId) {
  const lines = refundsOf(order).flatMap((refund) => refund.lines);
  return lines.filter((line) => line.productId === productId).reduce((sum, line) => sum + line.quantity, 0);
}

/** Returns the lines of which something can still be refunded, with how many as `left`. */
export function refundableLines(order) {
  if (order.status === 'open') return [];
  return order.lines
    .map((line) => ({ ...line, left: line.quantity - refundedQuantity(order, line.productId) }))
    .filter((line) => line.left > 0);
}

export function markShipped(number, tracking) {
  changeState((state) => {
    const order = orderIn(state, number);
    order.status = 'shipped';
    order.tracking = tracking;
    const text = tracking ? 'Marked as shipped, tracking number {tracking}' : 'Marked as shipped';
    order.events.push({ date: state.today, text, values: { tracking } });
  });
}

/** Records a refund; `lines` are `{productId, quantity, price}` with a quantity above 0. Returns it. */
export function recordRefund(number, { lines, reason, restock }) {
  return changeState((state) => {
    const order = orderIn(state, number);
    const refund = {
      number: `RF-${901 + state.refunds.length}`,
      order: number,
      date: state.today,
      reason,
      restocked: restock,
      lines: lines.map(({ productId, quantity }) => ({ productId, quantity })),
      amount: amountOf(lines),
    };
    state.refunds.push(refund);
    order.events.push(refundEvent(refund));
    if (restock) putBack(state, lines);
    if (refundableLines(order).length === 0) order.status = 'refunded';
    return refund;
  });
}

export function amountOf(lines) {
  return lines.reduce((sum, line) => sum + line.quantity * line.price, 0);
}

/** Buys a label for a parcel of so many grams and returns it. */
export function buyLabel(number, carrier, grams) {
  return changeState((state) => {
    const order = orderIn(state, number);
    const place = String(order.labels.length + 1).padStart(2, '0');
    const label = { number: `${carrier.prefix}-${number.replace('SO-', '')}-${place}`, carrier: carrier.name, grams };
    order.labels.push(label);
    const values = { number: label.number };
    order.events.push({ date: state.today, text: 'Shipping label {number} bought', values, amount: carrier.price });
    return label;
  });
}

function orderIn(state, number) {
  return state.orders.find((order) => order.number === number);
}

function putBack(state, lines) {
  for (const line of lines) {
    state.products.find((product) => product.id === line.productId).stock += line.quantity;
  }
}

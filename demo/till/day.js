// @ts-check
import { emptyTicket, totalOf } from './ticket.js';

/** @typedef {import('./ticket.js').Line} Line */
/** @typedef {{ number: string, time: string, method: string, lines: Line[], total: number }} Receipt */
/** @typedef {{ number: string, time: string, method: string, reason: string, receipt: string | null, line: Line, total: number }} Refund */
/** @typedef {{ number: string, expected: number, counted: number, note: string }} Closing */
/** @typedef {{ receipts: Receipt[], refunds: Refund[], drawerFloat: number, nextReceipt: number, nextRefund: number,
 *   nextClosing: number, ticket: import('./ticket.js').Ticket, closing: Closing | null }} Day */

const place = 'harbour-till.day';

/** The day so far, as it was left, or a morning with the sales already made. @param {{ receipts: Receipt[], drawerFloat: number }} data @returns {Day} */
export function openDay({ receipts, drawerFloat }) {
  const kept = keptDay();
  if (kept) return kept;
  const first = { nextReceipt: 5001 + receipts.length, nextRefund: 701, nextClosing: 318 };
  return { receipts, refunds: [], drawerFloat, ...first, ticket: emptyTicket, closing: null };
}

/** @returns {Day | null} */
function keptDay() {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? 'null');
    return Array.isArray(kept?.receipts) && Array.isArray(kept?.ticket?.lines) ? kept : null;
  } catch {
    return null;
  }
}

/** @param {Day} day */
export function keepDay(day) {
  localStorage.setItem(place, JSON.stringify(day));
}

/** Sells what is on the ticket. @param {Day} day @param {string} method @returns {Receipt} */
export function sellTicket(day, method) {
  const { lines } = day.ticket;
  const receipt = { number: `R-${day.nextReceipt}`, time: clock(), method, lines, total: totalOf(lines) };
  day.receipts = [...day.receipts, receipt];
  day.nextReceipt += 1;
  day.ticket = emptyTicket;
  return receipt;
}

/** @param {Day} day @param {Omit<Refund, 'number' | 'time'>} asked @returns {Refund} */
export function giveRefund(day, asked) {
  const refund = { ...asked, number: `F-${day.nextRefund}`, time: clock() };
  day.refunds = [...day.refunds, refund];
  day.nextRefund += 1;
  return refund;
}

/** How many of a receipt's line have not been refunded. @param {Day} day @param {Receipt} receipt @param {Line} line */
export function refundable(day, receipt, { productId, quantity }) {
  return day.refunds
    .filter((refund) => refund.receipt === receipt.number && refund.line.productId === productId)
    .reduce((left, refund) => left - refund.line.quantity, quantity);
}

/** @param {Day} day @param {string} number @returns {Receipt | null} */
export function findReceipt(day, number) {
  const wanted = number
    .trim()
    .toUpperCase()
    .replace(/^(R-?)?/, 'R-');
  return day.receipts.find((receipt) => receipt.number === wanted) ?? null;
}

/** The cash that should be in the drawer. @param {Day} day */
export function expectedCash(day) {
  const cash = (/** @type {{ method: string, total: number }[]} */ some) =>
    some.filter(({ method }) => method === 'cash').reduce((sum, { total }) => sum + total, 0);
  return day.drawerFloat + cash(day.receipts) - cash(day.refunds);
}

/** @param {Day} day @param {number} counted @param {string} note @returns {Closing} */
export function closeDay(day, counted, note) {
  day.closing = { number: `Z-${day.nextClosing}`, expected: expectedCash(day), counted, note };
  day.nextClosing += 1;
  return day.closing;
}

/** @param {Day} day */
export function startNewDay(day) {
  day.receipts = [];
  day.refunds = [];
  day.closing = null;
}

function clock() {
  return new Date().toTimeString().slice(0, 5);
}

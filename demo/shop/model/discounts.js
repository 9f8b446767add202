import { changeState, getState } from '../data/store.js';
import { formatDate, formatMoney, parseCount, parseMoney } from './formats.js';

/** Says whether a code works today. */
export function statusOf(discount) {
  const { today } = getState();
  if (!discount.active) return 'Inactive';
  if (discount.to && discount.to < today) return 'Expired';
  return discount.from > today ? 'Scheduled' : 'Active';
}

export function reductionOf({ kind, value }) {
  return kind === 'percent' ? `${value}% off` : `${formatMoney(value)} off`;
}

export function datesOf({ from, to }) {
  return to ? `${formatDate(from)} to ${formatDate(to)}` : `From ${formatDate(from)}`;
}

/** Reads the form of a new discount, `{values}` or `{errors}` by field name. */
export function readDiscount({ code, kind, value, from, to, minimum }) {
  const values = {
    code: code.trim().toUpperCase(),
    kind,
    value: kind === 'percent' ? parseCount(value) : parseMoney(value),
    from,
    to,
    minimum: minimum.trim() ? parseMoney(minimum) : 0,
    active: true,
  };
  const errors = { code: codeError(values.code), value: valueError(values), ...dateErrors(values) };
  if (values.minimum === null) errors.minimum = 'Enter an amount in euro, like 30, or leave it empty.';
  const found = Object.entries(errors).filter(([, message]) => message);
  return found.length > 0 ? { errors: Object.fromEntries(found) } : { values };
}

export function createDiscount(values) {
  changeState((state) => state.discounts.unshift(values));
}

export function setActive(code, active) {
  changeState((state) => {
    state.discounts.find((discount) => discount.code === code).active = active;
  });
}

function codeError(code) {
  if (!code) return 'Enter a code.';
  if (!/^[A-Z0-9]{4,16}$/.test(code)) return 'Use 4 to 16 letters and digits, without spaces.';
  const taken = getState().discounts.some((discount) => discount.code === code);
  return taken ? `There is already a code ${code}.` : null;
}

function valueError({ kind, value }) {
  if (kind === 'percent') return value >= 1 && value <= 100 ? null : 'Enter a whole number from 1 to 100.';
  return value > 0 ? null : 'Enter an amount in euro, like 5.';
}

function dateErrors({ from, to }) {
  if (!from) return { from: 'Choose the first day.' };
  return { to: to && to < from ? 'Choose a last day that is not before the first.' : null };
}

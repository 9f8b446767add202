import { changeState, getState } from '../data/store.js';
import { t } from '../text.js';
import { formatDate, formatMoney, formatPercent, parseCount, parseMoney } from './formats.js';

/** Says whether a code works today. */
export function statusOf(discount) {
  const { today } = getState();
  if (!discount.active) return 'Inactive';
  if (discount.to && discount.to < today) return 'Expired';
  return discount.from > today ? 'Scheduled' : 'Active';
}

export function reductionOf({ kind, value }) {
  return t('{value} off', { value: kind === 'percent' ? formatPercent(value) : formatMoney(value) });
}

export function datesOf({ from, to }) {
  const values = { from: formatDate(from), to: to && formatDate(to) };
  return to ? t('{from} to {to}', values) : t('From {from}', values);
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
  if (values.minimum === null) errors.minimum = t('Enter an amount in euro, like 30, or leave it empty.');
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
  if (!code) return t('Enter a code.');
  if (!/^[A-Z0-9]{4,16}$/.test(code)) return t('Use 4 to 16 letters and digits, without spaces.');
  const taken = getState().discounts.some((discount) => discount.code === code);
  return taken ? t('There is already a code {code}.', { code }) : null;
}

function valueError({ kind, value }) {
  if (kind === 'percent') return value >= 1 && value <= 100 ? null : t('Enter a whole number from 1 to 100.');
  return value > 0 ? null : t('Enter an amount in euro, like 5.');
}

function dateErrors({ from, to }) {
  if (!from) return { from: t('Choose the first day.') };
  return { to: to && to < from ? t('Choose a last day that is not before the first.') : null };
}

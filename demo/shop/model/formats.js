import { isGerman, locale } from '../../edition/edition.js';
import { t } from '../text.js';

const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** Writes cents as euro, `1695` as `€16.95`. */
export function formatMoney(cents) {
  return money.format(cents / 100);
}

/** Writes cents as the plain number a field holds, `1695` as `16.95`. */
export function moneyValue(cents) {
  const value = (cents / 100).toFixed(2);
  return isGerman ? value.replace('.', ',') : value;
}

/** Reads what a person typed as euro into cents, or null when it is no amount. */
export function parseMoney(text) {
  const match = /^€?\s*(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}

/** Reads a whole number of at least 0, or null. */
export function parseCount(text) {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : null;
}

/** Writes `2026-11-20` as `20 Nov 2026`. */
export function formatDate(day) {
  return date.format(new Date(`${day}T00:00:00Z`));
}

/** Writes `10` as `10%`. */
export function formatPercent(number) {
  return isGerman ? `${number} %` : `${number}%`;
}

/** Counts in words: `count(3, '{count} order', '{count} orders')` is `3 orders`. */
export function count(number, one, many) {
  return t(number === 1 ? one : many, { count: number });
}

// @ts-check

const euros = new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' });

/** "€12.50" for 1250 cents. @param {number} cents */
export function formatMoney(cents) {
  return euros.format(cents / 100);
}

/** Cents for "12", "12.5" or "12,50"; null when it is not an amount. @param {string} typed @returns {number | null} */
export function parseMoney(typed) {
  const match = /^€?\s*(\d{1,6})(?:[.,](\d{0,2}))?$/.exec(typed.trim());
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}

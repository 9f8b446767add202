// @ts-check

/** "€12.50" for 1250 cents. @param {number} cents */
export function formatMoney(cents) {
  return (cents / 100).toLocaleString(document.documentElement.lang, { style: 'currency', currency: 'EUR' });
}

/** "12.50" for 1250 cents, as it stands in a field. @param {number} cents */
export function typedMoney(cents) {
  const typed = (cents / 100).toFixed(2);
  return document.documentElement.lang === 'de' ? typed.replace('.', ',') : typed;
}

/** "€20" for 2000 cents, "50c" for 50: what is printed on it. @param {number} cents */
export function coinName(cents) {
  const isGerman = document.documentElement.lang === 'de';
  if (cents < 100) return isGerman ? `${cents} Cent` : `${cents}c`;
  return isGerman ? `${cents / 100} €` : `€${cents / 100}`;
}

/** Cents for "12", "12.5" or "12,50"; null when it is not an amount. @param {string} typed @returns {number | null} */
export function parseMoney(typed) {
  const match = /^€?\s*(\d{1,6})(?:[.,](\d{0,2}))?$/.exec(typed.trim());
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}

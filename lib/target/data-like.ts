const email = /[^\s@]+@[^\s@]+\.[a-z]{2,}/;
const currency = /^(eur|usd|gbp|chf|aed|sar|egp|us|kr|a|am|pm|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$/;

/** Whether a text is a record's and not the tool's: an amount, a date, a number, a code, an address. */
export function isDataLike(text: string): boolean {
  if (!/\d/.test(text)) return text.includes('@') && email.test(text.toLowerCase());
  if (email.test(text.toLowerCase()) || isCode(text.trim())) return true;
  const words = text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word && !currency.test(word));
  const letters = words.join('').length;
  return letters < 3 || letters < text.replace(/[^\p{N}]/gu, '').length;
}

/** "SU8DF3KQ", "INV-2024-17", a UUID: one word with figures among its letters. */
function isCode(text: string): boolean {
  return /^[\p{L}\d][\p{L}\d_.#/-]{3,}$/u.test(text) && /\d/.test(text) && /\d.*\d|\p{L}\d+\p{L}/u.test(text);
}

/** What is left of such a text: its shape, in which no figure and no letter stands. */
export function shapeOf(text: string): string {
  return text
    .trim()
    .replace(/[\p{L}]+/gu, 'a')
    .replace(/\d+/g, '#')
    .replace(/\s+/g, ' ')
    .slice(0, 12);
}

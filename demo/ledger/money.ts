import { edition, locale } from './edition.ts';

/** "€1,234.50" for 123450 cents. */
export function formatMoney(cents: number): string {
  return (cents / 100).toLocaleString(locale(), { style: 'currency', currency: 'EUR' });
}

/** "1234.50", as it stands in a field. */
export function typedMoney(cents: number): string {
  const typed = (cents / 100).toFixed(2);
  return edition().language === 'de' ? typed.replace('.', ',') : typed;
}

/** A rate in per cent: "13.5%". */
export function formatRate(rate: number): string {
  return edition().language === 'de' ? `${rate.toLocaleString('de')} %` : `${rate}%`;
}

/** Cents for "12", "12.5" or "12,50", with or without a euro sign; null when it is not an amount. */
export function parseMoney(typed: string): number | null {
  const match = /^€?\s*(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(typed.trim());
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}

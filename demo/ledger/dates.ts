import { locale } from './edition.ts';

const day = 86_400_000;

/** "20 Nov 2026" for "2026-11-20". */
export function formatDate(date: string): string {
  return new Date(date).toLocaleDateString(locale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** "Nov 2026" for "2026-11". */
export function formatMonth(month: string): string {
  return new Date(`${month}-01`).toLocaleDateString(locale(), { month: 'short', year: 'numeric', timeZone: 'UTC' });
}

/** Whether this is a day of the calendar written as "2026-11-20". */
export function isDate(typed: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return false;
  const time = Date.parse(typed);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(typed);
}

export function addDays(date: string, count: number): string {
  return new Date(Date.parse(date) + count * day).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / day;
}

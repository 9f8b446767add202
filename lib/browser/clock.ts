import type { Clock } from '../plan/known.ts';

/** The local date of a moment, `YYYY-MM-DD`. */
function dayOf(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The local hour, weekday and date, now. */
export function readClock(): Clock {
  const now = new Date();
  return {
    hour: now.getHours(),
    weekday: now.getDay() || 7,
    today: dayOf(now),
    dayOf: (at) => dayOf(new Date(at)),
  };
}

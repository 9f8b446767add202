/** Why a PIN is not taken, or null where it may be. `simple` is one that anybody tries first. */
export function pinFault(pin: string): 'short' | 'simple' | null {
  if (!/^\d{4,8}$/.test(pin)) return 'short';
  const steps = new Set([...pin].slice(1).map((digit, place) => Number(digit) - Number(pin[place])));
  const [step = 0] = steps;
  return steps.size === 1 && Math.abs(step) <= 1 ? 'simple' : null;
}

const second = 1000;
const minute = 60 * second;
const waits = [30 * second, minute, 5 * minute, 15 * minute, 60 * minute];

/** The longest that anybody waits between two tries. */
export const longestPinWait = 60 * minute;

/** How long to wait after so many wrong PINs in a row, in milliseconds: three are free, then each wait is longer. */
export function waitAfter(wrong: number): number {
  return wrong < 3 ? 0 : (waits[wrong - 3] ?? longestPinWait);
}

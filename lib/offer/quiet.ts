/** For how long a person wants no offers: an hour, the rest of their shift, until they ask for them again. */
export const quietLengths = ['hour', 'shift', 'asked'] as const;

export type QuietFor = (typeof quietLengths)[number];

/** No offers. `until` is in milliseconds; null where only the person ends it. */
export interface Quiet {
  for: QuietFor;
  until: number | null;
}

const hourMs = 3_600_000;

/** A shift is over when the browser is started anew (`afterRestart`), and eight hours after it was asked for. */
const lengthMs = { hour: hourMs, shift: 8 * hourMs };

/** By how much a clock may be set without a quiet being taken for one of another day. */
const slackMs = 60_000;

/** The quiet that begins now. */
export function quietFrom(length: QuietFor, now: number): Quiet {
  return { for: length, until: length === 'asked' ? null : now + lengthMs[length] };
}

/** What is left of a quiet: itself, or null once it is over. A clock that was set back makes none longer. */
export function quietAt(quiet: Quiet | null, now: number): Quiet | null {
  if (!quiet || quiet.for === 'asked' || quiet.until === null) return quiet;
  const left = quiet.until - now;
  return left > 0 && left <= lengthMs[quiet.for] + slackMs ? quiet : null;
}

/** What is left of a quiet when the browser starts: a shift has ended. */
export function afterRestart(quiet: Quiet | null): Quiet | null {
  return quiet?.for === 'shift' ? null : quiet;
}

import type { LanguageCode } from '../../lib/text/language.ts';

/** A day as people write it: "Nov 24, 2026". Text that is no date is given back as it is. */
export function sayDate(iso: string, language: LanguageCode): string {
  return format(iso, language, { dateStyle: 'medium' });
}

/** The time of day to the minute. */
export function sayTime(iso: string, language: LanguageCode): string {
  return format(iso, language, { timeStyle: 'short' });
}

/** Day and time of day. */
export function sayMoment(iso: string, language: LanguageCode): string {
  return format(iso, language, { dateStyle: 'medium', timeStyle: 'short' });
}

/** A length of time in words: "48 sec", "2 min 5 sec". */
export function saySeconds(seconds: number, language: LanguageCode): string {
  const whole = Math.max(0, Math.round(seconds));
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  const unit = (value: number, name: string) =>
    value.toLocaleString(language, { style: 'unit', unit: name, unitDisplay: 'short' });
  if (minutes === 0) return unit(rest, 'second');
  return rest === 0 ? unit(minutes, 'minute') : `${unit(minutes, 'minute')} ${unit(rest, 'second')}`;
}

/** A length of time to the minute, in words: "48 min", "7 hr 20 min". What is less than a minute is one. */
export function sayMinutes(ms: number, language: LanguageCode): string {
  const whole = Math.max(1, Math.ceil(ms / 60_000));
  const hours = Math.floor(whole / 60);
  const unit = (value: number, name: string) =>
    value.toLocaleString(language, { style: 'unit', unit: name, unitDisplay: 'short' });
  if (hours === 0) return unit(whole, 'minute');
  return whole % 60 === 0 ? unit(hours, 'hour') : `${unit(hours, 'hour')} ${unit(whole % 60, 'minute')}`;
}

/** A share from 0 to 1 as a percentage. */
export function sayShare(share: number, language: LanguageCode): string {
  return share.toLocaleString(language, { style: 'percent', maximumFractionDigits: 0 });
}

function format(iso: string, language: LanguageCode, style: Intl.DateTimeFormatOptions): string {
  const moment = new Date(iso);
  return Number.isNaN(moment.getTime()) ? iso : new Intl.DateTimeFormat(language, style).format(moment);
}

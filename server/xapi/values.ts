import * as z from 'zod/mini';

// The small values that statements are made of, as xAPI restricts them.

const text = z.string();

export const iri = text.check(
  z.regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i, 'must be an absolute IRI'),
  z.maxLength(2000),
);

export const uuid = text.check(
  z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i, 'must be a UUID'),
);

const timestampPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d([.,]\d+)?)?(Z|[+-]\d\d(:?\d\d)?)$/i;

/** ISO 8601 with an offset from UTC. */
export const timestamp = text.check(
  z.refine(
    (value) => timestampPattern.test(value) && !/-00(:?00)?$/.test(value) && toUtc(value) !== null,
    'must be an ISO 8601 time with its offset from UTC',
  ),
);

// As nearly all of them are spelt; parsing those of other forms is slow.
const plainUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** The same moment in UTC with milliseconds, or null where the text is no moment. */
export function toUtc(value: string): string | null {
  if (plainUtc.test(value)) return isDay(value) ? value : null;
  const spelt = value
    .toUpperCase()
    .replace(',', '.')
    .replace(/([+-]\d\d)(\d\d)?$/, (_, hours, minutes) => {
      return `${hours}:${minutes ?? '00'}`;
    });
  const time = Date.parse(/T.*[+-]\d\d:\d\d:00$/.test(spelt) ? value : spelt);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** JavaScript takes the 31st of every month. */
function isDay(plain: string): boolean {
  const time = Date.parse(plain);
  return !Number.isNaN(time) && new Date(time).getUTCDate() === Number(plain.slice(8, 10));
}

const number = '\\d+([.,]\\d+)?';
const durationPattern = new RegExp(
  `^P(${number}W|(?=.)(${number}Y)?(${number}M)?(${number}D)?(T(?=.)(${number}H)?(${number}M)?(${number}S)?)?)$`,
);

export const duration = text.check(z.regex(durationPattern, 'must be an ISO 8601 duration'));

const tag = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$|^(i|x)(-[a-z0-9]{1,8})+$/i;

export const languageMap = z.record(text.check(z.regex(tag, 'must be a language tag')), text);

/** Whatever else somebody has to say, under names that are IRIs. */
export const extensions = z.record(iri, z.unknown());

export const mediaType = text.check(z.regex(/^[\w.+-]+\/[\w.+-]+(\s*;.*)?$/, 'must be a media type'));

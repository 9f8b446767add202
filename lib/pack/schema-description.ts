import * as z from 'zod/mini';
import type { Description } from '../target/description.ts';

const text = (most: number) => z.string().check(z.maxLength(most));
const texts = (most: number, long: number) => z.array(text(long)).check(z.maxLength(most));
const coded = (most: number) => text(most).check(z.regex(/^[\w-]*$/));
const count = z.int().check(z.gte(0), z.lte(100_000));
const code = z.int().check(z.gte(0), z.lte(0xffffffff));
const pixels = z.number().check(z.gte(-10_000_000), z.lte(10_000_000));
const share = z.number().check(z.gte(0), z.lte(1));
const filter = z.strictObject({ n: count, bits: coded(600), top: z.exactOptional(code) });

/**
 * What was captured of an element (lib/target/description.ts). It comes from whoever wrote the pack, or from a page: the
 * exact shape, and nothing larger than an element gives.
 */
export const description = z.strictObject({
  kind: z.enum(['act', 'check', 'field', 'head', 'media', 'text']),
  tag: text(100),
  role: text(100),
  type: text(100),
  says: text(100),
  data: z.boolean(),
  id: text(100),
  test: text(300),
  field: text(100),
  href: text(300),
  hint: text(100),
  classes: texts(12, 100),
  icon: text(300),
  attributes: texts(12, 150),
  host: text(600),
  tie: text(200),
  rank: share,
  head: text(100),
  section: text(200),
  path: text(8000),
  place: code,
  box: z.tuple([pixels, pixels, pixels, pixels]),
  column: text(100),
  twin: z.tuple([z.int().check(z.gte(-1), z.lte(100_000)), count]),
  before: coded(120),
  after: coded(120),
  page: z.strictObject({
    texts: filter,
    ids: filter,
    links: filter,
    classes: filter,
    icons: filter,
    attributes: filter,
    places: filter,
  }),
  rivals: texts(10, 100),
  unusual: z.exactOptional(z.literal(true)),
}) satisfies z.ZodMiniType<Description>;

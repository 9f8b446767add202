import * as z from 'zod/mini';

z.config({ jitless: true });

/** Above this many bytes neither a pack nor a catalogue is fetched. */
export const maxBytes = 10_000_000;

/** The name of the file in a catalogue's folder. */
export const catalogueFile = 'catalogue.json';

/** The channel of those for whom nothing else was chosen. */
export const stableChannel = 'stable';

const text = z.string().check(z.minLength(1), z.maxLength(300));
const moment = z.iso.datetime();

/** A raw Ed25519 public key, 32 bytes, in base64url. */
export const publicKey = z.string().check(z.regex(/^[\w-]{43}$/));

const entrySchema = z.object({
  /** `publisher.name` */
  id: text,
  version: text,
  /** Relative to the catalogue. */
  file: text,
  /** `sha256-` and the SHA-256 of the file in hexadecimal digits. */
  digest: text,
  /** In bytes. */
  size: z.int().check(z.nonnegative()),
});

export const catalogueSchema = z.object({
  organisation: text,
  /** Higher than that of every catalogue before. */
  sequence: z.int().check(z.positive()),
  issued: moment,
  /** From then on nothing new is installed from it. */
  expires: moment,
  /** The key that may sign the catalogues to come. */
  next: z.nullable(publicKey),
  channels: z.record(text, z.array(entrySchema)),
});

/** The list of an organisation's pack versions, by channel. */
export type Catalogue = z.infer<typeof catalogueSchema>;

/** One version of a pack in a channel. */
export type CatalogueEntry = z.infer<typeof entrySchema>;

/** What a channel lists, or null where the catalogue has no such channel. */
export function entriesOf({ channels }: Catalogue, channel: string): CatalogueEntry[] | null {
  return Object.hasOwn(channels, channel) ? (channels[channel] ?? null) : null;
}

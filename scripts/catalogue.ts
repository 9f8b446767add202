// npm run pack -- catalogue DIR… --key FILE --out FOLDER | key FILE
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type Catalogue,
  type CatalogueEntry,
  catalogueFile,
  maxBytes,
  stableChannel,
} from '../lib/catalogue/catalogue.ts';
import { sayFault } from '../lib/catalogue/fault.ts';
import { readPayload, readSigned, toSigned } from '../lib/catalogue/signed.ts';
import { readPack, toOneFile } from '../lib/pack/read.ts';
import { sayIn } from '../lib/text/say.ts';
import { packWords } from '../lib/text/words/pack.ts';
import { readPackFolder } from './pack-folder.ts';

export const catalogueUsage = `       npm run pack -- catalogue DIR… --key FILE --out FOLDER [--organisation NAME] [--expires DAYS]
                               [--next-key FILE] [--channel NAME]   writes and signs a catalogue
       npm run pack -- key FILE             makes a key for it and prints its public half`;
const usage = `Usage:\n${catalogueUsage}`;

const text = { type: 'string' } as const;
const options = {
  key: text,
  out: text,
  organisation: text,
  expires: { ...text, default: '90' },
  'next-key': text,
  channel: { ...text, default: stableChannel },
} as const;

/** What stops a command: its message is what to say. */
class Refusal extends Error {}

function refuse(message: string): never {
  throw new Refusal(message);
}

/** Runs `catalogue …` or `key FILE`; gives the exit code. */
export function runCatalogue([command, ...rest]: string[]): number {
  try {
    if (command === 'key') return makeKey(rest);
    const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true });
    return writeCatalogue(positionals, values);
  } catch (error) {
    const isUsage = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (!(error instanceof Refusal) && !isUsage) throw error;
    console.error(error.message);
    return 1;
  }
}

function makeKey([file, ...more]: string[]): number {
  if (file === undefined || more.length > 0) refuse(usage);
  if (existsSync(file)) refuse(`${file} exists already. A key that is in use must not be lost: choose another name.`);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  console.log(publicText(publicKey));
  return 0;
}

type Given = { [name in keyof typeof options]?: string | undefined };

function writeCatalogue(places: string[], given: Given): number {
  const { key: keyFile, out, channel = stableChannel } = given;
  if (places.length === 0 || keyFile === undefined || out === undefined) refuse(usage);
  if (!relative(resolve(out), resolve(keyFile)).startsWith('..'))
    refuse(`${out} is published: keep ${keyFile} elsewhere.`);
  const privateKey = readKey(keyFile, createPrivateKey);
  const key = publicText(createPublicKey(privateKey));
  const previous = readPrevious(out, key);
  const packs = places.map(readOne);
  const twice = packs.find(({ entry }, index) => packs.findIndex((other) => other.entry.id === entry.id) < index);
  if (twice) refuse(`${twice.place}: ${twice.entry.id} is in another of these folders already. Leave one of them out.`);
  const nextFile = given['next-key'];
  const announced = previous?.next === key ? null : (previous?.next ?? null);
  const issued = new Date();
  const catalogue: Catalogue = {
    organisation:
      given.organisation ?? previous?.organisation ?? refuse('Say whose catalogue it is: --organisation NAME.'),
    sequence: (previous?.sequence ?? 0) + 1,
    issued: issued.toISOString(),
    expires: new Date(issued.getTime() + readDays(given.expires) * 86_400_000).toISOString(),
    next: nextFile === undefined ? announced : publicText(readKey(nextFile, createPublicKey)),
    channels: { ...previous?.channels, [channel]: packs.map(({ entry }) => entry) },
  };
  mkdirSync(join(out, 'packs'), { recursive: true });
  for (const { entry, bytes } of packs) replace(join(out, entry.file), bytes);
  replace(
    join(out, catalogueFile),
    toSigned(catalogue, key, (bytes) => sign(null, bytes, privateKey)),
  );
  console.log(`${join(out, catalogueFile)}: sequence ${catalogue.sequence}, ${packs.length} in ${channel}, key ${key}`);
  return 0;
}

function readDays(given = ''): number {
  const days = Number(given);
  return Number.isInteger(days) && days > 0 && days <= 3650
    ? days
    : refuse(`--expires ${given}: write days, 1 to 3650.`);
}

function readKey(file: string, create: (pem: string) => KeyObject): KeyObject {
  if (!existsSync(file)) refuse(`${file} does not exist. Make a key with: npm run pack -- key ${file}`);
  const key = parseKey(readFileSync(file, 'utf8'), create);
  return key?.asymmetricKeyType === 'ed25519'
    ? key
    : refuse(`${file} is no Ed25519 key in PEM. Make one with: npm run pack -- key FILE`);
}

function parseKey(pem: string, create: (pem: string) => KeyObject): KeyObject | null {
  try {
    return create(pem);
  } catch {
    return null;
  }
}

function publicText(key: KeyObject): string {
  return key.export({ format: 'jwk' }).x ?? '';
}

/** The catalogue that lies there already, which the key must be allowed to follow. */
function readPrevious(out: string, key: string): Catalogue | null {
  const file = join(out, catalogueFile);
  if (!existsSync(file)) return null;
  const signed = readSigned(readFileSync(file, 'utf8'));
  const catalogue = 'say' in signed ? signed : readPayload(signed);
  if ('say' in signed || 'say' in catalogue) {
    const said = 'say' in catalogue ? sayFault(catalogue, 'en') : '';
    return refuse(`${file}: ${said} Its sequence is needed for the next: put the last one back.`);
  }
  if (signed.key === key || catalogue.next === key) return catalogue;
  return refuse(
    `${file} is signed with ${signed.key}, and names no such successor as ${key}: browsers would refuse it. Sign with that key, and announce this one with --next-key first.`,
  );
}

function readOne(place: string): { place: string; entry: CatalogueEntry; bytes: Buffer } {
  if (!existsSync(place)) refuse(`${place} does not exist.`);
  const { pack, faults } = readPack(readPackFolder(place));
  const lines = faults.map(
    ({ file, line, column, say, values }) =>
      `${join(place, file)}:${line}:${column}: ${sayIn(packWords, 'en')(say, values)}`,
  );
  if (!pack) refuse(lines.join('\n'));
  const bytes = Buffer.from(toOneFile(pack));
  if (bytes.length > maxBytes) refuse(`${place}: larger than ${maxBytes} bytes. Make its pictures smaller.`);
  const [id, { version }] = [pack.id, pack.source];
  const hex = createHash('sha256').update(bytes).digest('hex');
  const file = `packs/${id}-${version}.${hex.slice(0, 12)}.json`;
  return { place, bytes, entry: { id, version, file, digest: `sha256-${hex}`, size: bytes.length } };
}

/** Writes a file whole or not at all. */
function replace(file: string, content: string | Buffer): void {
  writeFileSync(`${file}.new`, content);
  renameSync(`${file}.new`, file);
}

import { type Accepted, accept } from '../catalogue/accept.ts';
import { type Bytes, fromBase64url, fromUtf8 } from '../catalogue/bytes.ts';
import { type Catalogue, type CatalogueEntry, entriesOf, maxBytes, stableChannel } from '../catalogue/catalogue.ts';
import { type CatalogueFault, faultOf } from '../catalogue/fault.ts';
import { catalogueAddress, packAddress, readListed, tooLarge } from '../catalogue/listed-pack.ts';
import { readSigned } from '../catalogue/signed.ts';
import type { CataloguePack, CatalogueState } from '../catalogue/state.ts';
import type { Configuration } from './configuration.ts';
import type { Database } from './database.ts';
import { digestOfInstalled, installListed, removeListed } from './packs.ts';

interface Kept {
  state: CatalogueState;
  accepted: Accepted | null;
}

/** What a look needs of the world. */
export interface CatalogueWorld {
  fetch: (address: string, init: RequestInit) => Promise<Response>;
  now: () => Date;
}

interface Looker {
  db: Database;
  configuration: Configuration;
}

const key = 'catalogue';
const timeLimit = 60_000;
const nothing: CatalogueState = { sequence: null, at: null, expires: null, fault: null, packs: [], changed: false };

/** How the catalogue stood at the last look. */
export async function readCatalogueState(db: Database): Promise<CatalogueState> {
  return (await readKept(db)).state;
}

/**
 * Looks at the organisation's catalogue and makes what is installed from it what it lists. What is refused is named in
 * the state, and the version that is installed stays. One look runs at a time; each can be cut off and done again.
 */
export function updateCatalogue(looker: Looker, world: CatalogueWorld): Promise<CatalogueState> {
  return navigator.locks.request(key, () => look(looker, world));
}

async function look({ db, configuration }: Looker, world: CatalogueWorld): Promise<CatalogueState> {
  const kept = await readKept(db);
  if (!configuration.catalogue) return { ...kept.state, changed: false };
  const now = world.now();
  const read = await readCatalogue(configuration, kept.accepted, world, now);
  const seen = { ...kept.state, at: now.toISOString(), changed: false };
  if ('say' in read) return keep(db, { ...kept, state: { ...seen, fault: read } });
  const { accepted, catalogue, address } = read;
  const taken = { ...seen, sequence: accepted.sequence, expires: accepted.expires, fault: null };
  // Kept before anything is installed: what was seen once must not be undone by a worker that dies.
  await keep(db, { accepted, state: taken });
  const channel = configuration.channel ?? stableChannel;
  const entries = entriesOf(catalogue, channel);
  if (!entries) return keep(db, { accepted, state: { ...taken, fault: noChannel(channel, catalogue) } });
  return keep(db, { accepted, state: { ...taken, ...(await follow(db, entries, address, world)) } });
}

async function readCatalogue(
  { catalogue: configured = '', organisation }: Configuration,
  last: Accepted | null,
  { fetch }: CatalogueWorld,
  now: Date,
): Promise<{ catalogue: Catalogue; accepted: Accepted; address: string } | CatalogueFault> {
  const pinned = organisation?.key;
  if (pinned === undefined) return faultOf('catalogue.noKey');
  if (fromBase64url(pinned)?.length !== 32) return faultOf('catalogue.badKey', { key: pinned });
  if (!URL.canParse(configured)) return faultOf('catalogue.unreachable', { address: configured });
  const address = catalogueAddress(configured);
  const got = await fetchBounded(fetch, address, maxBytes);
  if (got === 'unreachable') return faultOf('catalogue.unreachable', { address });
  if (got === 'too large') return faultOf('catalogue.tooLarge', { address, max: maxBytes });
  if (typeof got === 'number') return faultOf('catalogue.status', { address, status: String(got) });
  const signed = readSigned(fromUtf8(got) ?? '');
  if ('say' in signed) return signed;
  const accepted = await accept(crypto.subtle, signed, { pinned, last, now: now.getTime() });
  return 'say' in accepted ? accepted : { ...accepted, address };
}

function noChannel(channel: string, { channels }: Catalogue): CatalogueFault {
  return faultOf('catalogue.noChannel', { channel, channels: Object.keys(channels).join(', ') });
}

/** Installs what is listed and is not here yet, and takes out what is listed no longer. */
async function follow(
  db: Database,
  entries: readonly CatalogueEntry[],
  address: string,
  { fetch }: CatalogueWorld,
): Promise<Pick<CatalogueState, 'packs' | 'changed'>> {
  const present = new Map((await db.getAll('outlines')).map(({ id, from }) => [id, from]));
  const packs: CataloguePack[] = [];
  let changed = false;
  const seen = new Set<string>();
  for (const entry of entries) {
    const { id, version } = entry;
    const fault = seen.has(id)
      ? faultOf('pack.twice', { id, version: packs.find((pack) => pack.id === id)?.version ?? version })
      : present.get(id) === 'this browser'
        ? faultOf('pack.here', { id, version })
        : null;
    const isHere = present.get(id) === 'catalogue' && (await digestOfInstalled(db, id)) === entry.digest;
    const outcome = fault ?? (isHere ? null : await bring(db, entry, address, fetch));
    changed ||= !fault && !isHere && outcome === null;
    seen.add(id);
    packs.push(outcome ? { id, version, fault: outcome } : { id, version });
  }
  const gone = [...present].flatMap(([id, from]) => (from === 'catalogue' && !seen.has(id) ? [id] : []));
  await removeListed(db, gone);
  return { packs, changed: changed || gone.length > 0 };
}

async function bring(
  db: Database,
  entry: CatalogueEntry,
  catalogue: string,
  fetch: CatalogueWorld['fetch'],
): Promise<CatalogueFault | null> {
  const { id, version } = entry;
  const where = packAddress(entry, catalogue);
  if ('say' in where) return where;
  const got = await fetchBounded(fetch, where.address, maxBytes);
  if (got === 'unreachable') return faultOf('pack.unreachable', { id, version });
  if (got === 'too large') return tooLarge(entry);
  if (typeof got === 'number') return faultOf('pack.status', { id, version, status: String(got) });
  const read = await readListed(crypto.subtle, entry, got);
  if ('say' in read) return read;
  const isInstalled = await installListed(db, read.pack, read.files, entry.digest);
  return isInstalled ? null : faultOf('pack.here', { id, version });
}

/** The bytes at an address, never more than `limit`; else the status, or why there are none. */
async function fetchBounded(
  fetch: CatalogueWorld['fetch'],
  address: string,
  limit: number,
): Promise<Bytes | number | 'unreachable' | 'too large'> {
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(timeLimit)]);
  try {
    const answer = await fetch(address, {
      signal,
      cache: 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    if (!answer.ok) return answer.status;
    if (Number(answer.headers.get('content-length')) > limit) return 'too large';
    return await readBounded(answer, limit);
  } catch {
    return 'unreachable';
  } finally {
    stop.abort();
  }
}

async function readBounded(answer: Response, limit: number): Promise<Bytes | 'too large'> {
  const chunks: Bytes[] = [];
  let size = 0;
  const reader = answer.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > limit) return 'too large';
    chunks.push(part.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

async function readKept(db: Database): Promise<Kept> {
  return ((await db.get('settings', key)) as Kept | undefined) ?? { state: nothing, accepted: null };
}

async function keep(db: Database, kept: Kept): Promise<CatalogueState> {
  await db.put('settings', kept, key);
  return kept.state;
}

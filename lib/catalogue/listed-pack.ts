import type { PackFile } from '../pack/fault.ts';
import { type Pack, readPack } from '../pack/read.ts';
import { type Bytes, fromUtf8 } from './bytes.ts';
import { type CatalogueEntry, catalogueFile, maxBytes } from './catalogue.ts';
import { type CatalogueFault, faultOf } from './fault.ts';
import { digestOf, type Subtle } from './signed.ts';

/** A pack whose bytes are the ones that the catalogue lists. */
export interface ListedPack {
  pack: Pack;
  files: PackFile[];
}

const filePattern = /^\w[\w.-]*(\/\w[\w.-]*)*$/;

/** The address of the catalogue's file; the policy names it or its folder. */
export function catalogueAddress(configured: string): string {
  if (new URL(configured).pathname.endsWith('.json')) return configured;
  return new URL(catalogueFile, configured.endsWith('/') ? configured : `${configured}/`).href;
}

/** Where a listed pack lies, or why it is not fetched. */
export function packAddress(entry: CatalogueEntry, catalogue: string): { address: string } | CatalogueFault {
  const { id, version, file, size } = entry;
  if (!filePattern.test(file) || file.includes('..')) return faultOf('pack.file', { id, version, file });
  if (size > maxBytes) return tooLarge(entry);
  return { address: new URL(file, catalogue).href };
}

/** The fault of a pack that is larger than any may be. */
export function tooLarge({ id, version }: CatalogueEntry): CatalogueFault {
  return faultOf('pack.tooLarge', { id, version, max: maxBytes });
}

/** Reads a pack's bytes once size and digest are found to be the listed ones, or says what keeps it out. */
export async function readListed(
  subtle: Subtle,
  entry: CatalogueEntry,
  bytes: Bytes,
): Promise<ListedPack | CatalogueFault> {
  const { id, version } = entry;
  if (bytes.length !== entry.size) {
    return faultOf('pack.size', { id, version, size: bytes.length, listed: entry.size });
  }
  if ((await digestOf(subtle, bytes)) !== entry.digest) return faultOf('pack.digest', { id, version });
  const files = [{ path: 'pack.json', text: fromUtf8(bytes) ?? '' }];
  const { pack, faults } = readPack(files);
  if (!pack) return refusal(entry, faults);
  const found = { id: pack.id, version: pack.source.version };
  if (found.id !== id || found.version !== version) {
    return faultOf('pack.other', { id, version, found: `${found.id} ${found.version}` });
  }
  return { pack, files };
}

function refusal({ id, version }: CatalogueEntry, faults: ReturnType<typeof readPack>['faults']): CatalogueFault {
  const engine = faults.find(({ say }) => say === 'fault.engine');
  if (engine) return faultOf('pack.newer', { id, version, ...engine.values });
  const first = faults.find(({ severity }) => severity === 'error');
  return { ...faultOf('pack.faults', { id, version }), ...(first && { inPack: first }) };
}

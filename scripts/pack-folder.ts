import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PackFile } from '../lib/pack/fault.ts';

/** Reads a pack's text files: a folder's JSON files, or the one file of the one-file form under the name `pack.json`. */
export function readPackFolder(place: string): PackFile[] {
  if (statSync(place).isFile()) return [{ path: 'pack.json', text: readFileSync(place, 'utf8') }];
  return readdirSync(place)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(place, path), 'utf8') }));
}

/** The pack folders below a folder. */
export function packFolders(place: string): string[] {
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(place, entry.name))
    .sort();
}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PackFile } from '../lib/pack/fault.ts';
import { mediaTypeOf } from '../lib/pack/media.ts';

/** Reads a pack: a folder's JSON files and, as `data:` addresses, its media; or the one file of the one-file form. */
export function readPackFolder(place: string): PackFile[] {
  if (statSync(place).isFile()) return [{ path: 'pack.json', text: readFileSync(place, 'utf8') }];
  const json = readdirSync(place)
    .filter((name) => name.endsWith('.json'))
    .map((path) => ({ path, text: readFileSync(join(place, path), 'utf8') }));
  return [...json, ...mediaIn(place)].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function mediaIn(place: string): PackFile[] {
  const paths = readdirSync(place, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  return paths.flatMap((path) => {
    const type = mediaTypeOf(path);
    return type ? [{ path, text: `data:${type};base64,${readFileSync(join(place, path), 'base64')}` }] : [];
  });
}

/** The pack folders below a folder. */
export function packFolders(place: string): string[] {
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(place, entry.name))
    .sort();
}

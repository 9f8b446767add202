import type { Values } from '../text/say.ts';
import type { Path } from './checking.ts';
import type { Fault, FaultKey, PackFile } from './fault.ts';
import { type LocatedJson, readJson } from './json.ts';
import type { PackSource } from './schema.ts';
import { texts } from './schema-value.ts';
import { shapeFaults } from './shape.ts';
import type { Nls } from './text.ts';

/** The texts of a pack in all its languages, and where each of them stands. */
export interface Translations {
  nls: Nls;
  fault(language: string, key: string, say: FaultKey, values?: Values): Fault;
}

/**
 * Gathers the translations of the one-file form and those of the folder's files, which count more. `tooLarge` says of
 * a file that it is not to be read.
 */
export function readTranslations(
  files: readonly PackFile[],
  main: LocatedJson,
  pack: PackSource,
  tooLarge: (file: PackFile) => Fault | null,
): Translations & { faults: Fault[] } {
  const found = new Map<string, { json: LocatedJson; path: Path; table: Record<string, string> }>();
  const faults: Fault[] = [];
  for (const [language, table] of Object.entries(pack.nls ?? {})) {
    found.set(language, { json: main, path: ['nls', language], table });
  }
  for (const file of files) {
    const name = /^pack\.nls(?:\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*))?\.json$/.exec(file.path);
    if (!name) continue;
    const read = readTable(file, tooLarge);
    if ('faults' in read) faults.push(...read.faults);
    else found.set(name[1] ?? '', { ...read, path: [] });
  }
  return {
    nls: Object.fromEntries([...found].map(([language, { table }]) => [language, table])),
    faults,
    fault: (language, key, say, values) => {
      const { json, path } = found.get(language) ?? { json: main, path: [] };
      return json.fault([...path, key], say, values);
    },
  };
}

type Table = { json: LocatedJson; table: Record<string, string> } | { faults: Fault[] };

function readTable(file: PackFile, tooLarge: (file: PackFile) => Fault | null): Table {
  const large = tooLarge(file);
  if (large) return { faults: [large] };
  const read = readJson(file);
  if (!read.ok) return { faults: [read.fault] };
  const parsed = texts.safeParse(read.json.value);
  if (parsed.success) return { json: read.json, table: parsed.data };
  return { faults: shapeFaults(read.json, parsed.error.issues) };
}

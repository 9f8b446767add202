import { satisfies, valid } from 'semver';
import * as z from 'zod/mini';
import { checkMeaning } from './check.ts';
import type { Fault, PackFile } from './fault.ts';
import { type LocatedJson, readJson } from './json.ts';
import type { PackSource } from './schema.ts';
import { checkShape } from './shape.ts';
import type { Nls } from './text.ts';

/** The version of the pack format that this code reads; `engines.alongside` must admit it. */
export const formatVersion = '0.9.0';

/** A pack in its one-file form is refused above this many characters. */
export const maxLength = 10_000_000;

/** A pack that can be installed: its parts refer to each other rightly and every text is there. */
export interface Pack {
  /** `publisher.name`; ids of contributions are qualified with it. */
  id: string;
  source: PackSource;
  nls: Nls;
}

/** A pack and the warnings about it, or null and the faults that keep it out. */
export interface ReadPack {
  pack: Pack | null;
  faults: Fault[];
}

/**
 * Reads a pack from the files of its folder (`pack.json`, `pack.nls.json`, `pack.nls.LANG.json`) or from its one-file
 * form (`pack.json` with `nls` inside). Other files are left alone. Never throws, on any input.
 */
export function readPack(files: readonly PackFile[]): ReadPack {
  const main = files.find((file) => file.path === 'pack.json');
  if (!main)
    return refuse({ file: 'pack.json', line: 1, column: 1, severity: 'error', say: 'fault.noPackFile', values: {} });
  if (main.text.length > maxLength) {
    return refuse({
      file: main.path,
      line: 1,
      column: 1,
      severity: 'error',
      say: 'fault.tooLarge',
      values: { max: maxLength },
    });
  }
  const read = readJson(main);
  if (!read.ok) return refuse(read.fault);
  const shape = checkShape(read.json);
  if (!shape.ok) return refuse(...shape.faults);
  const translations = readTranslations(files);
  const nls: Nls = { ...shape.pack.nls, ...translations.nls };
  const faults = [
    ...checkEngine(read.json, shape.pack),
    ...translations.faults,
    ...checkMeaning(read.json, shape.pack, nls),
  ];
  if (faults.some((fault) => fault.severity === 'error')) return { pack: null, faults };
  return { pack: { id: `${shape.pack.publisher}.${shape.pack.name}`, source: shape.pack, nls }, faults };
}

function refuse(...faults: Fault[]): ReadPack {
  return { pack: null, faults };
}

function checkEngine(json: LocatedJson, pack: PackSource): Fault[] {
  const wanted = pack.engines.alongside;
  const admits = valid(formatVersion) !== null && satisfies(formatVersion, wanted);
  return admits ? [] : [json.fault(['engines', 'alongside'], 'fault.engine', { wanted, have: formatVersion })];
}

const table = z.record(z.string(), z.string());

function readTranslations(files: readonly PackFile[]): { nls: Nls; faults: Fault[] } {
  const nls: Nls = {};
  const faults: Fault[] = [];
  for (const file of files) {
    const language = /^pack\.nls(?:\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*))?\.json$/.exec(file.path);
    if (!language) continue;
    const read = readJson(file);
    const parsed = read.ok ? table.safeParse(read.json.value) : null;
    if (!read.ok) faults.push(read.fault);
    else if (!parsed?.success)
      faults.push(read.json.fault([], 'fault.wrongType', { expected: 'texts by key', found: 'other values' }));
    else nls[language[1] ?? ''] = parsed.data;
  }
  return { nls, faults };
}

/** The one-file form of a pack, as `readPack` takes it back. */
export function toOneFile(pack: Pack): string {
  return `${JSON.stringify({ ...pack.source, nls: pack.nls }, null, 2)}\n`;
}

import { readCaptured } from './captured.ts';
import { checkMeaning } from './check.ts';
import { checkEngine } from './engine.ts';
import type { Fault, FaultKey, PackFile } from './fault.ts';
import { readJson } from './json.ts';
import { type Media, readMedia } from './media.ts';
import type { PackSource } from './schema.ts';
import { checkShape } from './shape.ts';
import type { Nls } from './text.ts';
import { readTranslations } from './translations.ts';

/** A pack in its one-file form is refused above this many characters, and so is each file of a folder. */
export const maxLength = 10_000_000;

/** A pack that can be installed: its parts refer to each other rightly and every text is there. */
export interface Pack {
  /** `publisher.name`; ids of contributions are qualified with it. */
  id: string;
  source: PackSource;
  nls: Nls;
  /** The files that it shows; those that are missing are left out. */
  media: Media;
}

/** A pack and the warnings about it, or null and the faults that keep it out. */
export interface ReadPack {
  pack: Pack | null;
  faults: Fault[];
}

/**
 * Reads a pack from the files of its folder (`pack.json`, `pack.targets.json`, `pack.nls.json`, `pack.nls.LANG.json`, media as
 * `data:` addresses) or from its one-file form (`pack.json` with `nls` and `media` inside). Other files are left alone.
 * Never throws, on any input.
 */
export function readPack(files: readonly PackFile[]): ReadPack {
  const main = files.find((file) => file.path === 'pack.json');
  if (!main) return refuse(atStart('pack.json', 'fault.noPackFile'));
  const large = tooLarge(main);
  if (large) return refuse(large);
  const read = readJson(main);
  if (!read.ok) return refuse(read.fault);
  const engine = checkEngine(read.json);
  if (!engine.ok) return refuse(engine.fault);
  const { json } = engine;
  const shape = checkShape(json);
  if (!shape.ok) return refuse(...shape.faults);
  const captured = readCaptured(files, shape.pack, tooLarge);
  const translations = readTranslations(files, json, captured.pack, tooLarge);
  const { media, faults: missing } = readMedia(files, json, captured.pack, translations);
  const meaning = checkMeaning(json, captured.pack, translations);
  const faults = [...captured.faults, ...translations.faults, ...meaning, ...missing];
  if (faults.some((fault) => fault.severity === 'error')) return { pack: null, faults };
  const id = `${shape.pack.publisher}.${shape.pack.name}`;
  const { media: _, ...source } = captured.pack;
  return { pack: { id, source, nls: translations.nls, media }, faults };
}

function refuse(...faults: Fault[]): ReadPack {
  return { pack: null, faults };
}

function tooLarge({ path, text }: PackFile): Fault | null {
  return text.length > maxLength ? atStart(path, 'fault.tooLarge', { max: maxLength }) : null;
}

function atStart(file: string, say: FaultKey, values: Fault['values'] = {}): Fault {
  return { file, line: 1, column: 1, severity: 'error', say, values };
}

/** The one-file form of a pack, as `readPack` takes it back; where its schema lay is left out. */
export function toOneFile(pack: Pack): string {
  const { $schema: _, ...source } = pack.source;
  return `${JSON.stringify({ ...source, nls: pack.nls, media: pack.media }, null, 2)}\n`;
}

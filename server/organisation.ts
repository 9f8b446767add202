import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueFile, publicKey } from '../lib/catalogue/catalogue.ts';
import { readPayload, readSigned } from '../lib/catalogue/signed.ts';

/** Whose record this is, as it tells those who are about to join. */
export interface Organisation {
  /** Empty where nobody has said it. */
  name: string;
  /** The public key of the catalogue that is served with the record; null where none is. */
  catalogueKey: string | null;
}

/** What is said of the organisation: its name by the setting, else by its catalogue; the key by the catalogue. */
export function readOrganisation(name: string | undefined, folder: string | undefined): Organisation {
  const signed = folder === undefined ? null : readSigned(readText(join(folder, catalogueFile)));
  if (!signed || 'say' in signed) return { name: name ?? '', catalogueKey: null };
  const payload = readPayload(signed);
  const told = 'say' in payload ? '' : payload.organisation;
  return { name: name ?? told, catalogueKey: publicKey.safeParse(signed.key).data ?? null };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

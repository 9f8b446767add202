import type { PackFile } from '../pack/fault.ts';
import { type Pack, readPack } from '../pack/read.ts';
import type { Database, PackRow } from './database.ts';
import { browser } from './extension.ts';

/** Brings the packs that come with this version of the extension into the database; a person's own stay as they are. */
export async function installBuiltIn(db: Database): Promise<void> {
  const answer = await fetch(browser.runtime.getURL('packs/packs.json'));
  const folders = (await answer.json()) as PackFile[][];
  for (const files of folders) {
    const { pack, faults } = readPack(files);
    if (pack) await put(db, pack, 'built-in', files);
    else console.error('A built-in pack has faults.', faults);
  }
}

/** Installs a checked pack in this browser; the one of the same id gives way. */
export function installHere(db: Database, pack: Pack, files: PackFile[]): Promise<void> {
  return put(db, pack, 'this browser', files);
}

async function put(db: Database, pack: Pack, from: PackRow['from'], files: PackFile[]): Promise<void> {
  const tx = db.transaction('packs', 'readwrite');
  const present = await tx.store.get(pack.id);
  if (!(from === 'built-in' && present?.from === 'this browser')) {
    await tx.store.put({ id: pack.id, pack, from, installedAt: new Date().toISOString(), files });
  }
  await tx.done;
}

/** Fetches unsigned packs in their one-file form from the addresses of a test build; one that fails is left out. */
export async function installFrom(db: Database, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const text = await fetch(address).then(
      (answer) => answer.text(),
      () => null,
    );
    if (text === null) {
      console.error(`The pack at ${address} could not be fetched.`);
      continue;
    }
    const files = [{ path: 'pack.json', text }];
    const { pack, faults } = readPack(files);
    if (pack) await installHere(db, pack, files);
    else console.error(`The pack at ${address} has faults.`, faults);
  }
}

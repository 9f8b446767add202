import type { PackFile } from '../pack/fault.ts';
import { type Pack, readPack } from '../pack/read.ts';
import { contributedBy } from '../pack/registry.ts';
import type { PackNews } from '../plan/news.ts';
import type { Database, PackRow } from './database.ts';
import { packStores } from './database.ts';
import { browser } from './extension.ts';
import { newsKey, newsOf } from './news.ts';
import { deletePack, putPack } from './prepared.ts';

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
export async function installHere(db: Database, pack: Pack, files: PackFile[]): Promise<void> {
  await put(db, pack, 'this browser', files);
}

/** Installs a pack of the catalogue, and notes the digest of its file; false where one installed here by hand stands before it. */
export function installListed(db: Database, pack: Pack, files: PackFile[], digest: string): Promise<boolean> {
  return put(db, pack, 'catalogue', files, digest);
}

/** The digest of the file that a pack of the catalogue was installed from. */
export async function digestOfInstalled(db: Database, id: string): Promise<string | null> {
  return ((await db.get('settings', digestKey(id))) as string | undefined) ?? null;
}

/** Takes packs of the catalogue out; where one had replaced a built-in one, that comes back. */
export async function removeListed(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const tx = db.transaction(stores, 'readwrite');
  for (const id of ids) {
    await deletePack(tx, id);
    await tx.objectStore('settings').delete(digestKey(id));
    await tx.objectStore('settings').delete(newsKey(id));
  }
  await tx.done;
  await installBuiltIn(db);
}

/** Takes a pack out that was installed here; where it had replaced a built-in one, that comes back. */
export async function removeHere(db: Database, id: string): Promise<void> {
  const tx = db.transaction(stores, 'readwrite');
  await deletePack(tx, id);
  await tx.objectStore('settings').delete(newsKey(id));
  await tx.done;
  await installBuiltIn(db);
}

const stores = [...packStores, 'settings'] as const;
const digestKey = (id: string) => `catalogue:${id}`;
const precedence: PackRow['from'][] = ['built-in', 'catalogue', 'this browser'];

async function put(
  db: Database,
  pack: Pack,
  from: PackRow['from'],
  files: PackFile[],
  digest: string | null = null,
): Promise<boolean> {
  const tx = db.transaction(stores, 'readwrite');
  const present = await tx.objectStore('packs').get(pack.id);
  const mayReplace = !present || precedence.indexOf(from) >= precedence.indexOf(present.from);
  if (mayReplace) {
    const installedAt = new Date().toISOString();
    const settings = tx.objectStore('settings');
    const known = (await settings.get(newsKey(pack.id))) as PackNews | undefined;
    const news = await newsOf(tx, known, contributedBy(pack), installedAt);
    if (news) await settings.put(news, newsKey(pack.id));
    await putPack(tx, pack, { id: pack.id, from, installedAt, files });
    if (digest !== null) await settings.put(digest, digestKey(pack.id));
  }
  await tx.done;
  return mayReplace;
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

import { type Pack, readPack } from '../pack/read.ts';
import { type Contributed, contributedBy } from '../pack/registry.ts';
import type { PackChange, PackRow } from './database.ts';

const parts = ['tools', 'lessons', 'media'] as const;

/** Puts a pack in, with what it contributes in the place of what the one of the same id did. */
export async function putPack(tx: PackChange, pack: Pack, row: PackRow): Promise<void> {
  const contributed = contributedBy(pack);
  await deletePack(tx, row.id);
  await Promise.all([tx.objectStore('packs').put(row), prepare(tx, row, contributed)]);
}

/** Takes a pack out, with all that it contributes. */
export async function deletePack(tx: PackChange, id: string): Promise<void> {
  await Promise.all([tx.objectStore('packs').delete(id), tx.objectStore('outlines').delete(id)]);
  for (const name of parts) {
    const store = tx.objectStore(name);
    const keys = await store.index('pack').getAllKeys(id);
    await Promise.all(keys.map((key) => store.delete(key)));
  }
}

/** Prepares what all installed packs contribute anew; one that cannot be prepared stops no other. */
export async function prepareAll(tx: PackChange): Promise<void> {
  await Promise.all((['outlines', ...parts] as const).map((name) => tx.objectStore(name).clear()));
  let cursor = await tx.objectStore('packs').openCursor();
  while (cursor) {
    const contributed = attempt(cursor.value);
    if (contributed) await prepare(tx, cursor.value, contributed);
    cursor = await cursor.continue();
  }
}

function attempt({ id, files }: PackRow): Contributed | null {
  const { pack, faults } = readPack(files);
  if (!pack) console.error(`What ${id} contributes could not be prepared.`, faults);
  return pack && contributedBy(pack);
}

async function prepare(tx: PackChange, { from, installedAt }: PackRow, contributed: Contributed): Promise<void> {
  const { outline, tools, lessons, media } = contributed;
  await Promise.all([
    tx.objectStore('outlines').put({ ...outline, from, installedAt }),
    ...tools.map((tool) => tx.objectStore('tools').put(tool)),
    ...lessons.map((lesson) => tx.objectStore('lessons').put(lesson)),
    ...media.map((medium) => tx.objectStore('media').put(medium)),
  ]);
}

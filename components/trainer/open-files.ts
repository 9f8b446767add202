import type { PackFile } from '../../lib/pack/fault.ts';
import { mediaTypeOf } from '../../lib/pack/media.ts';

/** Media are read as `data:` addresses, everything else that belongs to a pack as text. */
const texts = /\.(json|jsonc|md)$/i;

/** Reads what a file input holds: a folder, or the one-file form. */
export function readInput(files: Iterable<File>): Promise<PackFile[]> {
  return readAll([...files].map((file) => ({ file, path: file.webkitRelativePath || file.name })));
}

/** Reads what was dropped: a folder with all it holds, or files. */
export async function readDrop(data: DataTransfer): Promise<PackFile[]> {
  // Entries must be taken before the first wait: afterwards the browser has emptied them.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const found = await Promise.all(entries.map(filesOf));
  return readAll(found.flat());
}

interface Found {
  file: File;
  path: string;
}

async function filesOf(entry: FileSystemEntry): Promise<Found[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ file, path: entry.fullPath.replace(/^\//, '') }];
  }
  if (!isFolder(entry)) return [];
  const inside = await Promise.all((await entriesOf(entry.createReader())).map(filesOf));
  return inside.flat();
}

/** A reader gives at most a hundred entries at a time, then none. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
  return some.length === 0 ? [] : [...some, ...(await entriesOf(reader))];
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** A file on its own is the pack, whatever it is called. */
async function readAll(found: Found[]): Promise<PackFile[]> {
  const [only] = found;
  if (only && found.length === 1) return [{ path: 'pack.json', text: await only.file.text() }];
  const wanted = found.filter(({ path }) => texts.test(path) || mediaTypeOf(path));
  const read = await Promise.all(wanted.map(async ({ file, path }) => ({ path, text: await textOf(file, path) })));
  const root = rootOf(read.map(({ path }) => path));
  return read
    .filter(({ path }) => path.startsWith(root))
    .map(({ path, text }) => ({ path: path.slice(root.length), text }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Which kind a file is its ending says; the system may call it something else. */
async function textOf(file: File, path: string): Promise<string> {
  const type = mediaTypeOf(path);
  if (!type) return file.text();
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
  return address.replace(/^data:[^;,]*/, `data:${type}`);
}

/** The folder that holds pack.json, nearest the top; where there is none, the folder all files are in. */
export function rootOf(paths: readonly string[]): string {
  const folders = paths
    .filter((path) => /(^|\/)pack\.json$/.test(path))
    .map((path) => path.slice(0, -'pack.json'.length))
    .sort((a, b) => a.length - b.length);
  if (folders[0] !== undefined) return folders[0];
  const [first = ''] = paths;
  const top = first.slice(0, first.indexOf('/') + 1);
  return paths.every((path) => path.startsWith(top)) ? top : '';
}

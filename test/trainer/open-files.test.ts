import { expect, test } from 'vitest';
import { readDrop, rootOf } from '../../components/trainer/open-files.ts';

type Tree = { [name: string]: string | Tree };

/** A file or folder as a drop brings it; a folder gives its entries one at a time, as a browser may. */
function entryOf(path: string, what: string | Tree): unknown {
  const fullPath = `/${path}`;
  if (typeof what === 'string') {
    const file = (done: (file: File) => void) => done(new File([what], path.split('/').at(-1) ?? ''));
    return { isFile: true, isDirectory: false, fullPath, file };
  }
  const left = Object.entries(what).map(([name, inside]) => entryOf(`${path}/${name}`, inside));
  const createReader = () => ({ readEntries: (done: (some: unknown[]) => void) => done(left.splice(0, 1)) });
  return { isFile: false, isDirectory: true, fullPath, createReader };
}

function drop(tree: Tree): DataTransfer {
  const items = Object.entries(tree).map(([name, what]) => ({ webkitGetAsEntry: () => entryOf(name, what) }));
  return { items } as unknown as DataTransfer;
}

test('a folder that is dropped is read from the place of its pack.json, other files left out', async () => {
  const read = await readDrop(
    drop({
      shop: { 'notes.txt': 'x', till: { 'pack.json': '{}', 'pack.nls.json': '{"a":"b"}', text: { 'a.md': 'A' } } },
    }),
  );
  expect(read).toEqual([
    { path: 'pack.json', text: '{}' },
    { path: 'pack.nls.json', text: '{"a":"b"}' },
    { path: 'text/a.md', text: 'A' },
  ]);
});

test('a file that is dropped on its own is the pack, whatever it is called', async () => {
  expect(await readDrop(drop({ 'till-1.2.0.json': '{}' }))).toEqual([{ path: 'pack.json', text: '{}' }]);
});

test.each([
  [['packs/till/pack.json', 'packs/till/pack.nls.json'], 'packs/till/'],
  [['till/node_modules/x/pack.json', 'till/pack.json'], 'till/'],
  [['pack.json'], ''],
  [['till/readme.md', 'till/pack.nls.json'], 'till/'],
  [[], ''],
])('the pack’s own folder among %j is “%s”', (paths, root) => {
  expect(rootOf(paths)).toBe(root);
});

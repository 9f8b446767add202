import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type { Fault, PackFile } from './fault.ts';
import { placeIn } from './place.ts';

/** A contribution of a pack, or the pack. Screens and targets are named within their tool. */
export type Selection =
  | { kind: 'pack' }
  | { kind: 'tool'; id: string }
  | { kind: 'lesson'; id: string }
  | { kind: 'badge'; id: string }
  | { kind: 'screen'; tool: string; id: string }
  | { kind: 'target'; tool: string; id: string };

/** Where a contribution begins in the file that declares it; lines from 1. */
export interface Place {
  file: string;
  line: number;
  selection: Selection;
}

/** The contribution that a fault lies in: the last that begins at or before it. */
export function selectionAt(places: readonly Place[], { file, line }: Pick<Fault, 'file' | 'line'>): Selection {
  return places.findLast((place) => place.file === file && place.line <= line)?.selection ?? { kind: 'pack' };
}

/** The place of every contribution, in the order of the file. A file that is no JSON, or nests too deep, has none. */
export function placesIn(files: readonly PackFile[]): Place[] {
  return files
    .filter(({ path }) => path.endsWith('.json') && !/pack\.nls\b/.test(path))
    .flatMap((file) => placesOf(file).toSorted((a, b) => a.line - b.line));
}

function placesOf(file: PackFile): Place[] {
  const root = treeOf(file);
  if (!root) return [];
  const place = (node: Node, selection: Selection): Place => ({
    file: file.path,
    line: placeIn(file, node.offset).line,
    selection,
  });
  const kinds = [
    ['lessons', 'lesson'],
    ['badges', 'badge'],
  ] as const;
  const plain = kinds.flatMap(([key, kind]) =>
    entries(root, ['contributes', key]).map(({ node, id }) => place(node, { kind, id })),
  );
  const tools = entries(root, ['contributes', 'tools']).flatMap(({ node, id: tool }) => [
    place(node, { kind: 'tool', id: tool }),
    ...entries(node, ['screens']).map((screen) => place(screen.node, { kind: 'screen', tool, id: screen.id })),
    ...properties(node, ['targets']).map((target) => place(target.node, { kind: 'target', tool, id: target.id })),
  ]);
  return [...tools, ...plain];
}

function treeOf({ text }: PackFile): Node | undefined {
  try {
    return parseTree(text);
  } catch {
    return undefined;
  }
}

interface Named {
  node: Node;
  id: string;
}

/** The objects of a list that have an id. */
function entries(node: Node, path: string[]): Named[] {
  const children = findNodeAtLocation(node, path)?.children ?? [];
  return children.flatMap((child) => {
    const id: unknown = findNodeAtLocation(child, ['id'])?.value;
    return typeof id === 'string' ? [{ node: child, id }] : [];
  });
}

/** The properties of an object, each under its key. */
function properties(node: Node, path: string[]): Named[] {
  const children = findNodeAtLocation(node, path)?.children ?? [];
  return children.map((child) => ({ node: child, id: String(child.children?.[0]?.value ?? '') }));
}

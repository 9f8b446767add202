import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type { PackFile } from '../../lib/pack/fault.ts';
import type { Selection } from './selection.ts';

/** Where a contribution begins in the file that declares it; lines from 1. */
export interface Place {
  file: string;
  line: number;
  selection: Selection;
}

/** The place of every contribution, in the order of the file. A file that is no JSON has none. */
export function placesIn(files: readonly PackFile[]): Place[] {
  return files
    .filter(({ path }) => path.endsWith('.json') && !/pack\.nls\b/.test(path))
    .flatMap((file) => placesOf(file).toSorted((a, b) => a.line - b.line));
}

function placesOf({ path, text }: PackFile): Place[] {
  const root = parseTree(text);
  if (!root) return [];
  const place = (node: Node, selection: Selection): Place => ({
    file: path,
    line: lineAt(text, node.offset),
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

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

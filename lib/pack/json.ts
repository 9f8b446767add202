import { type JSONPath, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Values } from '../text/say.ts';
import type { Fault, FaultKey, PackFile } from './fault.ts';
import { depthOf, placeIn } from './place.ts';

/** A JSON file that knows where each of its values stands. */
export interface LocatedJson {
  value: unknown;
  /** A fault at a path. */
  fault(path: JSONPath, say: FaultKey, values?: Values, options?: FaultOptions): Fault;
}

/** More about a fault: the key it is at, inside the object at the path; or how far into the text there. */
export interface FaultOptions {
  atKey?: string;
  offset?: number;
  severity?: Fault['severity'];
}

const maxDepth = 100;

/** Reads a JSON file, or says where it stops being JSON. Places are looked up only once a fault asks for one. */
export function readJson(file: PackFile): { ok: true; json: LocatedJson } | { ok: false; fault: Fault } {
  const value = parsed(file.text);
  if (value === undefined) return { ok: false, fault: notJson(file) };
  if (depthOf(file.text) > maxDepth) return { ok: false, fault: tooDeep(file) };
  return { ok: true, json: { value, fault: locate(file) } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function notJson(file: PackFile): Fault {
  const errors: ParseError[] = [];
  try {
    parseTree(file.text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    return tooDeep(file);
  }
  const [first] = errors;
  const message = first ? sentence(printParseErrorCode(first.error)) : 'invalid symbol';
  return faultAt(file, first?.offset ?? 0, 'fault.notJson', { message }, 'error');
}

function tooDeep(file: PackFile): Fault {
  return faultAt(file, 0, 'fault.tooDeep', { max: maxDepth }, 'error');
}

function locate(file: PackFile): LocatedJson['fault'] {
  let root: Node | undefined;
  const childrenOf = createIndex();
  return (path, say, values = {}, { atKey, offset, severity = 'error' } = {}) => {
    root ??= parseTree(file.text);
    if (!root) return faultAt(file, 0, say, values, severity);
    const node = nearest(root, path, childrenOf);
    const key = atKey === undefined ? undefined : childrenOf(node).get(atKey)?.parent;
    const within =
      offset === undefined ? 0 : lengthWritten(file.text.slice(node.offset, node.offset + node.length), offset);
    return faultAt(file, (key ?? node).offset + within, say, values, severity);
  };
}

/** The values of an object by key; of two with one key the later counts, as for `JSON.parse`. */
function createIndex(): (node: Node) => ReadonlyMap<unknown, Node> {
  const known = new WeakMap<Node, Map<unknown, Node>>();
  return (node) => {
    const index = known.get(node) ?? new Map<unknown, Node>();
    if (known.has(node)) return index;
    known.set(node, index);
    for (const [nth, child] of (node.children ?? []).entries()) {
      const [key, value] = child.children ?? [];
      if (node.type === 'array') index.set(nth, child);
      else if (key && value) index.set(key.value, value);
    }
    return index;
  };
}

/** The node at a path, or the closest one above it that exists. */
function nearest(root: Node, path: JSONPath, childrenOf: (node: Node) => ReadonlyMap<unknown, Node>): Node {
  let node = root;
  for (const part of path) {
    const next = childrenOf(node).get(part);
    if (!next) return node;
    node = next;
  }
  return node;
}

/** How many characters of a written text, its quote included, stand before the character of a number. */
function lengthWritten(written: string, offset: number): number {
  let at = 1;
  for (let nth = 0; nth < offset && at < written.length - 1; nth++) {
    at += written[at] !== '\\' ? 1 : written[at + 1] === 'u' ? 6 : 2;
  }
  return at;
}

function faultAt(file: PackFile, offset: number, say: FaultKey, values: Values, severity: Fault['severity']): Fault {
  return { file: file.path, ...placeIn(file, offset), severity, say, values };
}

/** `InvalidSymbol` → `invalid symbol`. */
function sentence(code: string): string {
  return code.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).toLowerCase();
}

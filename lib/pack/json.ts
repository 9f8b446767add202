import {
  findNodeAtLocation,
  type JSONPath,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { Values } from '../text/say.ts';
import type { Fault, FaultKey, PackFile } from './fault.ts';

/** A JSON file that knows where each of its values stands. */
export interface LocatedJson {
  value: unknown;
  /** A fault at a path; at a key when `atKey` names one inside the object there. */
  fault(
    path: JSONPath,
    say: FaultKey,
    values?: Values,
    options?: { atKey?: string; severity?: Fault['severity'] },
  ): Fault;
}

/** Reads a JSON file, or says where it stops being JSON. */
export function readJson(file: PackFile): { ok: true; json: LocatedJson } | { ok: false; fault: Fault } {
  const errors: ParseError[] = [];
  const root = parseTree(file.text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (!root || first) {
    const message = first ? sentence(printParseErrorCode(first.error)) : 'empty file';
    return { ok: false, fault: faultAt(file, first?.offset ?? 0, 'fault.notJson', { message }, 'error') };
  }
  return { ok: true, json: { value: JSON.parse(file.text), fault: locate(file, root) } };
}

function locate(file: PackFile, root: Node): LocatedJson['fault'] {
  return (path, say, values = {}, { atKey, severity = 'error' } = {}) => {
    const node = nearest(root, path);
    const key = atKey === undefined ? undefined : node.children?.find((child) => child.children?.[0]?.value === atKey);
    return faultAt(file, (key ?? node).offset, say, values, severity);
  };
}

/** The node at a path, or the closest one above it that exists. */
function nearest(root: Node, path: JSONPath): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return node;
  }
  return root;
}

function faultAt(file: PackFile, offset: number, say: FaultKey, values: Values, severity: Fault['severity']): Fault {
  const before = file.text.slice(0, offset).split('\n');
  return {
    file: file.path,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    severity,
    say,
    values,
  };
}

/** `InvalidSymbol` → `invalid symbol`. */
function sentence(code: string): string {
  return code.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).toLowerCase();
}

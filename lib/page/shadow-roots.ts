import { tagOf } from './child-nodes.ts';
import type { Reachable } from './documents.ts';

/** At most this often a document is searched for shadow roots, in milliseconds: in what was added since, and the doubtful. */
const pause = 1000;
/** And this often in all of it: each of its elements must be asked. */
const longPause = 10_000;

/** Keeps the open shadow roots of documents, leaving out the one of `except()`. */
export interface ShadowRoots {
  of(document: Document): ShadowRoot[];
  /** Searches again those that were not searched just now; false when there is nothing to find in them. */
  search(documents: readonly Reachable[]): boolean;
}

/** What is known of a document. */
interface Known {
  roots: Set<ShadowRoot>;
  /** Elements that the tool made up and that have no root yet: they get one when its script has come. */
  doubtful: Set<Element>;
  added: Node[];
  observer: MutationObserver;
  /** When it was searched, and when all of it. */
  at: number;
  wholeAt: number;
}

export function createShadowRoots(except: () => Element | null): ShadowRoots {
  const all = new WeakMap<Document, Known>();
  const searchOne = (document: Document) => {
    const now = performance.now();
    let known = all.get(document);
    if (known && now - known.at < pause) return false;
    if (known && now - known.wholeAt < longPause) searchAdded(known, except());
    else {
      known?.observer.disconnect();
      known = searchWhole(document, except());
      all.set(document, known);
    }
    known.at = now;
    return known.roots.size > 0;
  };
  return {
    of: (document) => [...(all.get(document)?.roots ?? [])].filter(({ host }) => host.isConnected),
    search: (documents) => documents.map(({ document }) => searchOne(document)).includes(true),
  };
}

function searchWhole(document: Document, except: Element | null): Known {
  const now = performance.now();
  const observer = new MutationObserver((records) => {
    if (performance.now() - known.at < 2 * pause) keepAdded(known, records);
    else forget(known);
  });
  const known: Known = { roots: new Set(), doubtful: new Set(), added: [], observer, at: now, wholeAt: now };
  searchIn(document, known, except);
  return known;
}

function keepAdded({ added }: Known, records: readonly MutationRecord[]): void {
  for (const { addedNodes } of records) added.push(...addedNodes);
}

/** Nobody asked for a while: nothing is observed any longer, and all is searched when somebody does. */
function forget(known: Known): void {
  known.observer.disconnect();
  known.added = [];
  known.wholeAt = Number.NEGATIVE_INFINITY;
}

function searchAdded(known: Known, except: Element | null): void {
  keepAdded(known, known.observer.takeRecords());
  const { added, doubtful } = known;
  known.added = [];
  for (const each of doubtful)
    if (each.shadowRoot || !each.isConnected) {
      doubtful.delete(each);
      if (each.isConnected) ask(each, known, except);
    }
  for (const node of added)
    if (node.nodeType === 1 && node.isConnected) {
      ask(node as Element, known, except);
      askAll(node as Element, known, except);
    }
}

/** Searches a document or a root, and watches what is added to it. */
function searchIn(part: Document | ShadowRoot, known: Known, except: Element | null): void {
  known.observer.observe(part, { childList: true, subtree: true });
  askAll(part, known, except);
}

function askAll(part: ParentNode, known: Known, except: Element | null): void {
  for (const element of part.querySelectorAll('*')) ask(element, known, except);
}

function ask(element: Element, known: Known, except: Element | null): void {
  const tag = tagOf(element);
  // It can have none, and a field in it may be named like one.
  if (tag === 'form') return;
  const { shadowRoot } = element;
  if (!shadowRoot) {
    if (tag.includes('-')) known.doubtful.add(element);
  } else if (element !== except && !known.roots.has(shadowRoot)) {
    known.roots.add(shadowRoot);
    searchIn(shadowRoot, known, except);
  }
}

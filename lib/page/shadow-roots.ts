import type { Reachable } from './documents.ts';

/** At most this often a document is searched for shadow roots, in milliseconds: each of its elements must be asked. */
const pause = 1000;
/** And where that takes long, after so many times as long. */
const times = 250;

/** Keeps the open shadow roots of documents, leaving out the one of `except()`. */
export interface ShadowRoots {
  of(document: Document): ShadowRoot[];
  /** Searches again those that were not searched just now; false when there is nothing to find in them. */
  search(documents: readonly Reachable[]): boolean;
}

export function createShadowRoots(except: () => Element | null): ShadowRoots {
  const known = new WeakMap<Document, { roots: ShadowRoot[]; next: number }>();
  const searchOne = (document: Document) => {
    const start = performance.now();
    if (start < (known.get(document)?.next ?? 0)) return false;
    const roots = rootsIn(document, except());
    const spent = performance.now() - start;
    known.set(document, { roots, next: start + Math.max(pause, times * spent) });
    return roots.length > 0;
  };
  return {
    of: (document) => known.get(document)?.roots.filter(({ host }) => host.isConnected) ?? [],
    search: (documents) => documents.map(({ document }) => searchOne(document)).includes(true),
  };
}

function rootsIn(part: ParentNode, except: Element | null): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  for (const element of part.querySelectorAll('*')) {
    const { shadowRoot } = element;
    // A field in a form may be named like it.
    if (shadowRoot?.nodeType === 11 && element !== except) found.push(shadowRoot, ...rootsIn(shadowRoot, except));
  }
  return found;
}

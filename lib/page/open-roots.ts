import { documentsIn } from './documents.ts';

/** So many elements are asked between two turns of the page. */
const turn = 1000;

/** The open shadow roots in a page's documents, however deep; the one of `except` is left out. Yields in time. */
export function* openRoots(top: Document, except: Element | null): Generator<void, ShadowRoot[]> {
  const found: ShadowRoot[] = [];
  const parts: Node[] = documentsIn(top).map(({ document }) => document);
  let visits = 0;
  for (const part of parts) {
    const walker = (part.ownerDocument ?? (part as Document)).createTreeWalker(part, 1 /* elements */);
    while (walker.nextNode()) {
      const element = walker.currentNode as Element;
      const { shadowRoot } = element;
      if (shadowRoot && element !== except) {
        found.push(shadowRoot);
        parts.push(shadowRoot);
      }
      if (++visits % turn === 0) yield;
    }
  }
  return found;
}

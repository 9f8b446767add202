import { reads } from '../tool/glob.ts';
import type { PageReader } from '../tool/match.ts';
import type { Landmark } from '../tool/rules.ts';
import { documentsIn, frameName } from './documents.ts';
import { isShown, textOf } from './visible.ts';

/** How much of a landmark's text is compared. */
const textLength = 300;

/** Reads a document for the rules of tools and screens. */
export function readPage(document: Document): PageReader {
  const { pathname, hash, search } = document.location;
  return {
    path: pathname,
    hash,
    // Not `document.title`: an element with that name would stand in for it.
    title: document.querySelector('title')?.textContent ?? '',
    query: (name) => new URLSearchParams(search).get(name),
    meta: (name) => document.querySelector(`meta[name=${JSON.stringify(name)}]`)?.getAttribute('content') ?? null,
    landmark: (landmark) => hasLandmark(document, landmark),
    frame: (name) => {
      const found = documentsIn(document).find(({ frames }) => frames.length > 0 && frameName(frames.at(-1)) === name);
      return found ? readPage(found.document) : null;
    },
  };
}

function hasLandmark(document: Document, { css, text }: Landmark): boolean {
  for (const element of select(document, css)) {
    if (text && !reads(text, textOf(element, textLength).slice(0, textLength))) continue;
    if (isShown(element)) return true;
  }
  return false;
}

/** Nothing where a pack's selector is not one. */
function select(document: Document, css: string): Iterable<Element> {
  try {
    return document.querySelectorAll(css);
  } catch {
    return [];
  }
}

import { listen } from './listen.ts';

/** A document that may be read, and the frame elements that lead to it, outermost first. */
export interface Reachable {
  document: Document;
  frames: Element[];
}

/** The top document and those in its frames of the same origin, however deep. */
export function documentsIn(top: Document, frames: Element[] = []): Reachable[] {
  const inner = framesIn(top).flatMap((frame) => {
    const document = contentOf(frame);
    return document ? documentsIn(document, [...frames, frame]) : [];
  });
  return [{ document: top, frames }, ...inner];
}

/** The frame elements that lead to an element, outermost first. */
export function framesTo({ ownerDocument }: Element): Element[] {
  const frame = ownerDocument.defaultView?.frameElement;
  return frame ? [...framesTo(frame), frame] : [];
}

/** The name that a frame element gives its document. */
export function frameName(frame: Element | undefined): string {
  return frame?.getAttribute('name') ?? '';
}

/**
 * Visits the top document and every one that its frames hold or come to hold. The signal of a visit is aborted when the
 * frame loads another document.
 */
export function followDocuments(
  top: Document,
  visit: (document: Document, signal: AbortSignal) => void,
  signal: AbortSignal,
): void {
  const visits = new WeakMap<Element, AbortController>();
  const enter = (frame: Element) => {
    visits.get(frame)?.abort();
    const document = contentOf(frame);
    if (!document) return;
    const controller = new AbortController();
    visits.set(frame, controller);
    followDocuments(document, visit, AbortSignal.any([signal, controller.signal]));
  };
  visit(top, signal);
  for (const frame of framesIn(top)) enter(frame);
  const onLoad = ({ target }: Event) => {
    if (isFrame(target as Element)) enter(target as Element);
  };
  // `load` does not bubble, but it can be heard on its way down: frames that come later need no observer.
  listen(top, ['load'], onLoad, signal);
}

function framesIn(document: Document): Element[] {
  if (document.defaultView?.length === 0) return [];
  return [...document.getElementsByTagName('iframe'), ...document.getElementsByTagName('frame')];
}

function isFrame(element: Element): boolean {
  return /^i?frame$/.test(element.localName);
}

/** Null for a frame of another origin. */
function contentOf(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/** Whether an element is rendered and not hidden, wherever it is scrolled to. */
export function isShown(element: Element): boolean {
  // The first is the name of the option, the second what Chromium called it before 121.
  return element.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true });
}

/** As `isShown`, and it takes up room. */
export function hasRoom(element: Element): boolean {
  if (!isShown(element)) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

/** The start of the text in an element, white space collapsed; at least `length` characters where there are as many. */
export function textOf(element: Element, length = 300): string {
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* text */);
  let text = '';
  while (text.length < length && walker.nextNode()) {
    const { parentElement, nodeValue } = walker.currentNode;
    if (!unread.has(parentElement?.localName ?? '')) text = `${text}${nodeValue ?? ''}`.replace(/\s+/g, ' ');
  }
  return text.trim();
}

/** Elements whose text is not for reading, or what a person wrote. */
export const unread: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template', 'textarea']);

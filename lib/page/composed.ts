/** A node's parent element, out of an open shadow root to its host. */
export function parentOf(node: Node): Element | null {
  if (node.parentElement) return node.parentElement;
  const { host } = (node.parentNode ?? {}) as Partial<ShadowRoot>;
  return host ?? null;
}

/** The elements around a node, nearest first, within its document. */
export function* around(node: Node): Generator<Element> {
  for (let each = parentOf(node); each; each = parentOf(each)) yield each;
}

/** Whether one element lies in another, shadow roots included. */
export function isInside(inner: Element, outer: Element): boolean {
  for (const each of around(inner)) if (each === outer) return true;
  return false;
}

/** The element that has the focus, in whichever frame or shadow root; null where none has. */
export function focused(top: Document): Element | null {
  let active = top.activeElement;
  while (active) {
    const inner: Element | null | undefined =
      active.shadowRoot?.activeElement ?? (active as HTMLIFrameElement).contentDocument?.activeElement;
    if (!inner) return active;
    active = inner;
  }
  return null;
}

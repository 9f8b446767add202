/** An element and those around it, through slots and out of shadow roots. */
export function pathOf(target: Element): Element[] {
  const path: Element[] = [];
  for (let node: Node | null = target; node; ) {
    if (node.nodeType === Node.ELEMENT_NODE) path.push(node as Element);
    node = (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host ?? null;
  }
  return path;
}

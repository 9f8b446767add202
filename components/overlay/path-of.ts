/** The nodes that an event at a node would pass through, through slots and out of shadow roots. */
export function pathOf(target: Node): Node[] {
  const path: Node[] = [];
  for (let node: Node | null = target; node; ) {
    path.push(node);
    node = (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host ?? null;
  }
  return path;
}

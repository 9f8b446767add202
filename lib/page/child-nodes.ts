// A form gives its fields out as its own properties: with a field named "firstChild", `form.firstChild` is that field.
const read = <T>(name: string, of: { prototype: object } = Node): ((node: Node) => T) => {
  const { get } = Object.getOwnPropertyDescriptor(of.prototype, name) ?? {};
  return (node) => get?.call(node);
};

/** A node's first child, whatever the fields in it are named. */
export const firstChildOf = /* @__PURE__ */ read<ChildNode | null>('firstChild');

/** The node after a node, whatever the fields in it are named. */
export const nextOf = /* @__PURE__ */ read<ChildNode | null>('nextSibling');

/** What sort of node it is, whatever the fields in it are named. */
export const typeOf = /* @__PURE__ */ read<number>('nodeType');

/** An element's tag, whatever the fields in it are named. */
export const tagOf = /* @__PURE__ */ read<string>('localName', Element);

/** A node's parent, whatever the fields in it are named. */
export const parentNodeOf = /* @__PURE__ */ read<ParentNode | null>('parentNode');

// A form gives its fields out as its own properties: with a field named "firstChild", `form.firstChild` is that field.
const read = <T>(name: string, of: { prototype: object } = Node) =>
  Object.getOwnPropertyDescriptor(of.prototype, name)?.get as (this: Node) => T;

// Each is called by a function of its own: one function for all would be many times slower.
const firstChild = /* @__PURE__ */ read<ChildNode | null>('firstChild');
const nextSibling = /* @__PURE__ */ read<ChildNode | null>('nextSibling');
const firstElementChild = /* @__PURE__ */ read<Element | null>('firstElementChild', Element);
const nextElementSibling = /* @__PURE__ */ read<Element | null>('nextElementSibling', Element);
const nodeType = /* @__PURE__ */ read<number>('nodeType');
const localName = /* @__PURE__ */ read<string>('localName', Element);
const parentNode = /* @__PURE__ */ read<ParentNode | null>('parentNode');

/** A node's first child, whatever the fields in it are named. */
export const firstChildOf = (node: Node) => firstChild.call(node);

/** The node after a node, whatever the fields in it are named. */
export const nextOf = (node: Node) => nextSibling.call(node);

/** The first element in an element, whatever the fields in it are named. */
export const firstElementOf = (element: Element) => firstElementChild.call(element);

/** The element after an element, whatever the fields in it are named. */
export const nextElementOf = (element: Element) => nextElementSibling.call(element);

/** What sort of node it is, whatever the fields in it are named. */
export const typeOf = (node: Node) => nodeType.call(node);

/** An element's tag, whatever the fields in it are named. */
export const tagOf = (node: Node) => localName.call(node);

/** A node's parent, whatever the fields in it are named. */
export const parentNodeOf = (node: Node) => parentNode.call(node);

import { names } from '../names.js';

/**
 * Builds an element: `on…` attributes are listeners, false and null attributes are left out, null children too; ids,
 * classes and names are the first release's.
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(node, name, value);
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

function setAttribute(node, name, value) {
  if (value === false || value === null || value === undefined) return;
  if (typeof value === 'function') node.addEventListener(name.slice(2), value);
  else node.setAttribute(...names.attribute(name, value === true ? '' : String(value)));
}

// @ts-check

/**
 * Gives a document as it was served the names and the words of its edition.
 * @param {Element} root @param {(name: string, value: string) => [string, string]} attribute @param {(text: string) => string} t
 */
export function dress(root, attribute, t) {
  for (const node of root.querySelectorAll('*')) {
    for (const { name, value } of [...node.attributes]) {
      const [newName, newValue] = attribute(name, name === 'aria-label' ? t(value) : value);
      if (newName !== name) node.removeAttribute(name);
      node.setAttribute(newName, newValue);
    }
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    const text = node.data.trim();
    if (text) node.data = node.data.replace(text, () => t(text));
  }
}

import { roleOf } from './accessible-role.ts';
import { textOf, unread } from './visible.ts';

const namedByContent =
  /^((grid)?cell|(menuitem)?(checkbox|radio)|(column|row)header|button|heading|link|menuitem|option|row|switch|tab|tooltip|treeitem)$/;
const field = 'input,select,textarea';
const longest = 300;

/**
 * The name that assistive technology gives an element, white space collapsed; empty where it has none. Beyond the
 * standard, a field that has no other name takes the text of the table cell before it. What is in a field is never read.
 */
export function nameOf(element: Element): string {
  return (
    collapse(byLabelledBy(element)) ||
    collapse(element.getAttribute('aria-label') ?? '') ||
    collapse(byTag(element)) ||
    (namedByContent.test(roleOf(element)) ? collapse(contentOf(element, longest)) : '') ||
    collapse(element.getAttribute('title') ?? '') ||
    collapse(element.getAttribute('placeholder') ?? '') ||
    (element.matches(field) ? cellBefore(element) : '')
  );
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, longest);
}

function byLabelledBy(element: Element): string {
  const ids = element.getAttribute('aria-labelledby')?.trim();
  if (!ids) return '';
  const root = element.getRootNode() as Document | ShadowRoot;
  const labels = ids.split(/\s+/).map((id) => root.getElementById?.(id));
  return labels.map((label) => (label ? label.getAttribute('aria-label') || contentOf(label, longest) : '')).join(' ');
}

const captions: Readonly<Record<string, string>> = {
  fieldset: 'legend',
  table: 'caption',
  figure: 'figcaption',
  svg: 'title',
};

function byTag(element: Element): string {
  const tag = element.localName;
  if (tag === 'input') return byInput(element as HTMLInputElement);
  if (/^(select|textarea|meter|progress|output|button)$/.test(tag)) return byLabels(element);
  if (/^(img|area)$/.test(tag)) return element.getAttribute('alt') ?? '';
  return Object.hasOwn(captions, tag) ? byChild(element, captions[tag]) : '';
}

function byInput(element: HTMLInputElement): string {
  const type = element.getAttribute('type')?.toLowerCase() ?? '';
  if (type === 'image') return element.getAttribute('alt') ?? '';
  if (/^(button|submit|reset)$/.test(type)) return element.getAttribute('value') ?? '';
  return byLabels(element);
}

function byLabels(element: Element): string {
  return labelsOf(element)
    .map((label) => contentOf(label, longest))
    .join(' ');
}

/** Whether a `<label>` is for an element. */
export function isLabelled(element: Element): boolean {
  return labelsOf(element).length > 0;
}

/** The labels of an element: those that name it, and the one that it lies in. */
function labelsOf(element: Element): Element[] {
  const id = element.getAttribute('id');
  const naming = id ? (labelsIn(element.getRootNode() as ParentNode & Node).get(id) ?? []) : [];
  const labels = new Set([...naming, element.closest('label')]);
  return [...labels].filter((label) => label?.control === element) as Element[];
}

// An element's own `labels` goes through the whole document each time: with many fields that is the square of it.
let labelsNow: WeakMap<Node, Map<string, HTMLLabelElement[]>> | null = null;

/** The labels in a part of the page that name what they are for, by its id; read once for all that is asked at a time. */
function labelsIn(root: ParentNode & Node): Map<string, HTMLLabelElement[]> {
  if (!labelsNow) queueMicrotask(forget);
  labelsNow ??= new WeakMap();
  const known = labelsNow.get(root);
  if (known) return known;
  const found = Map.groupBy(root.querySelectorAll('label'), (label) => label.htmlFor);
  labelsNow.set(root, found);
  return found;
}

function forget(): void {
  labelsNow = null;
}

/** Makes what labels say be read once for all of a walk that gives the page its turn: to be called after each. */
export function keepLabels(): () => void {
  const kept: typeof labelsNow = new WeakMap();
  return () => {
    if (labelsNow === kept) return;
    labelsNow = kept;
    queueMicrotask(forget);
  };
}

function byChild(element: Element, tag: string | undefined): string {
  const child = [...element.children].find(({ localName }) => localName === tag);
  return child ? contentOf(child, longest) : '';
}

/** The text in an element as it is read out: pictures by their names, hidden parts and what fields hold left out. */
export function contentOf(node: Node, room: number): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  let text = '';
  const children = childrenOf(node);
  // By their numbers: to go through a list of nodes by itself takes several times as long.
  for (let i = 0; i < children.length && text.length <= room; i++) {
    const child = children[i] as Node;
    // A form's fields may be named like what is asked of it; and nothing is called by a form in it.
    if (Reflect.get(child, Symbol.toStringTag) === 'HTMLFormElement') continue;
    text += child.nodeType === 1 ? partOf(child as Element, room - text.length) : contentOf(child, room);
  }
  return text;
}

function partOf(element: Element, room: number): string {
  if (unread.has(element.localName) || element.matches(`[aria-hidden=true],[hidden],${field}`)) return '';
  // Not what labels say of it: it may lie in one itself.
  const label = element.getAttribute('aria-label') || (element.matches('img,area') && element.getAttribute('alt'));
  const text = label || contentOf(element, room);
  return /^(br|div|li|p|td|th|tr|h\d|dd|dt|img|svg)$/.test(element.localName) || label ? ` ${text} ` : text;
}

function childrenOf(node: Node): ArrayLike<Node> {
  const { shadowRoot, localName } = node as Element;
  if (localName === 'slot') {
    const assigned = (node as HTMLSlotElement).assignedNodes({ flatten: true });
    return assigned.length > 0 ? assigned : node.childNodes;
  }
  return (shadowRoot ?? node).childNodes;
}

/** Old forms are tables: what a field is stands in the cell before it. */
function cellBefore(element: Element): string {
  let cell = element.closest('td,th')?.previousElementSibling;
  while (cell) {
    if (cell.querySelector(field)) return '';
    const text = textOf(cell, longest);
    if (text) return text.slice(0, longest);
    cell = cell.previousElementSibling;
  }
  return '';
}

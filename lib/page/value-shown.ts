import { parentOf } from './composed.ts';

const told = ['aria-checked', 'aria-pressed', 'aria-selected', 'aria-valuenow', 'aria-valuetext'];
/** What says of a field that something is wrong with it stands below it, and makes what holds both higher. */
const ofHeight = 1.5;
const levels = 4;

/** A field and what is around it that is hardly higher: its buttons, and the place where a choice is shown. */
export function frameOf(field: Element): Element[] {
  const frame = [field];
  const most = Math.max(field.getBoundingClientRect().height * ofHeight, 48);
  for (let around = parentOf(field); around && frame.length <= levels; around = parentOf(around)) {
    if (around.getBoundingClientRect().height > most) break;
    frame.push(around);
  }
  return frame;
}

/** What a field shows as its value now, whatever it is made of: to be compared, and never to be kept or sent. */
export function valueShown(field: Element, frame: readonly Element[]): string {
  const { value, checked } = field as Partial<HTMLInputElement>;
  // Who searches in a field has what was chosen shown beside it.
  const shown = /combobox|listbox/.test(field.getAttribute('role') ?? '') ? frame : [field];
  return [value, checked, ...told.map((name) => field.getAttribute(name)), ...shown.map(textIn)].join('\n');
}

/** What can be chosen is no value: many a widget keeps its list within. */
const lists = '[role=listbox], [role=menu], [role=tree], [role=grid], [role=dialog]';

/** A cell holds the same when a field comes in it to write in. */
function textIn(element: Element): string {
  const isChosenIn = (node: Node) => (node as Partial<Element>).matches?.(lists);
  const walker = element.ownerDocument.createTreeWalker(element, 5 /* elements and text */, (node) =>
    isChosenIn(node) ? 2 /* rejected */ : 1,
  );
  const texts: string[] = [];
  while (walker.nextNode()) {
    const { nodeValue, value } = walker.currentNode as Node & Partial<HTMLInputElement>;
    texts.push(nodeValue ?? value ?? '');
  }
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}

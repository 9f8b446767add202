import type { Box } from './follow.ts';

/** What may be a control or a dialog, by what is quick to look for; the next two say whether it is one. */
const perhaps =
  'a, button, input, select, textarea, summary, label, iframe, frame, dialog, [tabindex], [contenteditable], [role]';
/** What a person presses or fills in. */
const interactive =
  'a[href], button, input, select, textarea, summary, label, iframe, frame, [tabindex]:not([tabindex="-1"]), ' +
  '[contenteditable], [role=button], [role=link], [role=tab], [role=menuitem], [role=option], [role=checkbox], ' +
  '[role=radio], [role=switch]';

const dialog = 'dialog[open], [role=dialog], [role=alertdialog]';
/** What a page that has a modal dialog of its own making keeps from being used. */
const putAway = '[aria-hidden=true], [inert]';

/** So many are looked at one by one; of more, those around what is in the window: they stand in the page's order. */
const most = 400;

/** What alone can be used now: the open modal dialog or fullscreen element that comes last, else the whole document. */
export function usablePart(): Element {
  const full = document.fullscreenElement;
  // A page is gone through for a tag in a tenth of the time that it takes for what is open.
  const modal = [...document.getElementsByTagName('dialog')].filter((each) => each.matches(':modal')).at(-1);
  if (!modal || !full) return modal ?? full ?? document.documentElement;
  return modal.compareDocumentPosition(full) & Node.DOCUMENT_POSITION_FOLLOWING ? full : modal;
}

/** What of the page a card should not cover: open dialogs but those around `holder`, every control in sight. */
export function inUse(holder: Element | null): Box[] {
  const page = holder?.closest('[aria-modal=true]') ?? usablePart();
  const found = [...page.querySelectorAll(perhaps)];
  const dialogs = [page, ...found].filter((each) => is(each, dialog) && !(holder && each.contains(holder)));
  return [...dialogs.map((each) => each.getBoundingClientRect()), ...controlsInSight(page, found)];
}

/** The controls in the window that can be used now, in every frame that can be read. */
export function controlsInSight(
  page: ParentNode = usablePart(),
  found: readonly Element[] = [...page.querySelectorAll(perhaps)],
  left = 0,
  top = 0,
): Box[] {
  const boxes: Box[] = [];
  const boxOf = (element: Element): Box => {
    const rect = element.getBoundingClientRect();
    return { left: rect.left + left, top: rect.top + top, width: rect.width, height: rect.height };
  };
  for (const element of nearSight(found, boxOf)) {
    const box = boxOf(element);
    if (box.width < 2 || box.height < 2 || !isInSight(box, box) || !is(element, interactive)) continue;
    if (!/^i?frame$/.test(element.localName)) {
      const isUsable = !is(element, ':disabled') && element.checkVisibility() && !element.closest(putAway);
      if (isUsable) boxes.push(box);
      continue;
    }
    const inside = (element as HTMLIFrameElement).contentDocument;
    if (!inside) continue;
    const at = [box.left + element.clientLeft, box.top + element.clientTop] as const;
    boxes.push(...controlsInSight(inside, undefined, ...at));
  }
  return boxes;
}

/** A form's own properties are named as its fields are. */
function is(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** Of many elements those between two samples of which something may be in the window. */
function nearSight(elements: readonly Element[], boxOf: (element: Element) => Box): readonly Element[] {
  if (elements.length <= most) return elements;
  const stride = Math.ceil((elements.length * 4) / most);
  const near: Element[] = [];
  let before = boxOf(elements[0] as Element);
  for (let at = 0; at < elements.length && near.length < most; at += stride) {
    const next = elements[at + stride] ?? elements.at(-1);
    const after = boxOf(next as Element);
    // What is not drawn says nothing of those around it.
    const isNear = [before, after].some(({ width }) => width === 0) || isInSight(before, after);
    if (isNear) near.push(...elements.slice(at, at + stride));
    before = after;
  }
  return near;
}

/** Whether what reaches from one box to another reaches into the window. */
function isInSight(one: Box, other: Box): boolean {
  return (
    Math.min(one.top, other.top) < innerHeight &&
    Math.max(one.top + one.height, other.top + other.height) > 0 &&
    Math.min(one.left, other.left) < innerWidth &&
    Math.max(one.left + one.width, other.left + other.width) > 0
  );
}

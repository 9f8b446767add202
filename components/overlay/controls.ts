import type { Box } from './follow.ts';

/** What a person presses or fills in. */
const interactive =
  'a[href], button, input, select, textarea, summary, label, iframe, frame, [tabindex]:not([tabindex="-1"]), ' +
  '[contenteditable], [role=button], [role=link], [role=tab], [role=menuitem], [role=option], [role=checkbox], ' +
  '[role=radio], [role=switch]';
const dialog = 'dialog[open], [role=dialog], [role=alertdialog]';
/** What a page that has a modal dialog of its own making keeps from being used, and what is ours. */
const putAway = '[aria-hidden=true], [inert], alongside-overlay';
/** What holds nothing that is pressed by itself. */
const whole = 'button, select, textarea, svg';
/** The little that is said of any of these is soon asked: most elements of a page are none. */
const notable = `${interactive}, ${dialog}, ${putAway}, svg`;

/**
 * Of so many siblings those out of reach are passed over with all they hold, unless that is more than they have room
 * for; of fewer each is looked into.
 */
const many = 10;
/** Of more siblings only those around what is in the window are looked at one by one: they stand in the page's order. */
const most = 400;

/**
 * What of the page a card should not cover, in a part of the window: open dialogs but those around `holder`, every
 * control. Where the card hangs says what can be used at all: its host is kept inside the open modal dialog.
 */
export function inUse(card: Element, holder: Element | null, within = wholeWindow()): Box[] {
  const { host } = card.getRootNode() as Partial<ShadowRoot>;
  const usable = host?.closest(':modal') ?? document.fullscreenElement ?? document.documentElement;
  const page = holder?.closest('[aria-modal=true]') ?? usable;
  const isApart = (element: Element) => is(element, dialog) && !(holder && element.contains(holder));
  return [...(isApart(page) ? [page.getBoundingClientRect()] : []), ...boxesIn(page, within, isApart)];
}

/** The controls in the window that can be used now, in every frame and shadow root that can be read. */
export function controlsInSight(): Box[] {
  return boxesIn(document.documentElement, wholeWindow(), () => false);
}

function wholeWindow(): Box {
  return { left: 0, top: 0, width: innerWidth, height: innerHeight };
}

/**
 * The boxes of the controls within a part of the window, and of what `isToo` says. The page is gone through from above,
 * so that what it holds far from there costs nothing.
 */
function boxesIn(page: Element, within: Box, isToo: (element: Element) => boolean): Box[] {
  const boxes: Box[] = [];
  lookThrough(page, childrenOf(page), 0, 0);
  return boxes;

  function lookThrough(parent: Element | null, siblings: HTMLCollection, left: number, top: number): void {
    const boxOf = (element: Element): Box => {
      const rect = element.getBoundingClientRect();
      return { left: rect.left + left, top: rect.top + top, width: rect.width, height: rect.height };
    };
    const isLong = siblings.length >= many;
    if (isLong && parent && isUndrawn(parent)) return;
    const list = siblings.length > most ? near([...siblings], boxOf, within) : siblings;
    for (let at = 0; at < list.length; at += 1) {
      const element = list[at] as Element;
      const box = isLong ? boxOf(element) : null;
      if (box && isDrawn(box) && !reaches(box, box, within) && !overflowReaches(element, box, within)) continue;
      if (is(element, notable)) {
        if (is(element, putAway)) continue;
        if (is(element, interactive) || isToo(element)) lookAt(element, box ?? boxOf(element));
        if (is(element, whole)) continue;
      }
      const shadow = element.shadowRoot;
      if (shadow) lookThrough(element, shadow.children, left, top);
      if (element.firstElementChild) lookThrough(element, childrenOf(element), left, top);
    }
  }

  function lookAt(element: Element, box: Box): void {
    if (!isDrawn(box) || !reaches(box, box, within)) return;
    if (/^i?frame$/.test(element.localName)) {
      const inside = (element as HTMLIFrameElement).contentDocument;
      if (inside) lookThrough(null, inside.children, box.left + element.clientLeft, box.top + element.clientTop);
    } else if (isToo(element) || (!is(element, ':disabled') && isVisible(element))) boxes.push(box);
  }
}

function isDrawn({ width, height }: Box): boolean {
  return width >= 2 && height >= 2;
}

/**
 * Whether what it has no room for reaches into a part of the window: out of a part as high as the window, in a page that
 * is scrolled past it. Upwards nothing overflows; to the side it does that only where it may also end.
 */
function overflowReaches(element: Element, box: Box, within: Box): boolean {
  if (box.top >= within.top + within.height) return false;
  const height = Math.max(box.height, element.scrollHeight);
  if (box.top + height <= within.top) return false;
  const beyond = Math.max(0, element.scrollWidth - box.width);
  const wide = { left: box.left - beyond, top: box.top, width: box.width + 2 * beyond, height };
  return reaches(wide, wide, within);
}

/** It and all that it holds. */
function isUndrawn(element: Element): boolean {
  return !isVisible(element) && getComputedStyle(element).display !== 'contents';
}

// A form's own properties are named as its fields are.
const is = (element: Element, selector: string): boolean => Element.prototype.matches.call(element, selector);
const isVisible = (element: Element): boolean => Element.prototype.checkVisibility.call(element);
const childrenOf = (element: Element): HTMLCollection => Reflect.get(Element.prototype, 'children', element);

/** Of many elements those between two samples of which something may be within a part of the window. */
function near(elements: readonly Element[], boxOf: (element: Element) => Box, within: Box): readonly Element[] {
  const stride = Math.ceil((elements.length * 4) / most);
  const found: Element[] = [];
  let before = boxOf(elements[0] as Element);
  for (let at = 0; at < elements.length && found.length < most; at += stride) {
    const next = elements[at + stride] ?? elements.at(-1);
    const after = boxOf(next as Element);
    // What is not drawn says nothing of those around it.
    const isNear = [before, after].some(({ width }) => width === 0) || reaches(before, after, within);
    if (isNear) found.push(...elements.slice(at, at + stride));
    before = after;
  }
  return found;
}

/** Whether what reaches from one box to another reaches into a third. */
function reaches(one: Box, other: Box, into: Box): boolean {
  return (
    Math.min(one.top, other.top) < into.top + into.height &&
    Math.max(one.top + one.height, other.top + other.height) > into.top &&
    Math.min(one.left, other.left) < into.left + into.width &&
    Math.max(one.left + one.width, other.left + other.width) > into.left
  );
}

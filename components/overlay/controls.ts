import type { Box } from './follow.ts';

/** What a person presses or fills in. */
export const interactive =
  'a[href], button, input, select, textarea, summary, label, [tabindex]:not([tabindex="-1"]), [contenteditable], ' +
  '[role=button], [role=link], [role=tab], [role=menuitem], [role=option], [role=checkbox], [role=radio], [role=switch]';

/** More than these are not looked at: a page that is all controls leaves no free place anyway. */
const most = 400;

/** What alone can be used now: the open modal dialog or fullscreen element that came last, else the whole document. */
export function usablePart(): Element {
  return [...document.querySelectorAll('dialog:modal, :fullscreen')].at(-1) ?? document.documentElement;
}

/** The controls in the window that can be used now, in every frame that can be read. */
export function controlsInSight(page: ParentNode = usablePart(), left = 0, top = 0): Box[] {
  const { innerWidth, innerHeight } = window;
  const boxes: Box[] = [];
  const controls = page.querySelectorAll(`${interactive}, iframe, frame`);
  for (let at = 0; at < Math.min(controls.length, most); at++) {
    const element = controls.item(at);
    const rect = element.getBoundingClientRect();
    const box = { left: rect.left + left, top: rect.top + top, width: rect.width, height: rect.height };
    const isInSight =
      box.top < innerHeight && box.left < innerWidth && box.top + box.height > 0 && box.left + box.width > 0;
    if (rect.width < 2 || rect.height < 2 || !isInSight) continue;
    if (!/^i?frame$/.test(element.localName)) {
      if (!element.matches(':disabled') && element.checkVisibility()) boxes.push(box);
      continue;
    }
    const inside = (element as HTMLIFrameElement).contentDocument;
    if (inside) boxes.push(...controlsInSight(inside, box.left + element.clientLeft, box.top + element.clientTop));
  }
  return boxes;
}

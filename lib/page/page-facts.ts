import { documentsIn } from './documents.ts';
import { isShown, textOf } from './visible.ts';

const dialogs = 'dialog[open],[role$=dialog]';
const modal = 'dialog:modal';
const holdsUp = '[role=alertdialog],[role=dialog][aria-modal=true]';
const menus = '[aria-haspopup][aria-expanded=true]:not([aria-haspopup=false])';
const popovers = '[popover=auto],[popover=""]';
const errors = '[role=alert],[aria-invalid=true],:user-invalid';
const lists = 'tbody,[role=grid],[role=listbox],[role=list],[role=feed],[aria-rowcount="0"]';

/** Whether the page shows a dialog that holds the person up. */
export function hasDialog(top: Document, except: Element | null): boolean {
  return some(top, dialogs, (element) => element !== except && isDialog(element));
}

function isDialog(element: Element): boolean {
  return element.matches(modal) || (element.matches(holdsUp) && isShown(element));
}

/** Whether a menu or another popup of the page's is open. */
export function hasMenu(top: Document, except: Element | null): boolean {
  if (some(top, menus, isShown)) return true;
  return some(top, popovers, (element) => element !== except && element.matches(':popover-open'));
}

/** Whether the page shows an error: an alert that says something, or a field marked as wrong. */
export function hasError(top: Document): boolean {
  return some(top, errors, (element) => {
    if (!isShown(element)) return false;
    return element.getAttribute('role') !== 'alert' || textOf(element, 1) !== '';
  });
}

/** Whether a list, table or grid on the page has nothing in it. */
export function hasEmptyResult(top: Document): boolean {
  return some(top, lists, (element) => isEmpty(element) && isShown(element.closest('table') ?? element));
}

function isEmpty(element: Element): boolean {
  if (element.getAttribute('aria-rowcount') === '0' || element.childElementCount === 0) return true;
  // "No orders" is often said in one cell across the table.
  const cells =
    element.localName === 'tbody' && element.childElementCount === 1 ? element.firstElementChild?.children : null;
  return cells?.length === 1 && Number(cells[0]?.getAttribute('colspan') ?? 1) > 1;
}

function some(top: Document, selector: string, holds: (element: Element) => boolean): boolean {
  return documentsIn(top).some(({ document }) => [...document.querySelectorAll(selector)].some(holds));
}

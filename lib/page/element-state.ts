/** What may be said of an element without saying what is in it. */
export type ElementState = 'visible' | 'disabled' | 'empty';

/** Whether a state holds of an element that was found, and so is visible. */
export function isInState(element: Element, state: ElementState): boolean {
  if (state === 'visible') return true;
  return state === 'disabled' ? isDisabled(element) : isEmpty(element);
}

export function isDisabled(element: Element): boolean {
  return element.matches(':disabled,[aria-disabled=true]');
}

function isEmpty(element: Element): boolean {
  if (element.matches('[type=checkbox],[type=radio]')) return !(element as HTMLInputElement).checked;
  if (element.matches('input,select,textarea')) return (element as HTMLInputElement).value === '';
  return element.childElementCount === 0 && (element.textContent ?? '').trim() === '';
}

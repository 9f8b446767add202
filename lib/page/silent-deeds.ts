import { type Choices, createChoices } from './choices.ts';
import { followDocuments } from './documents.ts';
import { listen } from './listen.ts';
import type { Side } from './side.ts';

/** How far a pointer may move in a press, in pixels. */
const slack = 10;

const writable = 'input:not([type=button],[type=submit],[type=reset],[type=checkbox],[type=radio]),textarea,select';
/** The browser makes a click of a key on these, unless the page takes the key for itself. */
const native = 'button,summary,a[href],input,select,textarea';
const choosing = /^(Enter| |Arrow.*|Home|End|Page.*)$/;
/** In a field one can write in, these show what would be chosen: Enter chooses it. */
const glancing = /^(Arrow|Home|End|Page)/;

/**
 * Hears the deeds that no event tells: a press on what is gone or covered before the pointer is up, a key that a widget
 * takes for a press, a choice in a widget that is no field of the browser's.
 */
export function hearSilentDeeds(top: Document, side: Side): void {
  const { signal } = side;
  side.hearsSilentDeeds = true;
  const choices = createChoices(side, signal);
  const visit = (document: Document, until: AbortSignal) => {
    hearPointer(document.defaultView, side, choices, until);
    listen(document.defaultView, ['keydown'], (event) => hearKey(event as KeyboardEvent, side, choices), until);
    listen(document.defaultView, ['input'], (event) => event.isTrusted && choices.write(event.composedPath()), until);
    hearEditable(document.defaultView, side, until);
  };
  followDocuments(top, visit, signal);
}

interface Press {
  act: (() => void) | undefined;
  look: () => void;
  x: number;
  y: number;
}

function hearPointer(view: Window | null, side: Side, choices: Choices, signal: AbortSignal): void {
  let press: Press | null = null;
  const hear = (event: Event) => {
    const { type, clientX: x, clientY: y, button } = event as PointerEvent;
    const begun = press;
    press = null;
    if (!isMeant(event, side)) return;
    const path = event.composedPath();
    if (type === 'pointerdown' && button === 0) {
      const act = isDisabled(path[0] as Element) ? undefined : side.weigh?.('click', path);
      press = { act, look: choices.press(path, isWritten(path[0] as Element)), x, y };
    } else if (type === 'pointerup' && begun) {
      begun.look();
      // Where a click comes it comes now and was heard; the same is not said twice.
      if (begun.act && Math.hypot(x - begun.x, y - begun.y) <= slack) setTimeout(begun.act);
    }
  };
  listen(view, ['pointerdown', 'pointerup', 'pointercancel', 'contextmenu'], hear, signal);
}

function hearKey(event: KeyboardEvent, side: Side, choices: Choices): void {
  if (!isMeant(event, side) || event.isComposing) return;
  const path = event.composedPath();
  if (event.key === 'Tab') choices.leave(path);
  if (!choosing.test(event.key)) return;
  const focused = path[0] as Element;
  const isWriting = focused.matches(writable);
  const active = activeIn(focused);
  const isText = isEditable(focused) || focused.matches('textarea') || (isWriting && event.key === ' ');
  if (active || !isText) choices.press(path, isWriting && glancing.test(event.key))();
  if (event.repeat || !/^(Enter| )$/.test(event.key)) return;
  if (isWriting && !active) return;
  const act = side.weigh?.('click', active ? [active] : path);
  if (act) setTimeout(() => (active || event.defaultPrevented || !focused.matches(native)) && act());
}

/** What one writes in that is no field of the browser's has changed when it is left with another text. */
function hearEditable(view: Window | null, side: Side, signal: AbortSignal): void {
  let before: string | null = null;
  const hear = (event: Event) => {
    const path = event.composedPath();
    const { textContent } = path[0] as Element;
    const isChanged = event.type === 'focusout' && before !== null && before !== textContent;
    before = event.type === 'focusin' && isEditable(path[0] as Element) ? textContent : null;
    if (isChanged && isMeant(event, side)) side.weigh?.('change', path)?.();
  };
  listen(view, ['focusin', 'focusout'], hear, signal);
}

/** To press where one writes chooses nothing. */
function isWritten(pressed: Element): boolean {
  return pressed.matches('input:not([readonly])') && pressed.matches(writable);
}

function isEditable(element: Element): boolean {
  return (element as HTMLElement).isContentEditable;
}

/** Done by a person, on the page, while a lesson waits for something. */
function isMeant(event: Event, { plan, host }: Side): boolean {
  const isOurs = event.composedPath().includes(host as Element);
  return event.isTrusted && !isOurs && plan?.lesson != null && !plan.lesson.finished;
}

function isDisabled(pressed: Element): boolean {
  return pressed.closest(':disabled,[aria-disabled=true]') !== null;
}

/** The entry that the focus stands for where it stays in the field. */
function activeIn(focused: Element): Element | null {
  const id = focused.getAttribute('aria-activedescendant');
  return id ? (focused.getRootNode() as Document | ShadowRoot).getElementById(id) : null;
}

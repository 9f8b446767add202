/** The interfaces of the events that are repeated inside the overlay. */
export type Guarded = 'PointerEvent' | 'MouseEvent' | 'KeyboardEvent' | 'FocusEvent' | 'InputEvent';

const carried = [
  ...['bubbles', 'detail', 'clientX', 'clientY', 'screenX', 'screenY', 'button', 'buttons', 'pointerId', 'pointerType'],
  ...['isPrimary', 'ctrlKey', 'shiftKey', 'altKey', 'metaKey', 'key', 'code', 'location', 'repeat', 'isComposing'],
  ...['keyCode', 'charCode', 'which', 'data', 'inputType', 'relatedTarget'],
];

/**
 * A copy of an event that stays inside the shadow root. Its own default action never runs, since the original's does;
 * `preventDefault` on it prevents the original's.
 */
export function cloneInside(event: Event, guarded: Guarded): Event {
  const clone = new (makerOf(guarded))(event.type, { ...initOf(event), composed: false, cancelable: true });
  clone.preventDefault();
  clone.preventDefault = () => event.preventDefault();
  return clone;
}

/** Whether an event passes through the overlay's host. */
export function isOurs(event: Event, host: Element): boolean {
  return event.target === host || event.composedPath().includes(host);
}

/** False for an event that the page made up and sent to our host: it presses nothing. */
export function isGenuine(event: Event, host: Element): boolean {
  return event.isTrusted || event.composedPath()[0] !== host;
}

/** A copy of a key event for the page, which takes it as it takes any. */
export function cloneKey(event: KeyboardEvent, type: string): KeyboardEvent {
  return new KeyboardEvent(type, { ...initOf(event), composed: true, cancelable: true });
}

function makerOf(guarded: Guarded): new (type: string, init: EventInit) => Event {
  return { PointerEvent, MouseEvent, KeyboardEvent, FocusEvent, InputEvent }[guarded];
}

function initOf(event: Event): EventInit {
  const from = event as unknown as Record<string, unknown>;
  return Object.fromEntries(carried.filter((name) => name in event).map((name) => [name, from[name]]));
}

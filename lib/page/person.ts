import { focused } from './composed.ts';
import { followDocuments } from './documents.ts';
import { listen } from './listen.ts';

/** What the person's hands are doing: typing, composing, pressing. What is typed is never read. */
export interface Person {
  /** Typed into a field within the last two seconds, and is still in one. */
  isTyping(): boolean;
  /** No key for three seconds, nothing being composed, no pointer down. */
  isCalm(): boolean;
}

/** When the last key and the last input were; kept over plans, so that a new one does not take typing for calm. */
export interface Hands {
  lastKey: number;
  lastInput: number;
}

const typingFor = 2000;
const calmAfter = 3000;
const editable = 'input,textarea,select,[contenteditable]:not([contenteditable=false])';

/** Watches keys and pointers in all documents. `onChange` is called when either answer may be another. */
export function watchPerson(
  top: Document,
  hands: Hands,
  isOurs: (event: Event) => boolean,
  onChange: () => void,
  signal: AbortSignal,
): Person {
  let isComposing = false;
  let isPressed = false;
  let timers: ReturnType<typeof setTimeout>[] = [];

  const touch = () => {
    timers.forEach(clearTimeout);
    timers = [typingFor, calmAfter].map((wait) => setTimeout(() => signal.aborted || onChange(), wait + 20));
  };
  const hear = (event: Event) => {
    if (!event.isTrusted || isOurs(event)) return;
    const wasTyping = isTyping();
    const now = performance.now();
    if (event.type === 'keydown' || event.type === 'input') hands.lastKey = now;
    if (event.type === 'input') hands.lastInput = now;
    if (event.type.startsWith('composition')) isComposing = event.type === 'compositionstart';
    if (event.type.startsWith('pointer')) isPressed = event.type === 'pointerdown';
    if (hands.lastKey === now) touch();
    if (wasTyping !== isTyping() || event.type === 'pointerup') onChange();
  };
  const isTyping = () => performance.now() - hands.lastInput < typingFor && (focused(top)?.matches(editable) ?? false);
  const isCalm = () => !isComposing && !isPressed && performance.now() - hands.lastKey >= calmAfter;

  followDocuments(top, (document, until) => listen(document.defaultView, heard, hear, until), signal);
  if (performance.now() - hands.lastKey < calmAfter) touch();
  signal.addEventListener('abort', () => timers.forEach(clearTimeout));
  return { isTyping, isCalm };
}

const heard = 'keydown input compositionstart compositionend pointerdown pointerup pointercancel'.split(' ');

import { followDocuments } from './documents.ts';
import { listen } from './listen.ts';

/** What a person does to an element that completion events name. */
export type Deed = 'click' | 'input' | 'change' | 'submit';

/** After the last key in a field, in milliseconds, its input counts as done: nobody wants to be led on at a first letter. */
const pause = 700;

/** Where something was typed that is not told yet; kept over plans, since the next may come before it has come to rest. */
export interface Typed {
  path: EventTarget[] | null;
}

/**
 * Hears of the person's own deeds, before the page does, in all documents. A press or a submission that a script makes
 * is not one; a field's change may be told by the widget that the person used. Input is told when it has come to rest or
 * the field is left. `bind` hears them in a shadow root too, which some never leave.
 */
export function hearDeeds(
  top: Document,
  types: ReadonlySet<Deed>,
  onDeed: (type: Deed, path: EventTarget[]) => void,
  typed: Typed,
  signal: AbortSignal,
): { bind(root: ShadowRoot): void } {
  const bound = new WeakSet<ShadowRoot>();
  const told = new WeakSet<Event>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const rest = () => {
    const { path } = typed;
    typed.path = null;
    if (path) onDeed('input', path);
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(rest, pause);
  };
  const hear = (event: Event) => {
    const mayBeMade = event.type === 'input' || event.type === 'change';
    if ((!event.isTrusted && !mayBeMade) || told.has(event)) return;
    told.add(event);
    if (event.type !== 'input') {
      rest();
      if (types.has(event.type as Deed)) onDeed(event.type as Deed, event.composedPath());
      return;
    }
    typed.path = event.composedPath();
    wait();
  };
  wait();

  const bindTo = (to: EventTarget, until: AbortSignal) => {
    listen(to, types, hear, until);
    if (types.has('input')) listen(to, ['change', 'submit', 'pagehide'], rest, until);
  };
  followDocuments(top, (document, until) => bindTo(document.defaultView ?? document, until), signal);
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    bind(root) {
      if (!bound.has(root)) bindTo(root, signal);
      bound.add(root);
    },
  };
}

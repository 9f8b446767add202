import type { Side } from './side.ts';
import { frameOf, valueShown } from './value-shown.ts';

/** When it is looked whether a press has changed a value, in milliseconds after it. */
const looks = [30, 150, 400, 900];

interface Field {
  on: 'input' | 'change';
  element: Element;
  frame: Element[];
}

/** Takes how the fields stand that the lesson waits for, before a press on a path; then looks whether it changed one. */
export type Choices = (path: readonly EventTarget[]) => () => void;

/**
 * Sees that a value was chosen in a widget that tells it by no event: what it shows is another after a press in it, or
 * in what it has opened. What a press elsewhere fills in was not chosen.
 */
export function createChoices(side: Side, signal: AbortSignal): Choices {
  let timers: ReturnType<typeof setTimeout>[] = [];
  let last: readonly EventTarget[] = [];
  signal.addEventListener('abort', () => timers.forEach(clearTimeout));
  return (path) => {
    const fields = awaited(side).filter(({ element, frame }) => {
      const isIn = (pressed: readonly EventTarget[]) => pressed.includes(frame.at(-1) as Element);
      return isIn(path) || isIn(last) || element.getAttribute('aria-expanded') === 'true';
    });
    last = path;
    const shown = ({ element, frame }: Field) => valueShown(element, frame);
    const before = fields.map(shown);
    const look = () => {
      for (const [at, field] of fields.entries())
        if (field.element.isConnected && shown(field) !== before[at]) side.weigh?.(field.on, [field.element])?.();
    };
    return () => {
      timers.forEach(clearTimeout);
      timers = fields.length > 0 ? looks.map((after) => setTimeout(look, after)) : [];
    };
  };
}

function awaited({ plan, find }: Side): Field[] {
  const { watch = [], ahead = [] } = plan?.lesson ?? {};
  return [...watch, ...ahead.flatMap((each) => each.watch)].flatMap((event) => {
    if (event.on !== 'input' && event.on !== 'change') return [];
    const target = plan?.targets[event.target];
    const element = target && find?.(target)?.element;
    return element ? [{ on: event.on, element, frame: frameOf(element) }] : [];
  });
}

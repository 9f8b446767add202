import { isInside } from './composed.ts';
import type { Side } from './side.ts';
import { frameOf, valueShown } from './value-shown.ts';

/** When it is looked whether a press has changed a value, in milliseconds after it. */
const looks = [30, 150, 400, 900];

interface Field {
  element: Element;
  frame: Element[];
  /** What to do when it is another. What is known by its value alone is not found any more then. */
  tell: () => void;
}

type Path = readonly EventTarget[];

export interface Choices {
  /**
   * Takes how the fields stand that the lesson waits for, before a press on a path; then looks whether it changed one.
   * A `glance` only shows what would be chosen: the next press counts as if it had changed all.
   */
  press(path: Path, isGlance?: boolean): () => void;
  /** Something is written at that path: of a field the browser tells itself, of what holds the field it does not. */
  write(path: Path): void;
  /** The focus leaves that path: what was written there holds. */
  leave(path: Path): void;
}

/**
 * Sees that a value was chosen in a widget that tells it by no event: what it shows is another after a press in it, or
 * in what it has opened. What a press elsewhere fills in was not chosen.
 */
export function createChoices(side: Side, signal: AbortSignal): Choices {
  let timers: ReturnType<typeof setTimeout>[] = [];
  let last: Path = [];
  let pressed: Field[] = [];
  let written: Path = [];
  let before = new Map<Element, string>();
  /** Of what it holds still that nothing was chosen since. */
  let kept = new Map<Element, string>();
  signal.addEventListener('abort', () => timers.forEach(clearTimeout));
  const isPressed = ({ element, frame }: Field, path: Path): boolean => {
    const isIn = (way: Path) => way.includes(frame.at(-1) as Element);
    if (isIn(path) || isIn(last) || element.getAttribute('aria-expanded') === 'true') return true;
    return pressed.some((each) => each.element === element) && floats(path, element);
  };
  /** A cell that is edited in place may not be found meanwhile. */
  const fieldsNow = (): Field[] => {
    const now = awaited(side);
    return [...now, ...pressed.filter(({ element }) => !now.some((each) => each.element === element))];
  };
  const look = () => {
    for (const field of pressed) {
      const { element } = field;
      const isChosen = element.isConnected && !written.includes(element) && shown(field) !== before.get(element);
      if (isChosen) field.tell();
    }
  };
  const press = (path: Path, isGlance = false) => {
    pressed = fieldsNow().filter((field) => isPressed(field, path));
    before = new Map(pressed.map((field) => [field.element, kept.get(field.element) ?? shown(field)]));
    kept = isGlance ? new Map(before) : new Map();
    last = path;
    written = [];
    timers.forEach(clearTimeout);
    return () => {
      timers = pressed.length > 0 && !isGlance ? looks.map((after) => setTimeout(look, after)) : [];
    };
  };
  return {
    press,
    write(path) {
      written = path;
      for (const [element, value] of before) if (path.indexOf(element) > 0) kept.set(element, value);
    },
    leave(path) {
      if (kept.size > 0) press(path)();
    },
  };
}

const shown = ({ element, frame }: Field) => valueShown(element, frame);

/** Whether a press is in what lies over the page and not around the field: there a choice may take several presses. */
function floats(path: Path, field: Element): boolean {
  for (const each of path as Path & Element[]) {
    if (each === field || isInside(field, each)) return false;
    if (each.nodeType === 1 && /^(fixed|absolute)$/.test(getComputedStyle(each).position)) return true;
  }
  return false;
}

function awaited({ plan, find, weigh }: Side): Field[] {
  const { watch = [], ahead = [] } = plan?.lesson ?? {};
  return [...watch, ...ahead.flatMap((each) => each.watch)].flatMap((event) => {
    if (event.on !== 'input' && event.on !== 'change') return [];
    const target = plan?.targets[event.target];
    const element = target && find?.(target)?.element;
    const tell = element && weigh?.(event.on, [element]);
    return tell ? [{ element, frame: frameOf(element), tell }] : [];
  });
}

import { holdsNow } from './holds-now.ts';
import type { Side } from './side.ts';

/**
 * Runs a pack's command when its keys are pressed on the page and its clause holds; then the page does not hear of them.
 * Keys that a plan does not name, or whose clause fails, are the page's alone.
 */
export function hearKeys(view: Window, side: Side): void {
  const hear = (event: KeyboardEvent) => {
    const { plan } = side;
    if (!plan || !event.isTrusted || event.isComposing || (side.host && event.composedPath().includes(side.host)))
      return;
    const pressed = chordOf(event);
    const bound = plan.bindings.find(({ key, when }) => key === pressed && holdsNow(when, plan.targets, side));
    if (!bound) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.repeat) void side.ask({ type: 'command.run', plan: plan.id, command: bound.command });
  };
  view.addEventListener('keydown', hear, { capture: true, signal: side.signal });
}

/** Keys as packs write them: `ctrl+shift+k`. The letter is the one on the key, whatever Shift makes of it. */
export function chordOf({ ctrlKey, shiftKey, altKey, metaKey, code, key }: KeyboardEvent): string {
  const named = /^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? names[key] ?? key;
  const held = [ctrlKey && 'ctrl', shiftKey && 'shift', altKey && 'alt', metaKey && 'meta'].filter(Boolean);
  return [...held, named.toLowerCase()].join('+');
}

const names: Record<string, string> = {
  ' ': 'space',
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

import type { PickHints } from '../plan/pick.ts';
import { framesTo } from './documents.ts';

/** What is drawn over the page while an element is picked: an outline with what it is around, and a line of help. */
export interface PickSurface {
  host: Element;
  /** Draws the outline around an element, with a name on it; around none, nothing. */
  outline(element: Element | null, name: string): void;
  say(text: string): void;
}

const css = `:host { all: initial !important; position: fixed !important; inset: 0 !important; inline-size: auto !important;
  block-size: auto !important; overflow: visible !important; pointer-events: none !important; --ink: #1c1d1f;
  --raised: #fff; --accent: #0b6e5f; --on-accent: #fff; }
@media (prefers-color-scheme: dark) { :host { --ink: #eceded; --raised: #24272b; --accent: #4fc3ad; --on-accent: #06231e; } }
.outline { position: fixed; box-sizing: border-box; border: 2px solid var(--accent); border-radius: 6px; outline: 1px solid var(--raised); }
.outline[hidden] { display: none; }
.name { position: absolute; inset-block-start: 100%; inset-inline-start: -2px; max-inline-size: 320px; margin-block-start: 4px;
  padding: 2px 8px; overflow: hidden; border-radius: 6px; background: var(--accent); color: var(--on-accent);
  font: 13px/1.5 system-ui, sans-serif; text-overflow: ellipsis; white-space: nowrap; }
.outline.is-late .name { inset-inline: auto; right: -2px; }
.outline.is-low .name { inset-block: auto 100%; margin-block: 0 4px; }
.hint { position: fixed; inset-block-start: 12px; inset-inline: 12px; inline-size: fit-content; max-inline-size: 640px; margin: 0 auto;
  padding: 8px 16px; border: 1px solid var(--accent); border-radius: 10px; background: var(--raised); color: var(--ink);
  box-shadow: 0 1px 2px #0003, 0 8px 24px #0003; font: 14px/1.5 system-ui, sans-serif; }`;

/** Puts the surface on a page; it lets every press through. Gone when the signal aborts. */
export function createPickSurface(top: Document, hints: PickHints, signal: AbortSignal): PickSurface {
  const host = top.createElement('alongside-picker');
  host.popover = 'manual';
  host.dir = hints.direction;
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];
  const box = add(shadow, 'div', 'outline');
  const label = add(box, 'span', 'name');
  const hint = add(shadow, 'p', 'hint');
  hint.setAttribute('role', 'status');
  hint.textContent = hints.hint;
  label.setAttribute('aria-live', 'polite');
  label.dir = 'auto';
  top.documentElement.append(host);
  host.showPopover?.();
  signal.addEventListener('abort', () => host.remove());
  return {
    host,
    outline(element, name) {
      box.hidden = element === null;
      label.textContent = name;
      if (element) draw(box, boxOf(element));
    },
    say: (text) => {
      hint.textContent = text;
    },
  };
}

function add(to: Node, tag: string, name: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  to.appendChild(element);
  return element;
}

/** Where an element is in the top window. */
function boxOf(element: Element): DOMRect {
  const box = element.getBoundingClientRect();
  for (const frame of framesTo(element)) {
    const outer = frame.getBoundingClientRect();
    box.x += outer.left + frame.clientLeft;
    box.y += outer.top + frame.clientTop;
  }
  return box;
}

function draw(box: HTMLElement, { x, y, width, height }: DOMRect): void {
  const gap = 2;
  Object.assign(box.style, {
    left: `${x - gap}px`,
    top: `${y - gap}px`,
    width: `${width + 2 * gap}px`,
    height: `${height + 2 * gap}px`,
  });
  box.classList.toggle('is-low', y + height + 40 > innerHeight);
  box.classList.toggle('is-late', x + width / 2 > innerWidth / 2);
}

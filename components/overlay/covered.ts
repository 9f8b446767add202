/** Where surfaces of ours are drawn, and the host that they lie in. */
interface Drawn {
  host: Element;
  root: HTMLElement;
}

/** What of a surface must not be covered. */
const parts = ':is(.ao-drawer, .ao-card) :is(h2, p, button, textarea)';
/** How long after a press what it opens may come, and the surface move to it, in milliseconds. */
const COMES_AFTER_MS = [60, 400, 1000, 2000];

/**
 * Calls when something of the page's lies over a surface of ours after a press or a key: what a component opens in its
 * own shadow root tells of itself nowhere else.
 */
export function hearCovered(overlay: Drawn, onCovered: () => void, signal: AbortSignal): void {
  let timers: ReturnType<typeof setTimeout>[] = [];
  const clear = () => timers.forEach(clearTimeout);
  const look = () => {
    if (!isCovered(overlay)) return;
    clear();
    onCovered();
  };
  const hear = () => {
    clear();
    timers = COMES_AFTER_MS.map((after) => setTimeout(look, after));
  };
  for (const type of ['pointerup', 'keyup']) window.addEventListener(type, hear, { capture: true, signal });
  signal.addEventListener('abort', clear);
}

function isCovered({ host, root }: Drawn): boolean {
  const home = host.getRootNode() as Document | ShadowRoot;
  return [...root.querySelectorAll(parts)].some((part) => {
    const { left, right, top, bottom } = part.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const above = isInView(part, x, y, root) ? home.elementFromPoint(x, y) : host;
    return above !== null && above !== host;
  });
}

/** In a long card some of it is scrolled out of view. */
function isInView(part: Element, x: number, y: number, root: Element): boolean {
  for (let around = part.parentElement; around && around !== root; around = around.parentElement) {
    const { left, right, top, bottom } = around.getBoundingClientRect();
    if (x < left || x > right || y < top || y > bottom) return false;
  }
  return true;
}

import type { Box } from './follow.ts';
import { pathOf } from './path-of.ts';

/** Of a box, where it is asked what lies there. */
const parts = [0.05, 0.5, 0.95];
/** A layer larger than this part of the window is the page itself, or what a dialog puts before it. */
const most = 0.5;

/** What targets have opened on this page. */
const known = new WeakSet<Element>();

/** What floats over the page within some boxes and does not hold the target: the list or the calendar that it has opened. */
export function layersIn(boxes: readonly Box[], holder: Element, ours: Element | null): Box[] {
  const layers = new Set<Element>();
  for (const { left, top, width, height } of boxes)
    for (const x of parts.map((part) => left + part * width))
      for (const y of parts.map((part) => top + part * height)) {
        const layer = layerAt(x, y, holder, ours);
        if (layer) layers.add(layer);
      }
  for (const layer of layers) known.add(layer);
  return [...layers].flatMap((layer) => smallBoxOf(layer) ?? []);
}

/** The list or calendar that an element lies in, where a target before it has opened that. */
export function layerAround(holder: Element): Box | null {
  const layer = pathOf(holder).find((each) => known.has(each));
  return layer ? smallBoxOf(layer) : null;
}

function smallBoxOf(layer: Element): Box | null {
  const box = layer.getBoundingClientRect();
  return box.width * box.height > most * innerWidth * innerHeight ? null : box;
}

/** What floats there over something that it does not lie in. */
function layerAt(x: number, y: number, holder: Element, ours: Element | null): Element | null {
  const here = document.elementsFromPoint(x, y).filter((each) => each !== ours);
  const path = here[0] ? pathOf(innermost(here[0], x, y)) : [];
  const at = path.findIndex(isFloating);
  const layer = path[at];
  if (!layer || layer.contains(holder)) return null;
  const around = path.slice(at);
  return here.some((each) => !around.includes(each) && !pathOf(each).includes(layer)) ? layer : null;
}

function innermost(hit: Element, x: number, y: number): Element {
  const inner = hit.shadowRoot?.elementFromPoint(x, y);
  return inner && inner !== hit ? innermost(inner, x, y) : hit;
}

function isFloating(element: Element): boolean {
  return /^(fixed|absolute)$/.test(getComputedStyle(element).position);
}

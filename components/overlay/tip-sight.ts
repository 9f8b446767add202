import type { Found } from '../../lib/page/side.ts';
import type { Box } from './follow.ts';
import { type Corner, cornerOf } from './tip-corner.ts';

/** From a corner into the element, to where it is asked whether it can be seen. */
const INTO_PX = 3;
/** What lies over an element and reaches out of it by no more is a part of it: its label, its icon. */
const PART_PX = 8;

/**
 * Whether the corner of an element can be seen: it is in the window, not scrolled away, nothing but a part of it lies
 * above it, in none of its frames. What is ours does not count.
 */
export function isCornerSeen({ element, frames }: Found, corner: Corner, ours: Element): boolean {
  let at = pointIn(element.getBoundingClientRect(), corner);
  if (!isOnTop(element, at, ours)) return false;
  return frames.toReversed().every((frame) => {
    const { left, top } = frame.getBoundingClientRect();
    at = { left: at.left + left + frame.clientLeft, top: at.top + top + frame.clientTop };
    return isOnTop(frame, at, ours);
  });
}

interface Point {
  left: number;
  top: number;
}

function pointIn(box: Box, corner: Corner): Point {
  const { left, top } = cornerOf(box, corner);
  const [x, y] = [Math.min(INTO_PX, box.width / 2), Math.min(INTO_PX, box.height / 2)];
  return { left: corner.x === 'right' ? left - x : left + x, top: corner.y === 'bottom' ? top - y : top + y };
}

function isOnTop(element: Element, at: Point, ours: Element): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  const hit = root.elementsFromPoint(at.left, at.top).find((each) => each !== ours);
  if (!hit) return false;
  if (hit === element || element.contains(hit)) return true;
  return hit.contains(element) ? !isCutOff(element, hit) : isPartOf(hit, element);
}

/** At a round corner, or where it lets itself be pressed through, what holds it is met; not so where it is scrolled away. */
function isCutOff(element: Element, holder: Element): boolean {
  const { body } = element.ownerDocument;
  for (let each = element.parentElement; each && each !== holder && each !== body; each = each.parentElement)
    if (getComputedStyle(each).overflow !== 'visible') return true;
  return false;
}

function isPartOf(part: Element, element: Element): boolean {
  const [inner, outer] = [part.getBoundingClientRect(), element.getBoundingClientRect()];
  return (
    inner.left >= outer.left - PART_PX &&
    inner.right <= outer.right + PART_PX &&
    inner.top >= outer.top - PART_PX &&
    inner.bottom <= outer.bottom + PART_PX
  );
}

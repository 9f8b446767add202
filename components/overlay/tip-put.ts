import type { Found } from '../../lib/page/side.ts';
import { controlsInSight } from './controls.ts';
import { type Box, boxOf, isSame } from './follow.ts';
import { boxAt, type Corner, cornerFor } from './tip-corner.ts';
import type { Dot } from './tip-dot.ts';
import { isCornerSeen } from './tip-sight.ts';

/** A dot, its element, and how it was last put. */
export interface Placed {
  dot: Dot;
  found: Found;
  corner: Corner | null;
  box: Box | null;
  isSeen: boolean;
}

/** Puts every dot where its element is now, out of sight where the corner is; says whether anything has changed. */
export function putDots(placed: readonly Placed[], ours: Element): boolean {
  if (placed.some(({ corner }) => corner === null)) chooseCorners(placed);
  const now = placed.map((one) => {
    const isSeen = one.corner !== null && isCornerSeen(one.found, one.corner, ours);
    return { one, box: boxOf(one.found), isSeen };
  });
  const changed = now.filter(({ one, box, isSeen }) => one.isSeen !== isSeen || !isSame(one.box, box));
  // All is read by now: what is written costs no layout.
  for (const { one, box, isSeen } of changed) {
    Object.assign(one, { box, isSeen });
    one.dot.put(box, isSeen ? one.corner : null);
  }
  return changed.length > 0;
}

/** Chooses the corner of each dot, where it lies over no control and no other dot. */
export function chooseCorners(placed: readonly Placed[]): void {
  const controls = controlsInSight();
  const taken: Box[] = [];
  for (const one of placed) {
    const { element } = one.found;
    const box = boxOf(one.found);
    const others = controls.filter((each) => !isOwn(each, box, element));
    const corner = cornerFor(box, element.matches(':dir(rtl)'), [...others, ...taken]);
    taken.push(boxAt(box, corner));
    if (!isAlike(corner, one.corner)) Object.assign(one, { corner, box: null });
  }
}

/** What holds the element, lies in it or names it. */
function isOwn(control: Box, box: Box, element: Element): boolean {
  const { labels } = element as Partial<HTMLInputElement>;
  const isLabel = [...(labels ?? [])].some((label) => isSame(label.getBoundingClientRect(), control));
  return isLabel || isIn(control, box) || isIn(box, control);
}

function isIn(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.top >= outer.top &&
    inner.left + inner.width <= outer.left + outer.width &&
    inner.top + inner.height <= outer.top + outer.height
  );
}

function isAlike(one: Corner, other: Corner | null): boolean {
  return one.x === other?.x && one.y === other.y && one.size === other.size;
}

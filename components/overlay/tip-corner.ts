import type { Box } from './follow.ts';
import { coveredBy } from './place.ts';

/** How large the dot is, and how far it reaches into its field. */
export const DOT_PX = 6;
const INSIDE_PX = 1;
/** What can be pressed is at least as large; larger for a finger. */
const LEAST_PX = 24;
const FINGER_PX = 44;

/** A corner of a field, as one sees it, and how large what lies outside of it is. */
export interface Corner {
  x: 'left' | 'right';
  y: 'top' | 'bottom';
  size: number;
}

/**
 * The corner of a field where its dot lies over nothing that can be pressed: the top end one, else the next that is free,
 * for a finger's size before the least one. Where none is free, where least is covered.
 */
export function cornerFor(field: Box, isRightToLeft: boolean, controls: readonly Box[]): Corner {
  const ends = isRightToLeft ? (['left', 'right'] as const) : (['right', 'left'] as const);
  const places = (['top', 'bottom'] as const).flatMap((y) => ends.map((x) => ({ x, y })));
  const sizes = matchMedia('(pointer: coarse)').matches ? [FINGER_PX, LEAST_PX] : [LEAST_PX];
  const corners = sizes.flatMap((size) => places.map((place) => ({ ...place, size })));
  let best = { corner: corners[0] as Corner, covered: Number.POSITIVE_INFINITY };
  for (const corner of corners) {
    const covered = coveredBy(inner(boxAt(field, corner)), [field, ...controls]);
    if (covered === 0) return corner;
    if (covered < best.covered || corner.size < best.corner.size) best = { corner, covered };
  }
  return best.corner;
}

/** Where what can be pressed is for a corner of a field: outside of it, and inside the window. */
export function boxAt(field: Box, { x, y, size }: Corner): Box {
  const { clientWidth, clientHeight } = document.documentElement;
  const at = cornerOf(field, { x, y });
  const left = x === 'right' ? at.left - INSIDE_PX : at.left + INSIDE_PX - size;
  const top = y === 'bottom' ? at.top - INSIDE_PX : at.top + INSIDE_PX - size;
  return { left: within(left, clientWidth - size), top: within(top, clientHeight - size), width: size, height: size };
}

/** Where the dot is in its box: at the field's corner, as near as the window lets it. */
export function dotIn(box: Box, field: Box, { x, y }: Corner): { left: number; top: number } {
  const at = cornerOf(field, { x, y });
  const left = x === 'right' ? at.left - INSIDE_PX : at.left + INSIDE_PX - DOT_PX;
  const top = y === 'bottom' ? at.top - INSIDE_PX : at.top + INSIDE_PX - DOT_PX;
  return { left: within(left - box.left, box.width - DOT_PX), top: within(top - box.top, box.height - DOT_PX) };
}

/** The corner itself. */
export function cornerOf({ left, top, width, height }: Box, { x, y }: Pick<Corner, 'x' | 'y'>) {
  return { left: x === 'right' ? left + width : left, top: y === 'bottom' ? top + height : top };
}

function within(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}

/** Edges may touch. */
function inner({ left, top, width, height }: Box): Box {
  const edge = INSIDE_PX + 0.5;
  return { left: left + edge, top: top + edge, width: width - 2 * edge, height: height - 2 * edge };
}

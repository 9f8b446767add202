import type { Selection } from '../../lib/pack/places.ts';

export function isSame(a: Selection, b: Selection): boolean {
  return keyOf(a) === keyOf(b);
}

/** One text for one contribution. */
export function keyOf(selection: Selection): string {
  if (selection.kind === 'pack') return 'pack';
  return [selection.kind, 'tool' in selection ? selection.tool : '', selection.id].join(' ');
}

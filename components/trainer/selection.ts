import type { Fault } from '../../lib/pack/fault.ts';
import type { Place } from './places.ts';

/** A contribution of a pack. Screens and targets are named within their tool. */
export type Selection =
  | { kind: 'pack' }
  | { kind: 'tool'; id: string }
  | { kind: 'lesson'; id: string }
  | { kind: 'badge'; id: string }
  | { kind: 'screen'; tool: string; id: string }
  | { kind: 'target'; tool: string; id: string };

export function isSame(a: Selection, b: Selection): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf(selection: Selection): string {
  if (selection.kind === 'pack') return 'pack';
  return [selection.kind, 'tool' in selection ? selection.tool : '', selection.id].join(' ');
}

/** The contribution that a fault lies in: the last that begins at or before it. */
export function selectionAt(places: readonly Place[], { file, line }: Pick<Fault, 'file' | 'line'>): Selection {
  return places.findLast((place) => place.file === file && place.line <= line)?.selection ?? { kind: 'pack' };
}

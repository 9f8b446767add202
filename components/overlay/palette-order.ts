import type { PaletteEntry } from '../../lib/plan/palette.ts';
import { closeness } from '../staff/search.ts';

/** The entries that fit a query, those that fit best first and of these the nearest; all, as they stand, without one. */
export function orderFor(query: string, entries: readonly PaletteEntry[]): readonly PaletteEntry[] {
  if (!query.trim()) return entries;
  return entries
    .flatMap((entry) => {
      const distance = closeness(query, entry.title);
      return distance === null ? [] : [{ entry, distance }];
    })
    .sort((a, b) => a.distance - b.distance || a.entry.rank - b.entry.rank)
    .map(({ entry }) => entry);
}

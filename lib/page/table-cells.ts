import type { Sighting } from '../target/sighting.ts';

/** A table around what is read: what stands in the cells of one that has heads is records. */
export interface Table {
  element: Element;
  hasHeads: boolean;
  around: Table | null;
}

/** What was read in a cell of a table. */
export interface InCell {
  one: Sighting & { element: Element };
  table: Table;
}

/** Whether an element of that tag and role is a cell of a table. */
export function isCell(tag: string, role: string): boolean {
  return tag === 'td' || role === 'gridcell' || role === 'cell';
}

/**
 * Tells the tables around an element of it, where it is a head: of all that it lies in, but not across a shadow root or
 * a frame. To look for heads in each table would be to go through it once more.
 */
export function tellHeads(element: Element, tag: string, role: string, table: Table): void {
  if (tag !== 'th' && role !== 'columnheader') return;
  for (let each: Table | null = table; each; each = each.around) each.hasHeads ||= each.element.contains(element);
}

/** What only one row of a table with heads says is a record's, but for what is pressed there. */
export function tellData(inCells: readonly InCell[]): void {
  const ones = inCells.filter(({ table }) => table.hasHeads).map(({ one }) => one);
  const rows = new Map<string, Set<Element | null>>();
  for (const { says, element } of ones)
    rows.set(says, (rows.get(says) ?? new Set()).add(element.closest('tr,[role=row]')));
  for (const one of ones)
    if (
      one.says &&
      rows.get(one.says)?.size === 1 &&
      one.role !== 'button' &&
      one.kind !== 'check' &&
      one.kind !== 'field'
    )
      one.data = true;
}

/** The cell that a key leads to from a cell of a table body, or null where it leads nowhere. */
export function stepFrom(
  cell: HTMLTableCellElement,
  key: string,
  how: { isRtl: boolean; isFar: boolean },
): HTMLTableCellElement | null {
  const row = cell.closest('tr');
  const rows = [...(row?.parentElement?.children ?? [])];
  if (!row) return null;
  const cells = [...row.querySelectorAll('td')];
  const x = cells.indexOf(cell);
  const y = rows.indexOf(row);
  const end = { x: cells.length - 1, y: rows.length - 1 };
  const forward = how.isRtl ? -1 : 1;
  const places: Record<string, [number, number]> = {
    ArrowRight: [x + forward, y],
    ArrowLeft: [x - forward, y],
    ArrowDown: [x, y + 1],
    ArrowUp: [x, y - 1],
    Home: [0, how.isFar ? 0 : y],
    End: [end.x, how.isFar ? end.y : y],
    PageDown: [x, Math.min(end.y, y + 10)],
    PageUp: [x, Math.max(0, y - 10)],
  };
  const [toX, toY] = Object.hasOwn(places, key) ? (places[key] ?? []) : [];
  if (toX === undefined || toY === undefined) return null;
  return rows[toY]?.querySelectorAll('td')[toX] ?? null;
}

const MAX_NAME = 100;

/**
 * Returns the known key that a mistyped name most likely means, for "did you mean"; null when none is near. Near is one
 * slip (a letter too many, too few, wrong, or two swapped) for each three characters of the name; case counts for
 * nothing. Of several equally near the first.
 */
export function nearestKey(name: string, known: Iterable<string>): string | null {
  if (name.length > MAX_NAME) return null;
  let best: string | null = null;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const key of known) {
    if (key === name || Math.abs(key.length - name.length) >= least) continue;
    const slips = slipsBetween(name.toLowerCase(), key.toLowerCase());
    if (slips < least) [best, least] = [key, slips];
  }
  return best;
}

// Optimal string alignment: rows of the distance table, of which the last two are enough.
function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(slipsAt(a, b, i, j, row, above, before));
    [before, above] = [above, row];
  }
  return at(above, b.length);
}

function slipsAt(a: string, b: string, i: number, j: number, row: number[], above: number[], before: number[]): number {
  const wrong = at(above, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(before, j - 2) + 1 : wrong;
  return Math.min(at(above, j) + 1, at(row, j - 1) + 1, wrong, swapped);
}

function at(row: number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

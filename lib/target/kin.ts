/** So far up it is counted how many there are of a kind. */
const levels = 5;

/** What became of those like an element, and of those like what is around it: as many, fewer, or it cannot be told. */
export type Kin = 'same' | 'fewer' | 'unknown';

/** Compares two ways up, each step "tag.position.number of its like". */
export function kinOf(before: readonly string[], now: readonly string[]): Kin {
  let told = 0;
  for (let i = 0; i < Math.min(levels, before.length, now.length); i++) {
    const [tag, , count] = before[i]?.split('.') ?? [];
    const [tagNow, , countNow] = now[i]?.split('.') ?? [];
    // Its own tag may have changed.
    if (tag !== tagNow && i === 0) continue;
    if (tag !== tagNow) return told > 1 ? 'same' : 'unknown';
    if (Number(countNow) < Number(count)) return 'fewer';
    if (count !== countNow || count === undefined) return 'unknown';
    told++;
  }
  return 'same';
}

/**
 * What that says for an element being there, against its being gone; a logarithm, the more the more of the page's places
 * are as they were. Where one of its like is gone, it is mostly the one that is looked for.
 */
export function staysBy(kin: Kin, steady: number): number {
  if (kin === 'unknown') return 0;
  const mixed = (still: number, moved: number) => steady * still + (1 - steady) * moved;
  const [there, gone] = kin === 'fewer' ? [mixed(0.05, 0.2), mixed(0.5, 0.25)] : [mixed(0.95, 0.8), mixed(0.5, 0.75)];
  // What is around it says part of this as well.
  return Math.log(there / gone) / 2;
}

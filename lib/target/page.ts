import { type Code, codeOf } from './neighbours.ts';
import type { Kind, Sighting } from './sighting.ts';

/** The sightings of a page, and what is asked of all of them together. */
export interface Page {
  sightings: readonly Sighting[];
  codes: readonly Code[];
  /** Those that only their surroundings tell apart, in the page's order. */
  twins(one: Sighting): readonly Sighting[];
  /** How many of a kind say a text. */
  saying(kind: Kind, says: string): number;
  /** How far down it comes among those of its kind, 0 to 1. */
  rankOf(one: Sighting): number;
}

/** So many sightings are put in order between two turns of the page. */
const turn = 1000;

/** Puts the sightings of a page in order. */
export function* pageOf(sightings: readonly Sighting[]): Generator<void, Page> {
  const twins = new Map<string, Sighting[]>();
  const says = new Map<string, number>();
  const kin = new Map<Kind, number>();
  const ranks = new Map<Sighting, number>();
  const codes: Code[] = [];
  for (const one of sightings) {
    const key = twinKey(one);
    const known = twins.get(key);
    if (known) known.push(one);
    else twins.set(key, [one]);
    says.set(one.kind + one.says, (says.get(one.kind + one.says) ?? 0) + 1);
    const rank = kin.get(one.kind) ?? 0;
    ranks.set(one, rank);
    kin.set(one.kind, rank + 1);
    codes.push(codeOf(one));
    if (codes.length % turn === 0) yield;
  }
  return {
    sightings,
    codes,
    twins: (one) => twins.get(twinKey(one)) ?? [],
    saying: (kind, text) => says.get(kind + text) ?? 0,
    rankOf: (one) => (ranks.get(one) ?? 0) / (kin.get(one.kind) ?? 1),
  };
}

function twinKey({ kind, data, says, icon }: Sighting): string {
  return data ? `${kind} data` : `${kind} ${says || `icon ${icon}`}`;
}

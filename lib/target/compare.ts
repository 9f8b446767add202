import { type Belief, textsAlive } from './belief.ts';
import { closeRules } from './close-rules.ts';
import type { Description } from './description.ts';
import type { Page } from './page.ts';
import { quickRules } from './quick-rules.ts';
import type { Candidate, Rule } from './rule.ts';
import type { Closeup, Kind } from './sighting.ts';
import type { Alive } from './summary.ts';
import { sumOf, weigh } from './weigh.ts';

/** So many candidates are compared closely. */
const shortList = 40;
/** Kinds that a release may turn into one another, either way. */
const turning = new Set(
  'act media,act text,head act,head text,check field,field text,media text,check act,act field'.split(','),
);

const canTurn = (one: Kind, other: Kind) =>
  one === other || turning.has(`${one} ${other}`) || turning.has(`${other} ${one}`);

/** A comparison under way. */
export interface Comparison {
  old: Description;
  alive: Alive;
  page: Page;
  belief: Belief;
  rules: Rule[];
  /** How many candidates of the right kind there were. */
  among: number;
  /** The short list, best first. */
  candidates: Candidate[];
}

/** Compares all elements of the right kind, without layout, and keeps the most like. */
export function* compareAll(old: Description, alive: Alive, page: Page, belief: Belief): Generator<void, Comparison> {
  const rules = quickRules(old, alive, page);
  const all: Candidate[] = [];
  page.sightings.forEach((sighting, index) => {
    if (canTurn(sighting.kind, old.kind))
      all.push({
        index,
        sighting,
        close: unread,
        levels: [],
        evidence: 0,
        placed: 0,
        isOneMissing: false,
        isRenamed: false,
      });
  });
  yield;
  yield* weigh(rules, all, old.twin[1], belief);
  return { old, alive, page, belief, rules, among: all.length, candidates: yield* mostOf(all, belief) };
}

const unread: Closeup = { path: [], box: [0, 0, 0, 0], column: '' };

/** The best few; only those that come near them are put in order. */
function* mostOf(all: readonly Candidate[], belief: Belief): Generator<void, Candidate[]> {
  const best: { candidate: Candidate; sum: number }[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (const [i, candidate] of all.entries()) {
    const sum = sumOf(candidate, belief);
    if (sum > least) best.push({ candidate, sum });
    if (best.length >= 2 * shortList) {
      best.sort((a, b) => b.sum - a.sum).length = shortList;
      least = best.at(-1)?.sum ?? least;
    }
    if (i % 2000 === 1999) yield;
  }
  return best
    .sort((a, b) => b.sum - a.sum)
    .slice(0, shortList)
    .map(({ candidate }) => candidate);
}

/** Compares the short list, of which close-ups were read by now; puts it in order again. */
export function* compareClosely(comparison: Comparison): Generator<void, void> {
  const { old, alive, page, belief, rules, candidates } = comparison;
  const close = closeRules(old, alive, page);
  yield* weigh(close, candidates, old.twin[1], belief);
  rules.push(...close);
  for (const each of candidates) {
    const said = each.levels[0] ?? -1;
    each.isOneMissing = said === 0 && page.twins(each.sighting).length < old.twin[1];
    each.isRenamed = old.says !== '' && said > 1 && alive.texts > textsAlive;
  }
  candidates.sort((a, b) => sumOf(b, belief) - sumOf(a, belief));
}

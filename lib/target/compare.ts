import { type Belief, textsAlive } from './belief.ts';
import { closeRules } from './close-rules.ts';
import type { Description } from './description.ts';
import { kinOf, staysBy } from './kin.ts';
import type { Page } from './page.ts';
import { quickRules } from './quick-rules.ts';
import { levelsOf } from './rivals.ts';
import type { Candidate, Rule } from './rule.ts';
import type { Closeup, Kind, Sighting } from './sighting.ts';
import type { Alive } from './summary.ts';
import { sumOf, weigh } from './weigh.ts';

/** So many are gone through between two turns of the page. */
const turn = 2000;
/** So many candidates are compared closely. */
const shortList = 40;
/** Kinds that a release may turn into one another, either way. */
const turning = new Set(
  'act media,act text,head act,head text,check field,field text,media text,check act,act field'.split(','),
);

const canTurn = (one: Kind, other: Kind) =>
  one === other || turning.has(`${one} ${other}`) || turning.has(`${other} ${one}`);

/** Named by its tooltip alone: what it is named after lies in it. */
const isWrapper = ({ kind, says, hint }: Sighting) => kind === 'text' && says !== '' && says === hint;

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
  for (let index = 0; index < page.sightings.length; index++) {
    const sighting = page.sightings[index] as Sighting;
    const may = canTurn(sighting.kind, old.kind) && (old.kind === 'text' || !isWrapper(sighting));
    if (may) all.push(newCandidate(sighting, index));
    if (index % turn === 0) yield;
  }
  yield* weigh(rules, all, old.twin[1]);
  return { old, alive, page, belief, rules, among: all.length, candidates: yield* mostOf(all, belief) };
}

function newCandidate(sighting: Sighting, index: number): Candidate {
  return {
    index,
    sighting,
    close: unread,
    levels: [],
    stays: 0,
    shifted: 0,
    missing: 0,
    isRenamed: false,
    isReused: false,
    evidence: { name: 0, mark: 0, look: 0, place: 0 },
  };
}

const unread: Closeup = { path: [], box: [0, 0, 0, 0], column: '' };

/** The best few; only those that come near them are put in order. */
function* mostOf(all: readonly Candidate[], belief: Belief): Generator<void, Candidate[]> {
  const best: { candidate: Candidate; sum: number }[] = [];
  let least = Number.NEGATIVE_INFINITY;
  let i = 0;
  for (const candidate of all) {
    const sum = sumOf(candidate.evidence, belief);
    if (sum > least) best.push({ candidate, sum });
    if (best.length >= 2 * shortList) {
      best.sort((a, b) => b.sum - a.sum).length = shortList;
      least = best.at(-1)?.sum ?? least;
    }
    if (++i % turn === 0) yield;
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
  yield* weigh(close, candidates, old.twin[1]);
  rules.push(...close);
  const path = old.path.split(' ');
  const isTold = !old.data && (old.says || old.icon) !== '';
  const isPictured = isTold && old.says === '';
  const isNamedApart = old.rivals.some((rival) => looksAlike(rival, rules));
  for (const each of candidates) {
    const said = each.levels[0] ?? -1;
    const kin = kinOf(path, each.close.path);
    each.stays = staysBy(kin, alive.places);
    each.shifted = kin === 'fewer' ? alive.places : 0;
    each.missing = isTold && said === 0 ? Math.max(0, old.twin[1] - page.twins(each.sighting).length) : 0;
    const saysElse = old.says !== '' && said > 1 && alive.texts > textsAlive;
    const showsElse = isPictured && each.sighting.icon !== old.icon && alive.icons > textsAlive;
    each.isRenamed = saysElse || showsElse;
    each.isReused = saysElse && (acting.has(old.kind) ? !doesTheSame(old, each.sighting, page) : isNamedApart);
  }
  candidates.sort((a, b) => sumOf(b.evidence, belief) - sumOf(a.evidence, belief));
}

/** Kinds where it is told by marks what they do. */
const acting: ReadonlySet<Kind> = new Set(['act', 'check', 'field']);

/** Whether it leads where it led, or is the one field or button that is called like that in code. An id tells nothing. */
function doesTheSame(old: Description, one: Sighting, { sightings }: Page): boolean {
  const isAlone = (key: 'href' | 'field' | 'test') =>
    old[key] !== '' && one[key] === old[key] && sightings.filter((each) => each[key] === old[key]).length === 1;
  const leadsThere = old.href !== '' && !old.href.includes('#') && one.href === old.href;
  return leadsThere || isAlone('href') || isAlone('field') || isAlone('test');
}

/** Whether a rival looked the same, so that it was its name that told the described element from it. */
function looksAlike(rival: string, rules: readonly Rule[]): boolean {
  const levels = levelsOf(rival);
  const looks = rules.flatMap(({ sort }, i) => (sort === 'look' ? [levels[i] ?? -1] : []));
  return looks.some((level) => level === 0) && looks.every((level) => level <= 0);
}

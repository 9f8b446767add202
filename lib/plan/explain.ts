import { candidates, missingFor, type OfferRule, rulesAgainst } from '../offer/candidates.ts';
import type { LessonEntry } from '../pack/registry.ts';
import { keysOf, type Read, type When } from '../when/expression.ts';
import { foldWhen, type Known, UNKNOWN } from '../when/fold.ts';
import { printWhen } from '../when/print.ts';
import { knownIn, type Situation } from './known.ts';
import { maxOffers } from './make-plan.ts';
import { KEPT, partsAgainst, verdictOf } from './verdict.ts';

/** A key and what it is now. `unknown`: the page could not be asked; `set`: its value stays on the page. */
export type KeyNow =
  | { key: string; state: 'unset' | 'unknown' | 'set' }
  | { key: string; state: 'known'; value: string | number | boolean };

/** What keeps a lesson from being offered. `part` is a clause's smallest failing part; `isOpen` where that is unknown. */
export type Hold =
  | { rule: 'completed' | 'declined' | 'quiet' | 'elsewhere' | 'dialog' }
  | { rule: 'screen'; screens: readonly string[] }
  /** Lessons that must be completed before. */
  | { rule: 'prerequisites'; lessons: readonly string[] }
  /** Another lesson is under way in this tool, or comes before this one. */
  | { rule: 'learning' | 'turn'; lesson: string }
  | { rule: 'when' | 'busy'; part: string; values: KeyNow[]; isOpen: boolean };

/** Whether a lesson is shown now, and all that holds it where it isn't. */
export interface LessonReason {
  lesson: string;
  verdict: 'shown' | 'held' | 'unknown';
  held: Hold[];
}

/**
 * Explains every lesson of a tool for this person now: shown, or what holds it. `read` gives the present values of page
 * keys, UNKNOWN where the page cannot be asked, KEPT for what must not leave it; `offerElsewhere`: another tab shows an
 * offer. With every key known it agrees with `makePlan` and the page's watcher.
 */
export function explainLessons(situation: Situation, read: Read, offerElsewhere = false): LessonReason[] {
  const now = readAll(situation, read);
  const general = heldAlike(situation, now, offerElsewhere);
  const first = firstInTurn(situation, now);
  return situation.tool.lessons.map((entry) => {
    if (isUnderWay(situation, entry)) return { lesson: entry.id, verdict: 'shown', held: [] };
    const own = heldItself(situation, entry, now);
    const isDone = own.some(({ rule }) => rule === 'completed');
    const held = isDone ? own : [...own, ...general];
    if (held.length === 0 && first && entry.id !== first) held.push({ rule: 'turn', lesson: first });
    return { lesson: entry.id, verdict: verdictFrom(held), held };
  });
}

/** Reads every key there is: the background's own, then the page's. */
export function readAll(situation: Situation, read: Read): Read {
  const known = knownIn(situation);
  const { busy } = situation.tool;
  const now: Read = (key) => {
    const value = known(key);
    if (value !== UNKNOWN) return value;
    if (key !== 'busy' || !busy) return read(key);
    return verdictOf(busy, (inner) => (inner === 'busy' ? false : now(inner))) ?? UNKNOWN;
  };
  return now;
}

/** A key's present value, ready to be shown. */
export function keyNow(key: string, read: Read): KeyNow {
  const value = read(key);
  if (value === UNKNOWN) return { key, state: 'unknown' };
  if (value === KEPT) return { key, state: 'set' };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return { key, state: 'known', value };
  }
  return { key, state: 'unset' };
}

function isUnderWay({ tool, progress }: Situation, entry: LessonEntry): boolean {
  return progress.attempt?.tool === tool.id && progress.attempt.lesson === entry.id;
}

/** What holds every lesson of the tool alike. */
function heldAlike({ tool, progress, quiet }: Situation, now: Read, offerElsewhere: boolean): Hold[] {
  const { attempt } = progress;
  return [
    ...(attempt?.tool === tool.id ? [{ rule: 'learning' as const, lesson: attempt.lesson }] : []),
    ...(quiet ? [{ rule: 'quiet' as const }] : []),
    ...(offerElsewhere ? [{ rule: 'elsewhere' as const }] : []),
    ...(now('dialogOpen') === true ? [{ rule: 'dialog' as const }] : []),
    ...(tool.busy ? heldByBusy(tool.busy, now) : []),
  ];
}

function heldByBusy(busy: When, now: Read): Hold[] {
  const inside: Read = (key) => (key === 'busy' ? false : now(key));
  const verdict = verdictOf(busy, inside);
  if (verdict === false) return [];
  return [holdOf('busy', busy, inside, verdict === null)];
}

function heldItself({ progress, screen, clock }: Situation, entry: LessonEntry, now: Read): Hold[] {
  const rules = rulesAgainst(entry, progress, { screen, today: clock.today, dayOf: clock.dayOf });
  if (rules.includes('completed')) return [{ rule: 'completed' }];
  const isOpen = verdictOf(entry.when, now) === null;
  const hold = (rule: OfferRule): Hold => {
    if (rule === 'screen') return { rule, screens: entry.screens };
    return rule === 'prerequisites' ? { rule, lessons: missingFor(entry, progress) } : { rule };
  };
  return [...rules.map(hold), ...partsAgainst(entry.when, now).map((part) => holdOf('when', part, now, isOpen))];
}

function holdOf(rule: 'when' | 'busy', part: When, now: Read, isOpen: boolean): Hold {
  return { rule, part: printWhen(part), values: [...keysOf(part)].map((key) => keyNow(key, now)), isOpen };
}

/** The one lesson that comes first: of those a plan would hold, the first whose clause holds now; else the first of all. */
function firstInTurn(situation: Situation, now: Read): string | null {
  const { tool, progress, screen, clock } = situation;
  const known: Known = knownIn(situation);
  const planned = candidates(tool.lessons, progress, { screen, today: clock.today, dayOf: clock.dayOf })
    .filter(({ entry }) => foldWhen(entry.when, known) !== false)
    .slice(0, maxOffers);
  const first = planned.find(({ entry }) => verdictOf(entry.when, now) === true) ?? planned[0];
  return first?.entry.id ?? null;
}

function verdictFrom(held: readonly Hold[]): LessonReason['verdict'] {
  if (held.length === 0) return 'shown';
  return held.every((hold) => 'isOpen' in hold && hold.isOpen) ? 'unknown' : 'held';
}

import { matchesGlob, plain, reads } from '../tool/glob.ts';
import type { Globs } from '../tool/rules.ts';
import { isPressable, isRoleLike } from './role-family.ts';
import type { Target } from './target.ts';

/** What an element says of itself, as plain text; empty where it says nothing. Only what a target names is read. */
export interface Evidence {
  readonly role: string;
  readonly name: string;
  readonly text: string;
  readonly id: string;
  readonly testId: string;
  readonly field: string;
  readonly type: string;
  readonly placeholder: string;
  /** The path of a link with its query and hash; of one within the page, its hash. */
  readonly href: string;
  readonly tag: string;
  /** The elements around it, nearest first. */
  readonly around: Iterable<Surrounding>;
  /** The row of a list or grid that it lies in: something that stands for that row alone, and what the row says. */
  readonly row: { readonly place: unknown; readonly says: string } | null;
  /** The name of the frame that holds it; empty in the top document. */
  readonly frame: string;
}

export type Surrounding = Pick<Evidence, 'role' | 'name' | 'id' | 'tag'>;

/** `alike`: the chosen one and, where the target is any of several rows, those in the other rows. */
export type Choice = { index: number; alike: number[] } | { none: 'nothing' | 'tie'; best: number[] };

type Kind = 'id' | 'testId' | 'field' | 'name' | 'text' | 'href' | 'placeholder' | 'type' | 'tag';

// Cheap ones first. Whoever says the same of itself in its own marks is the same, even in another language; a name
// alone, where a mark was expected, is not enough: a "Refund" in the menu is not the "Refund" that pays out.
const weights: Record<Kind, number> = {
  id: 6,
  testId: 6,
  field: 5,
  type: 1,
  placeholder: 3,
  tag: 1,
  href: 4,
  name: 4,
  text: 4,
};
const kinds = Object.keys(weights) as Kind[];
const roleWeight = 1;
const withinWeight = 3;

/** Little more than half of the evidence must hold. */
const enough = 0.55;
/** What the best must be ahead of the second by, unless everything is as described. */
const margin = 0.15;

/**
 * How well an element fits a target, up to 1; null when it cannot be the one: another frame, another row, not within
 * what it must be within, another text, a role that is nothing like the target's, or too little that holds. It reads no
 * more of the evidence than it takes to know.
 */
export function scoreOf(target: Target, found: Evidence): number | null {
  if (target.frame && target.frame !== found.frame) return null;
  const role = scoreRole(target.role, found.role);
  if (role === null) return null;
  const most = mostOf(target);
  let sum = most - (target.role ? roleWeight - role : 0);
  for (const kind of kinds) {
    const wanted = target[kind];
    if (!wanted || fits(kind, wanted, found[kind])) continue;
    sum -= weightOf(kind, target);
    if (kind === 'text' || sum < enough * most) return null;
  }
  return most > 0 && isInRow(target, found) && isWithin(target.within, found.around) ? sum / most : null;
}

function mostOf(target: Target): number {
  const conditions = (target.role ? roleWeight : 0) + (target.within ? withinWeight : 0);
  return kinds.reduce((sum, kind) => sum + (target[kind] ? weightOf(kind, target) : 0), conditions);
}

/** Whether an element may be chosen that has none of the target's own marks: its id, test id and field name. */
export function canBeUnmarked(target: Target): boolean {
  return canLack(target, ['id', 'testId', 'field']);
}

/** Whether an element may be chosen that has another name than the target. */
export function canBeRenamed(target: Target): boolean {
  return canLack(target, ['name']);
}

function canLack(target: Target, lacking: readonly Kind[]): boolean {
  const most = mostOf(target);
  const held = lacking.reduce((sum, kind) => sum - (target[kind] ? weightOf(kind, target) : 0), most);
  return held >= enough * most;
}

function scoreRole(wanted: string | undefined, role: string): number | null {
  if (!wanted) return 0;
  if (wanted === role) return roleWeight;
  return isRoleLike(wanted, role) ? roleWeight / 2 : null;
}

// The buttons of an old form are often all called "action".
function weightOf(kind: Kind, target: Target): number {
  return kind === 'field' && target.role && isPressable(target.role) ? 1 : weights[kind];
}

function fits(kind: Kind, wanted: Globs, found: string): boolean {
  if (kind === 'name' || kind === 'text' || kind === 'placeholder') return reads(wanted, found);
  // Only a text may be one of several.
  const exact = wanted as string;
  if (kind === 'tag' || kind === 'type') return exact.toLowerCase() === found.toLowerCase();
  return matchesGlob(exact, found) || (kind === 'href' && matchesGlob(exact, found.replace(/[?#].*$/s, '')));
}

function isInRow({ row }: Target, found: Evidence): boolean {
  if (!row) return true;
  if (typeof row === 'string') return found.row !== null;
  return found.row !== null && reads(`*${row.says}*`, found.row.says);
}

function isWithin(within: Target['within'], around: Iterable<Surrounding>): boolean {
  if (!within) return true;
  for (const each of around) {
    const same =
      (!within.tag || within.tag.toLowerCase() === each.tag) && (!within.id || matchesGlob(within.id, each.id));
    if (same && (!within.role || within.role === each.role) && (!within.name || reads(within.name, each.name)))
      return true;
  }
  return false;
}

/**
 * Chooses among candidates, in the page's order, each with its score. None is chosen when the best is hardly ahead
 * of the second: pointing at the wrong button is worse than pointing at none.
 */
export function chooseTarget(target: Target, candidates: readonly Evidence[]): Choice {
  const scored = candidates.map((found, index) => ({ index, score: scoreOf(target, found) ?? 0, found }));
  const top = Math.max(0, ...scored.map(({ score }) => score));
  const best = scored.filter(({ score }) => score === top && score > 0);
  const indices = best.map(({ index }) => index);
  const [first] = best;
  if (!first) return { none: 'nothing', best: [] };
  const second = Math.max(0, ...scored.filter(({ score }) => score < top).map(({ score }) => score));
  if (top < 1 && top - second < margin) return { none: 'tie', best: indices };
  if (best.length === 1) return { index: first.index, alike: indices };
  const anyRow = target.row === 'any' || target.row === 'first';
  const rows = new Set(best.map(({ found }) => found.row?.place));
  if (!anyRow || rows.size !== best.length) return { none: 'tie', best: indices };
  return { index: first.index, alike: target.row === 'any' ? indices : [first.index] };
}

/** The longest word that every text fitting a glob holds, in whole or as part of a longer one. */
export function longestWord(glob: string): string {
  return plain(glob)
    .split(/[* ]/)
    .reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

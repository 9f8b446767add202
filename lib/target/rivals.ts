import type { Belief } from './belief.ts';
import type { Comparison } from './compare.ts';
import { isSameThing } from './decide.ts';
import { type Code, readCodes, writeCodes } from './neighbours.ts';
import type { Candidate, Evidence, Rule, Sort } from './rule.ts';
import { ratioOf, sumOf } from './weigh.ts';

/** So many of those that were most like the described element are remembered. */
export const rivalsKept = 3;

/** What is kept of a rival as text: its code, and how it agrees with the description, one character for each rule. */
export function writeRival({ levels }: Candidate, code: Code): string {
  return writeCodes([code]) + levels.map((level) => (level < 0 ? '-' : level)).join('');
}

/** How a rival agreed with the description, by rule; -1 where that said nothing. */
export function levelsOf(rival: string): number[] {
  return [...rival.slice(firstLevel)].map((each) => (each === '-' ? -1 : Number(each)));
}

/** What is known of a candidate by what else was beside the described element. */
export interface Standing {
  /** How likely it is none of them, a logarithm. */
  isOwn: number;
  /** How many that said the same are there, but say something else now. */
  renamed: number;
}

/**
 * Tells of each candidate how likely it is none of the rivals. Each of these is somewhere on the page, or gone: what is
 * another of them cannot be the described element, and what has another that fits better is not the rival.
 */
export function standingsOf(rivals: readonly string[], comparison: Comparison, belief: Belief): Standing[] {
  const { candidates } = comparison;
  const standings = candidates.map(() => ({ isOwn: 0, renamed: 0 }));
  for (const rival of rivals) {
    const fits = fitsOf(rival, comparison).map((evidence) => sumOf(evidence, belief));
    const most = Math.max(belief.rivalGone, ...fits);
    const odds = fits.map((fit) => Math.exp(fit - most));
    const all = odds.reduce((sum, each) => sum + each, Math.exp(belief.rivalGone - most));
    const saidSame = rival[firstLevel] === '0';
    const order = fits.map((_, i) => i).sort((a, b) => (fits[b] ?? 0) - (fits[a] ?? 0));
    candidates.forEach((candidate, i) => {
      const standing = standings[i] as Standing;
      const share = sharedOf(candidate, i, candidates, odds) / all;
      standing.isOwn = Math.min(standing.isOwn, Math.log(Math.max(1e-9, 1 - share)));
      if (!saidSame || candidate.missing === 0) return;
      const other = order.find((k) => k !== i && !isSameThing(candidate, candidates[k] as Candidate));
      if (other !== undefined && (fits[other] ?? 0) > belief.rivalGone && candidates[other]?.levels[0] !== 0)
        standing.renamed++;
    });
  }
  return standings;
}

/** Where the levels of a rival begin; its code comes first. */
const firstLevel = 6;

/** The odds of a candidate and of what is the same thing; the unlikely are not asked. */
function sharedOf(candidate: Candidate, index: number, all: readonly Candidate[], odds: readonly number[]): number {
  return odds.reduce((sum, each, i) => {
    const counts = i === index || (each > 1e-3 && isSameThing(candidate, all[i] as Candidate));
    return counts ? sum + each : sum;
  }, 0);
}

/** The evidence that each candidate is a rival. */
function fitsOf(rival: string, { rules, candidates, page, alive }: Comparison): Evidence[] {
  const [own] = readCodes(rival.slice(0, firstLevel));
  const codes = candidates.map(({ index }) => page.codes[index] as Code);
  const fits = candidates.map(() => ({ name: 0, mark: 0, look: 0, place: 0 }));
  rules.forEach((rule, r) => {
    const there = Number(rival[firstLevel + r] ?? '-');
    if (!(there >= 0)) return;
    candidates.forEach(({ levels }, i) => {
      const level = levels[r] ?? -1;
      if (level >= 0) (fits[i] as Evidence)[rule.sort] += likeRival(rule, there, level);
    });
  });
  const links = Math.max(alive.links, 0.5);
  if (own) addCode(fits, codes, own, 'says', 'name', alive.texts);
  if (own) addCode(fits, codes, own, 'mark', 'mark', links);
  if (own) addCode(fits, codes, own, 'look', 'mark', Math.max(alive.icons, 0.5));
  return fits;
}

/** How much likelier a rival has a level than any other has: mostly the one that it had. */
function likeRival(rule: Rule, there: number, level: number): number {
  const common = rule.common[level] ?? 1;
  const others = Math.max(1 - (rule.common[there] ?? 0), common);
  return ratioOf(rule, level === there ? 0.8 / common : 0.2 / others);
}

function addCode(
  fits: readonly Evidence[],
  codes: readonly Code[],
  own: Code,
  of: keyof Code,
  sort: Sort,
  alive: number,
): void {
  if (!own[of]) return;
  const share = (codes.filter((each) => each[of] === own[of]).length + 0.5) / (codes.length + 2);
  codes.forEach((each, i) => {
    (fits[i] as Evidence)[sort] += ratioOf(
      { alive },
      each[of] === own[of] ? 0.86 / share : 0.14 / Math.max(0.05, 1 - share),
    );
  });
}

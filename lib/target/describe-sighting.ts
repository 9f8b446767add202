import { fitted } from './belief.ts';
import { type Comparison, compareAll, compareClosely } from './compare.ts';
import { isSameThing } from './decide.ts';
import type { Description } from './description.ts';
import type { Code } from './neighbours.ts';
import { kept, neighbours, writeCodes } from './neighbours.ts';
import type { Page } from './page.ts';
import { rivalsKept, writeRival } from './rivals.ts';
import type { Candidate } from './rule.ts';
import type { Closeup, Sighting } from './sighting.ts';
import { type Alive, properties, summaryOf } from './summary.ts';

/** Describes one of a page's sightings among the others; its rivals are added when they are known. */
export function describeSighting(page: Page, index: number, close: Closeup): Description {
  const one = page.sightings[index] as Sighting;
  const twins = page.twins(one);
  const { before, after } = neighbours(page.codes, index, kept);
  return {
    kind: one.kind,
    tag: one.tag,
    role: one.role,
    type: one.type,
    says: one.data ? '' : one.says,
    data: one.data,
    id: one.id,
    test: one.test,
    field: one.field,
    href: one.href,
    hint: one.data ? '' : one.hint,
    classes: one.classes.slice(0, 6),
    icon: one.icon,
    attributes: one.attributes,
    host: one.host,
    tie: one.tie,
    head: one.head,
    section: one.section,
    column: close.column,
    path: close.path.join(' '),
    place: one.place,
    rank: Math.round(100 * page.rankOf(one)) / 100,
    box: close.box,
    twin: [twins.indexOf(one), twins.length],
    before: writeCodes(before),
    after: writeCodes(after),
    page: summaryOf(page.sightings),
    rivals: [],
  };
}

/** Compares a description with the others of its own page: what is most like it there may be taken for it later. */
export function compareAtHome(old: Description, page: Page): Generator<void, Comparison> {
  return compareAll(old, Object.fromEntries(properties.map((name) => [name, 1])) as Alive, page, fitted);
}

/** How the most like of the others agree with the description, once close-ups of them were read. */
export function* rivalsIn(comparison: Comparison, self: Candidate): Generator<void, string[]> {
  comparison.candidates = comparison.candidates.filter((each) => each.index !== self.index && !isSameThing(each, self));
  yield* compareClosely(comparison);
  const { candidates, page } = comparison;
  return candidates.slice(0, rivalsKept).map((each) => writeRival(each, page.codes[each.index] as Code));
}

import { commonOrder, levelOfText } from './alike.ts';
import type { Description } from './description.ts';
import { type Code, codeOfDescribed, neighbours, readCodes } from './neighbours.ts';
import { languageRules } from './other-language.ts';
import type { Page } from './page.ts';
import { below } from './quick-rules.ts';
import type { Candidate, Rule, Sort } from './rule.ts';
import type { Alive } from './summary.ts';

const fourLevels = [0.6, 0.25, 0.1, 0.05];
const threeLevels = [0.8, 0.1, 0.1];
/** Neighbours are looked for among so many on each side. */
const near = 10;

/** What is compared of the short list: its neighbours, its way up, its box. */
export function closeRules(old: Description, alive: Alive, page: Page): Rule[] {
  const path = old.path.split(' ');
  const steady = 0.3 + 0.7 * alive.places;
  const rule = (
    name: string,
    survived: number,
    ifSame: readonly number[],
    levelOf: Rule['levelOf'],
    sort: Sort = 'place',
  ): Rule => ({ name, sort, alive: survived, common: [], ifSame, isValue: false, levelOf });
  return [
    ...neighbourRules(old, alive, page, rule, steady),
    rule('path', alive.places, [0.75, 0.15, 0.07, 0.03], ({ close }) =>
      below(commonOrder(path, close.path), 0.99, 0.8, 0.5),
    ),
    rule('tags', 0.7, fourLevels, ({ close }) =>
      below(commonOrder(path.map(tagOf), close.path.map(tagOf)), 0.9, 0.65, 0.4),
    ),
    rule('siblings', alive.places, threeLevels, ({ close }) =>
      close.path[0] !== path[0] ? 2 : Number(close.path[1] !== path[1]),
    ),
    rule(
      'column',
      alive.texts,
      [0.86, 0.06, 0.05, 0.03],
      ({ close }) => levelOfText(old.column, close.column),
      old.data ? 'name' : 'place',
    ),
    ...languageRules(old, alive),
    rule('row', 0.8, [0.9, 0.05, 0.05], ({ close }) => levelOfRow(rowOf(path), rowOf(close.path))),
    rule('position', steady, [0.5, 0.2, 0.2, 0.1], ({ close: { box } }) =>
      below(-Math.hypot(box[0] - old.box[0], box[1] - old.box[1]), -20, -80, -300),
    ),
    rule(
      'size',
      0.8,
      [0.65, 0.25, 0.1],
      ({ close: { box } }) => below(0.6 * ratio(box[3], old.box[3]) + 0.4 * ratio(box[2], old.box[2]), 0.85, 0.55),
      'look',
    ),
    rule('twins', 0.8, [0.85, 0.06, 0.05, 0.04], ({ sighting }) => {
      const [order, count] = old.twin;
      const twins = page.twins(sighting);
      if (count === 1 && twins.length === 1) return 0;
      const at = twins.indexOf(sighting);
      if (twins.length === count) return at === order ? 0 : 3;
      return at === order || twins.length - at === count - order ? 1 : 2;
    }),
  ];
}

type MakeRule = (name: string, survived: number, ifSame: readonly number[], levelOf: Rule['levelOf']) => Rule;

function neighbourRules(old: Description, alive: Alive, page: Page, rule: MakeRule, steady: number): Rule[] {
  const wanted = { before: readCodes(old.before), after: readCodes(old.after) };
  const count = wanted.before.length + wanted.after.length;
  const self = codeOfDescribed(old);
  const around = (candidate: Candidate) => neighbours(page.codes, candidate.index, near);
  const both = (candidate: Candidate, compare: (wanted: readonly Code[], found: readonly Code[]) => number) => {
    const { before, after } = around(candidate);
    return compare(wanted.before, before) + compare(wanted.after, after);
  };
  const found = (of: 'says' | 'mark') => (candidate: Candidate) => {
    const asked = both(candidate, (list) => list.filter((each) => each[of]).length);
    const held = both(
      candidate,
      (list, there) => list.filter((each) => each[of] && there.some((one) => one[of] === each[of])).length,
    );
    return asked ? below(held / asked, 0.75, 0.45, 0.15) : -1;
  };
  return [
    rule('names near', alive.texts, fourLevels, found('says')),
    rule('marks near', Math.max(alive.links, 0.5), fourLevels, found('mark')),
    rule('next to', alive.texts, [0.65, 0.25, 0.1], (candidate) => {
      const asked = both(candidate, (list) => Number(list.some(({ says }) => says)));
      const held = both(candidate, (list, there) =>
        Number(firstNamed(list) !== 0 && firstNamed(list) === firstNamed(there)),
      );
      return asked ? 2 - held : -1;
    }),
    rule('looks near', steady, fourLevels, (candidate) =>
      count ? below(both(candidate, commonLooks) / count, 0.95, 0.7, 0.45) : -1,
    ),
    rule('looks beside', steady, [0.5, 0.25, 0.15, 0.1], (candidate) =>
      count ? below(both(candidate, sameLooks) / count, 0.9, 0.6, 0.3) : -1,
    ),
    rule('slid', steady, [0.85, 0.1, 0.05], (candidate) => {
      const { before, after } = around(candidate);
      const here = page.codes[candidate.index] ?? self;
      const stayed = likeness(wanted.before, before) + likeness(wanted.after, after) + likeness([self], [here]);
      // Were it the next one, moved up: what came after that would come after it.
      const moved = (side: readonly Code[], far: readonly Code[], there: readonly Code[], farThere: readonly Code[]) =>
        likeness(side.slice(0, 1), [here]) + likeness(side.slice(1), there) + likeness(far, farThere);
      const most = Math.max(
        moved(wanted.after, wanted.before, after, before),
        moved(wanted.before, wanted.after, before, after),
      );
      return below(stayed - most, 0.6, -0.4);
    }),
  ];
}

const firstNamed = (codes: readonly Code[]) => codes.find(({ says }) => says)?.says ?? 0;

function commonLooks(wanted: readonly Code[], found: readonly Code[]): number {
  const looks = (codes: readonly Code[]) => codes.map(({ look }) => look);
  return wanted.length * commonOrder(looks(wanted), looks(found.slice(0, wanted.length)));
}

function sameLooks(wanted: readonly Code[], found: readonly Code[]): number {
  return wanted.filter(({ look }, i) => look === found[i]?.look).length;
}

/** How well two rows of neighbours fit, one by one. */
function likeness(wanted: readonly Code[], found: readonly Code[]): number {
  let sum = 0;
  wanted.forEach(({ says, look }, i) => {
    if (says && says === found[i]?.says) sum += 1;
    if (look === found[i]?.look) sum += 0.5;
  });
  return sum;
}

const tagOf = (step: string) => step.slice(0, step.indexOf('.') >>> 0);
const ratio = (a: number, b: number) => Math.min(a, b) / Math.max(a, b, 1);
const rowOf = (path: readonly string[]) => path.find((step) => step.startsWith('tr.'))?.split('.')[1];
const levelOfRow = (wanted: string | undefined, found: string | undefined) =>
  wanted === undefined ? -1 : found === undefined ? 2 : Number(found !== wanted);

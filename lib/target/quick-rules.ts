import { levelOfLink, levelOfMark, levelOfText, shareOf } from './alike.ts';
import type { Description } from './description.ts';
import { hash } from './fold.ts';
import { once } from './once.ts';
import type { Page } from './page.ts';
import type { Rule, Sort } from './rule.ts';
import type { Sighting } from './sighting.ts';
import type { Alive, Property } from './summary.ts';
import { mayHold } from './word-filter.ts';

const texts = [0.86, 0.06, 0.05, 0.03];
const marks = [0.9, 0.04, 0.03, 0.03];

/** An element that has what another had before is not the described one, unless that had lost its own and got this by chance. */
const knownIf = (alive: number) => [1 - byChance * (1 - alive) - 0.01, byChance * (1 - alive) + 0.01];
const byChance = 0.07;

/** The level of a value: how many of the falling bounds it stays under. */
export const below = (value: number, ...bounds: number[]): number => bounds.filter((bound) => value < bound).length;

/** What is compared of every candidate, without a look at the layout. */
export function quickRules(old: Description, alive: Alive, page: Page): Rule[] {
  const named = old.says !== '';
  const rule = (
    sort: Sort,
    name: string,
    survived: number,
    ifSame: readonly number[],
    levelOf: (one: Sighting) => number,
  ): Rule => ({
    name,
    sort,
    alive: survived,
    common: [],
    ifSame,
    isValue: (sort === 'name' || sort === 'mark') && ifSame.length > 2 && (named || name !== 'says'),
    levelOf: ({ sighting }) => levelOf(sighting),
  });
  const held = (word: string, property: Property) => mayHold(old.page[property], hash(word));
  const levelOfHead = once((head) => levelOfText(old.head, head));
  const levelOfHint = once((hint) => levelOfText(old.hint, hint));
  const levelOfOther = once((says) => levelOfText(old.says, says));
  const levelOfHost = once((host) => levelOfWay(old.host, host));
  const levelOfSection = once((section) => levelOfWay(old.section, section));
  const isKnown = once((says) => Number(held(says, 'texts')));
  const links = Math.max(alive.links, 0.5);
  return [
    rule('name', 'says', named ? alive.texts : 1, named ? texts : [0.86, 0, 0.09, 0.05], (one) =>
      levelOfSays(old, one, levelOfOther),
    ),
    rule('name', 'named', 1, [0.97, 0.03], ({ says }) => (named || old.data ? Number(!says) : -1)),
    rule('name', 'sole', alive.texts, [0.75, 0.05, 0.2], ({ kind, says }) => {
      if (!named || old.twin[1] > 1) return -1;
      if (says !== old.says || page.saying(kind, says) > 1) return 2;
      return kind === old.kind ? 0 : page.saying(old.kind, says) ? 2 : 1;
    }),
    rule('name', 'known', 1, knownIf(alive.texts), ({ says, data }) =>
      !says || data || says === old.says ? -1 : isKnown(says),
    ),
    rule('name', 'hint', alive.texts, texts, ({ hint }) => (old.hint === old.says ? -1 : levelOfHint(hint))),
    rule('mark', 'id', alive.ids, marks, ({ id }) => levelOfMark(old.id, id)),
    rule('mark', 'field', links, marks, ({ field }) => levelOfMark(old.field, field)),
    rule('mark', 'test', links, marks, ({ test }) => levelOfMark(old.test, test)),
    rule('mark', 'href', links, [0.8, 0.13, 0.04, 0.03], ({ href }) => levelOfLink(old.href, href)),
    rule('mark', 'tie', links, [0.8, 0.12, 0.08], ({ tie }) => (old.tie ? levelOfSame(old.tie, tie) : tie ? 1 : -1)),
    rule('mark', 'icon', old.icon ? alive.icons : 1, old.icon ? [0.85, 0.07, 0.08] : [0.92, 0.08], ({ icon }) =>
      old.icon ? levelOfSame(old.icon, icon) : Number(icon !== ''),
    ),
    rule('mark', 'knownIcon', 1, knownIf(alive.icons), ({ icon }) =>
      icon && old.icon && icon !== old.icon ? Number(held(icon, 'icons')) : -1,
    ),
    rule('mark', 'knownMark', 1, knownIf(Math.max(alive.ids, alive.links)), ({ id, field, href, test }) => {
      if (!(id || field || href || test)) return -1;
      const isOther = (mine: string, its: string, word: string, of: Property) =>
        its !== '' && its !== mine && held(word + its, of);
      return Number(
        isOther(old.id, id, '', 'ids') ||
          isOther(old.field, field, 'n', 'links') ||
          isOther(old.href, href, 'h', 'links') ||
          isOther(old.test, test, 't', 'links'),
      );
    }),
    rule('look', 'classes', alive.classes, [0.75, 0.15, 0.1], ({ classes }) =>
      old.classes.length ? below(shareOf(old.classes, classes.slice(0, 6)), 0.75, 0.3) : -1,
    ),
    rule('look', 'attributes', alive.attributes, [0.75, 0.15, 0.1], ({ attributes }) =>
      old.attributes.length ? below(shareOf(old.attributes, attributes), 0.7, 0.3) : attributes.length ? 2 : 0,
    ),
    rule('look', 'kind', 1, [0.86, 0.05, 0.04, 0.05], (one) =>
      one.kind !== old.kind ? 3 : one.role !== old.role ? 2 : Number(one.tag !== old.tag || one.type !== old.type),
    ),
    rule('look', 'host', 0.8, [0.7, 0.15, 0.15], ({ host }) => (old.host || host ? levelOfHost(host) : -1)),
    rule('look', 'section', 1, [0.8, 0.1, 0.1], ({ section }) => levelOfSection(section)),
    rule('place', 'head', alive.texts, texts, ({ head }) => levelOfHead(head)),
    rule('place', 'place', alive.places, [0.93, 0.04, 0.03], ({ place }) =>
      place === old.place ? 0 : mayHold(old.page.places, place) ? 2 : 1,
    ),
    rule('place', 'order', 0.8, [0.45, 0.3, 0.15, 0.1], (one) =>
      below(-Math.abs(page.rankOf(one) - old.rank), -0.04, -0.12, -0.3),
    ),
  ];
}

function levelOfSays(old: Description, { says, data }: Sighting, levelOf: (says: string) => number): number {
  if (old.data) return data ? 0 : says ? 2 : 3;
  if (!old.says) return says ? (data ? 3 : 2) : 0;
  return !says ? -1 : says !== old.says && data ? 3 : levelOf(says);
}

const levelOfSame = (wanted: string, found: string) => (wanted === found ? 0 : found ? 1 : 2);

/** Ways of names, outermost first: all the same, the nearest the same, another. */
function levelOfWay(wanted: string, found: string): number {
  return wanted === found ? 0 : Number(wanted.split('>').at(-1) !== found.split('>').at(-1)) + 1;
}

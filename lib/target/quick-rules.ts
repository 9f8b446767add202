import { levelOfLink, levelOfMark, levelOfText, shareOf } from './alike.ts';
import type { Sort } from './belief.ts';
import type { Description } from './description.ts';
import { hash } from './fold.ts';
import type { Page } from './page.ts';
import type { Rule } from './rule.ts';
import type { Sighting } from './sighting.ts';
import type { Alive, Property } from './summary.ts';
import { mayHold } from './word-filter.ts';

const texts = [0.86, 0.06, 0.05, 0.03];
const marks = [0.9, 0.04, 0.03, 0.03];

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
    ifSame,
    isValue: (sort === 'name' || sort === 'mark') && ifSame.length > 2 && (named || name !== 'says'),
    levelOf: ({ sighting }) => levelOf(sighting),
  });
  const held = (word: string, property: Property) => mayHold(old.page[property], hash(word));
  const links = Math.max(alive.links, 0.5);
  return [
    rule('name', 'says', named ? alive.texts : 1, named ? texts : [0.86, 0, 0.09, 0.05], (one) =>
      levelOfSays(old, one),
    ),
    rule('name', 'named', 1, [0.97, 0.03], ({ says }) => (named || old.data ? Number(!says) : -1)),
    rule('name', 'sole', alive.texts, [0.75, 0.05, 0.2], ({ kind, says }) => {
      if (!named || old.twin[1] > 1) return -1;
      if (says !== old.says || page.saying(kind, says) > 1) return 2;
      return kind === old.kind ? 0 : page.saying(old.kind, says) ? 2 : 1;
    }),
    rule('name', 'known', alive.texts, [0.95, 0.05], ({ says, data }) =>
      !says || data || says === old.says ? -1 : Number(held(says, 'texts')),
    ),
    rule('name', 'hint', alive.texts, texts, ({ hint }) => (old.hint === old.says ? -1 : levelOfText(old.hint, hint))),
    rule('mark', 'id', alive.ids, marks, ({ id }) => levelOfMark(old.id, id)),
    rule('mark', 'field', links, marks, ({ field }) => levelOfMark(old.field, field)),
    rule('mark', 'test', links, marks, ({ test }) => levelOfMark(old.test, test)),
    rule('mark', 'href', links, [0.8, 0.13, 0.04, 0.03], ({ href }) => levelOfLink(old.href, href)),
    rule('mark', 'tie', links, [0.8, 0.12, 0.08], ({ tie }) => (old.tie ? levelOfSame(old.tie, tie) : tie ? 1 : -1)),
    rule('mark', 'icon', old.icon ? alive.icons : 1, old.icon ? [0.85, 0.06, 0.06, 0.03] : [0.92, 0.08], ({ icon }) => {
      const level = old.icon ? levelOfSame(old.icon, icon) : Number(icon !== '');
      return old.icon && level === 1 && held(icon, 'icons') ? 3 : level;
    }),
    rule('mark', 'knownMark', Math.max(alive.ids, alive.links), [0.97, 0.03], ({ id, field, href, test }) => {
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
    rule('look', 'host', 0.8, [0.7, 0.15, 0.15], ({ host }) => (old.host || host ? levelOfWay(old.host, host) : -1)),
    rule('look', 'section', 1, [0.8, 0.1, 0.1], ({ section }) => levelOfWay(old.section, section)),
    rule('place', 'head', alive.texts, texts, ({ head }) => levelOfText(old.head, head)),
    rule('place', 'place', alive.places, [0.93, 0.04, 0.03], ({ place }) =>
      place === old.place ? 0 : mayHold(old.page.places, place) ? 2 : 1,
    ),
    rule('place', 'order', 0.8, [0.45, 0.3, 0.15, 0.1], (one) =>
      below(-Math.abs(page.rankOf(one) - old.rank), -0.04, -0.12, -0.3),
    ),
  ];
}

function levelOfSays(old: Description, { says, data }: Sighting): number {
  if (old.data) return data ? 0 : says ? 2 : 3;
  if (!old.says) return says ? (data ? 3 : 2) : 0;
  return !says ? -1 : says !== old.says && data ? 3 : levelOfText(old.says, says);
}

const levelOfSame = (wanted: string, found: string) => (wanted === found ? 0 : found ? 1 : 2);

/** Ways of names, outermost first: all the same, the nearest the same, another. */
function levelOfWay(wanted: string, found: string): number {
  return wanted === found ? 0 : Number(wanted.split('>').at(-1) !== found.split('>').at(-1)) + 1;
}

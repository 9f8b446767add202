import type { Description } from './description.ts';
import type { Rule } from './rule.ts';
import type { Alive } from './summary.ts';

/** So few of the page's texts are left where it is in another language, or was reworded. */
const dead = 0.6;

/** What still tells by its text what an element is where texts are others: its letters, and how long it is. */
export function languageRules(old: Description, alive: Alive): Rule[] {
  const rule = (
    name: string,
    sort: Rule['sort'],
    ifSame: readonly number[],
    levelOf: (says: string) => number,
  ): Rule => ({
    ...{ name, sort, ifSame, alive: 1, common: [], isValue: false },
    levelOf: ({ sighting: { says, data } }) => (old.says && says && !data && alive.texts < dead ? levelOf(says) : -1),
  });
  return [
    rule('spelt', 'name', [0.25, 0.15, 0.6], (says) => {
      if (says === old.says) return -1;
      const shared = sharedLetters(old.says, says);
      return shared < 0.3 ? 2 : Number(shared < 0.5);
    }),
    rule('length', 'look', [0.6, 0.3, 0.1], (says) => {
      const share = Math.min(says.length, old.says.length) / Math.max(says.length, old.says.length);
      return share < 0.4 ? 2 : Number(share < 0.65);
    }),
  ];
}

/** How much two texts share of their letters by three, 0 to 1: "Products" and "Produkte" are of one origin. */
export function sharedLetters(one: string, other: string): number {
  const [a, b] = [threesIn(one), threesIn(other)];
  const shared = [...a].filter((each) => b.has(each)).length;
  return (2 * shared) / Math.max(1, a.size + b.size);
}

function threesIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of text.split(/[^\p{L}]+/u).filter(Boolean)) {
    found.add(`^${word.slice(0, 2)}`);
    for (let i = 1; i < word.length - 1; i++) found.add(word.slice(i, i + 3));
  }
  return found;
}

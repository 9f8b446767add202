import type { Chance, Sureness } from '../plan/pick.ts';
import type { Description } from '../target/description.ts';
import type { WordFilter } from '../target/word-filter.ts';
import { drain } from './drain.ts';
import { locate } from './locate.ts';

/**
 * How surely an element is found by its description among all others on its page: when it stands elsewhere, when all
 * that the tool's code calls it is renamed as well, and when all words are others, as in another language.
 */
export function surenessOf(described: Description, element: Element, top: Document): Sureness {
  const chance = (old: Description): Chance => {
    const { first, element: found, score, margin } = drain(locate(old, top));
    return { isFound: found === element, score: first === element ? score : 0, margin: Math.min(margin, 99) };
  };
  const moved = { ...described, path: `${described.path} html.1.1` };
  return {
    moved: chance(moved),
    renamed: chance(renamed(moved)),
    reworded: chance(reworded(moved)),
    alike: described.twin[1],
  };
}

const other = (name: string) => name && `other-${name}`;

function renamed(old: Description): Description {
  const { id, test, field, href, tie, classes, attributes, page } = old;
  return {
    ...old,
    ...{ id: other(id), test: other(test), field: other(field), href: other(href), tie: other(tie), place: 0 },
    ...{ classes: classes.map(other), attributes: attributes.map(other) },
    page: {
      ...page,
      ...{ ids: emptied(page.ids), links: emptied(page.links), places: emptied(page.places) },
      ...{ classes: emptied(page.classes), attributes: emptied(page.attributes) },
    },
  };
}

function reworded(old: Description): Description {
  const { says, hint, head, column, page } = old;
  const texts = emptied(page.texts);
  return {
    ...old,
    ...{ says: other(says), hint: other(hint), head: other(head), column: other(column) },
    page: { ...page, texts },
  };
}

/** As if none of what was on the page were left. */
function emptied({ n, bits }: WordFilter): WordFilter {
  return { n, bits: 'A'.repeat(bits.length) };
}

import { rolesLike } from '../target/role-family.ts';
import { canBeRenamed, canBeUnmarked, longestWord } from '../target/score.ts';
import type { Target } from '../target/target.ts';
import { plain, reads } from '../tool/glob.ts';
import type { Globs } from '../tool/rules.ts';
import { isLabelled } from './accessible-name.ts';
import { selectorOfRole } from './accessible-role.ts';
import { testIds } from './evidence.ts';
import { textOf } from './visible.ts';

/** Gathers elements that may be the target, in one part of the page. */
export type Gather = (part: Document | ShadowRoot) => Iterable<Element>;

/** Ways to gather candidates, the surest and cheapest first; a later one is only needed where the earlier fail. */
export function waysTo(target: Target): Gather[] {
  const own = ownMarks(target);
  const ways: Gather[] = own ? [bySelector(own)] : [];
  if (own && !canBeUnmarked(target)) return ways;
  if (target.role) {
    ways.push(bySelector(selectorOfRole(target.role)));
    const like = rolesLike(target.role);
    if (like.length > 0) ways.push(bySelector(like.map(selectorOfRole).join(',')));
  } else {
    ways.push(...withoutRole(target));
  }
  return ways;
}

// What gives another name to an element than the text in it.
const named = '[aria-label],[aria-labelledby],[alt],select,textarea,slot';

/**
 * Gives a test that rules most candidates out without working out their names, which is dear: true where an element may
 * have the name that a target needs.
 */
export function createNameGuard(target: Target): (element: Element) => boolean {
  if (!target.name || canBeRenamed(target)) return () => true;
  const word = longestWord(target.name);
  return (element) => {
    const text = element.textContent?.toLowerCase() ?? '';
    if (text.includes(word) || text.trim() === '') return true;
    return element.matches(named) || element.querySelector(named) !== null || isLabelled(element);
  };
}

function ownMarks({ id, testId, field }: Target): string {
  const marks = [
    ...(id ? [attribute('id', id)] : []),
    ...(testId ? testIds.map((name) => attribute(name, testId)) : []),
    ...(field ? [attribute('name', field)] : []),
  ];
  return marks.join(',');
}

function attribute(name: string, glob: string): string {
  const [start = '', ...more] = glob.split('*');
  return more.length === 0 ? `[${name}="${CSS.escape(glob)}"]` : `[${name}^="${CSS.escape(start)}"]`;
}

function withoutRole({ href, placeholder, type, tag, text, name }: Target): Gather[] {
  if (href) return [bySelector('a[href],area[href]')];
  if (placeholder) return [bySelector('[placeholder]')];
  if (text && !tag) return [(part) => sayingText(part, text)];
  if (tag) return [bySelector(CSS.escape(tag))];
  if (type) return [bySelector(`[type="${CSS.escape(type)}"]`)];
  return name ? [bySelector(nameable)] : [];
}

const nameable =
  'a[href],button,input,select,textarea,summary,h1,h2,h3,h4,h5,h6,img,[role],[aria-label],[aria-labelledby],[title]';

function bySelector(selector: string): Gather {
  return (part) => part.querySelectorAll(selector);
}

/** The innermost elements that read as a glob says; looking for several of them takes longer. */
function* sayingText(part: Document | ShadowRoot, glob: Globs): Generator<Element> {
  const word = typeof glob === 'string' ? longestWord(glob) : '';
  const document = part.ownerDocument ?? (part as Document);
  const root = (part as Document).body ?? part;
  const walker = document.createTreeWalker(root, 4 /* text */);
  const seen = new Set<Element>();
  while (walker.nextNode()) {
    if (!plain(walker.currentNode.nodeValue ?? '').includes(word)) continue;
    const found = innermost(walker.currentNode.parentElement, glob);
    if (!found || seen.has(found)) continue;
    seen.add(found);
    yield found;
  }
}

function innermost(start: Element | null, glob: Globs): Element | null {
  let element = start;
  for (let up = 0; element && up < 4; up++, element = element.parentElement) {
    if (reads(glob, textOf(element).slice(0, 300))) return element;
  }
  return null;
}

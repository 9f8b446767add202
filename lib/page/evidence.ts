import type { Evidence, Surrounding } from '../target/score.ts';
import { nameOf } from './accessible-name.ts';
import { roleOf } from './accessible-role.ts';
import { around } from './composed.ts';
import { frameName } from './documents.ts';
import { textOf } from './visible.ts';

/** Attributes that hold a test id. */
export const testIds = ['data-testid', 'data-test-id', 'data-test', 'data-cy', 'data-qa'] as const;

const rows = ':is(tr,li,[role=row],[role=listitem],[role=option],[role=article],article)';
const rowLength = 600;

/** Reads what an element says of itself, each part when it is first asked for. */
export function evidenceOf(element: Element, frames: readonly Element[]): Evidence {
  const get = (name: string) => element.getAttribute(name) ?? '';
  return lazily<Evidence>({
    role: () => roleOf(element),
    name: () => nameOf(element),
    text: () => textOf(element).slice(0, 300),
    id: () => get('id'),
    testId: () => testIds.map(get).find(Boolean) ?? '',
    field: () => get('name'),
    type: () => get('type'),
    placeholder: () => get('placeholder'),
    href: () => pathOf(element),
    tag: () => element.localName,
    around: () => surroundings(element),
    row: () => rowOf(element),
    frame: () => frameName(frames.at(-1)),
  });
}

function surroundingOf(element: Element): Surrounding {
  return lazily<Surrounding>({
    role: () => roleOf(element),
    name: () => nameOf(element),
    id: () => element.getAttribute('id') ?? '',
    tag: () => element.localName,
  });
}

/** An object whose parts are read once, when they are first asked for. */
function lazily<T extends object>(reads: { [K in keyof T]: () => T[K] }): T {
  const made = {} as T;
  for (const key of Object.keys(reads) as (keyof T)[]) {
    const get = () => {
      const value = reads[key]();
      Object.defineProperty(made, key, { value });
      return value;
    };
    Object.defineProperty(made, key, { configurable: true, get });
  }
  return made;
}

function surroundings(element: Element): Iterable<Surrounding> {
  return {
    *[Symbol.iterator]() {
      for (const each of around(element)) yield surroundingOf(each);
    },
  };
}

function pathOf(element: Element): string {
  const href = element.getAttribute('href');
  if (href === null) return '';
  if (href.startsWith('#')) return href;
  try {
    const { pathname, search, hash } = new URL(href, element.baseURI);
    return pathname + search + hash;
  } catch {
    return '';
  }
}

function rowOf(element: Element): Evidence['row'] {
  const row = element.closest(rows);
  if (!row) return null;
  return { place: placeOf(row), says: textOf(row, rowLength) };
}

// Rows are only told apart; the number is of no meaning.
const places = new WeakMap<Element, number>();
let next = 0;

function placeOf(row: Element): number {
  const place = places.get(row) ?? next++;
  places.set(row, place);
  return place;
}

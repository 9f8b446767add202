import type { Evidence, Surrounding } from '../target/score.ts';
import { nameOf } from './accessible-name.ts';
import { roleOf } from './accessible-role.ts';
import { around } from './composed.ts';
import { frameName } from './documents.ts';
import { textOf } from './visible.ts';

/** Attributes that hold a test id. */
export const testIds = ['data-testid', 'data-test-id', 'data-test', 'data-cy', 'data-qa'] as const;

/** What counts as a row of a list or grid. */
export const rows = ':is(tr,li,[role=row],[role=listitem],[role=option],[role=article],article)';
/** How much of a row's text is compared. */
export const rowLength = 600;

/** Reads what an element says of itself, each part when it is asked for; its name and text once. */
export function evidenceOf(element: Element, frames: readonly Element[]): Evidence {
  return new ElementEvidence(element, frames);
}

// A class, since one is made for each of thousands of candidates: getters in an object cost ten times as much.
class ElementEvidence implements Evidence {
  readonly #element: Element;
  readonly #frames: readonly Element[];
  #name: string | undefined;
  #text: string | undefined;

  constructor(element: Element, frames: readonly Element[]) {
    this.#element = element;
    this.#frames = frames;
  }
  get role() {
    return roleOf(this.#element);
  }
  get name() {
    this.#name ??= nameOf(this.#element);
    return this.#name;
  }
  get text() {
    this.#text ??= textOf(this.#element).slice(0, 300);
    return this.#text;
  }
  get id() {
    return this.#get('id');
  }
  get testId() {
    return testIds.map((name) => this.#get(name)).find(Boolean) ?? '';
  }
  get field() {
    return this.#get('name');
  }
  get type() {
    return this.#get('type');
  }
  get placeholder() {
    return this.#get('placeholder');
  }
  get href() {
    return pathOf(this.#element);
  }
  get tag() {
    return this.#element.localName;
  }
  get around() {
    return surroundings(this.#element);
  }
  get row() {
    return rowOf(this.#element);
  }
  get frame() {
    return frameName(this.#frames.at(-1));
  }
  #get(name: string) {
    return this.#element.getAttribute(name) ?? '';
  }
}

function surroundings(element: Element): Iterable<Surrounding> {
  return {
    *[Symbol.iterator]() {
      for (const each of around(element)) yield evidenceOf(each, []);
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
  return row && { place: row, says: textOf(row, rowLength) };
}

import { isDataLike } from '../target/data-like.ts';
import { fold, hash } from '../target/fold.ts';
import { isGenerated, isPassing } from '../target/generated.ts';
import { once } from '../target/once.ts';
import type { Kind, Sighting } from '../target/sighting.ts';
import { contentOf, keepLabels, nameOf } from './accessible-name.ts';
import { roleOf } from './accessible-role.ts';
import { firstChildOf, firstElementOf, nextElementOf, nextOf, tagOf, typeOf } from './child-nodes.ts';
import { testIds } from './evidence.ts';
import { iconOf } from './icon.ts';
import { kindOf } from './kind.ts';
import { type InCell, isCell, type Table, tellData, tellHeads } from './table-cells.ts';
import { isShown, textOf } from './visible.ts';

/** A sighting and its element. */
export interface Seen extends Sighting {
  element: Element;
  /** Whether it is there only because it was asked for. */
  unusual: boolean;
}

/** So many elements are visited between two turns of the page. */
const turn = 150;
/** Of so many like siblings in a row the rest is a list's records: it is passed over. */
const longRun = 120;

const skipped = new Set(
  'script style noscript template head link meta option optgroup br path col colgroup source'.split(' '),
);
const parts = new Set('nav main aside header footer form dialog table fieldset'.split(' '));
const partRoles = new Set(
  'navigation main dialog alertdialog menu listbox tablist toolbar grid search form'.split(' '),
);

/** Where the walk stands in an element. */
interface Level {
  next: Element | null;
  /** The element of an open shadow root, which comes after its own children. */
  shadowOf: Element | null;
  counts: Map<string, number>;
  place: number;
  section: string;
  host: string;
  inAct: boolean;
  table: Table;
  /** The table that it lies in a cell of. */
  cellOf: Table | null;
  run: number;
  tag: string;
}

/** What is asked of a walk beyond the usual. */
export interface Wish {
  /** An element that is seen whatever it is, or a tag of which all are. */
  also?: Element | string | undefined;
  /** Whether long lists are gone through to their end. */
  whole?: boolean;
}

/** Reads all that could be meant on a page, open shadow roots and frames of its origin included, in the page's order. */
export function* sight(document: Document, { also, whole }: Wish = {}): Generator<void, Seen[]> {
  const seen: Seen[] = [];
  const inCells: InCell[] = [];
  const levels: Level[] = [];
  let head = '';
  let visits = 0;
  const useLabels = keepLabels();
  useLabels();
  const enter = (
    next: Element | null,
    from: Omit<Level, 'next' | 'counts' | 'run' | 'tag' | 'shadowOf'>,
    shadowOf: Element | null,
  ) => levels.push({ ...from, next, shadowOf, counts: new Map(), run: 0, tag: '' });
  if (document.body) {
    const table = { element: document.body, hasHeads: true, around: null };
    const from = { place: 1, section: '', host: '', inAct: false, table, cellOf: null };
    enter(firstIn(document.body), from, document.body);
  }
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const element = level.next;
    if (!element) {
      levels.pop();
      const shadow = level.shadowOf?.shadowRoot;
      if (shadow) enter(shadow.firstElementChild, { ...level, place: step(level.place, '^', 0) }, null);
      continue;
    }
    level.next = nextElementOf(element);
    const tag = tagOf(element);
    const index = (level.counts.get(tag) ?? 0) + 1;
    level.counts.set(tag, index);
    if (skipped.has(tag)) continue;
    if (++visits % turn === 0) {
      yield;
      useLabels();
    }
    level.run = level.tag === tag ? level.run + 1 : 0;
    level.tag = tag;
    if (level.run > longRun && !whole && !(also instanceof Element && element.contains(also))) continue;
    const place = step(level.place, tag, index);
    if (tag === 'form' && also !== element && also !== tag) {
      // Nothing else is asked of a form itself: a field in it may be named like anything that it would be asked by.
      enter(firstElementOf(element), { ...level, place, section: within(level.section, 'form') }, null);
      continue;
    }
    const kind = kindOf(element);
    if (!kind) continue;
    const role = element.getAttribute('role') ?? '';
    const cellOf = level.cellOf ?? (isCell(tag, role) ? level.table : null);
    tellHeads(element, tag, role, level.table);
    const wanted = also === element || also === tag;
    const own = kind === 'text' && !level.inAct ? ownText(element) : undefined;
    const usual =
      kind === 'text' ? own !== undefined && (own !== '' || isTold(element)) : kind !== 'media' || !level.inAct;
    if ((usual || wanted) && isShown(element)) {
      const one = {
        ...look(element, kind, own),
        head,
        section: level.section,
        host: level.host,
        place,
        unusual: !usual || tag === 'form',
      };
      seen.push(one);
      if (cellOf) inCells.push({ one, table: cellOf });
      if (kind === 'head' && /^h\d|^legend/.test(tag + one.role) && one.says) head = one.says;
    }
    if (tag === 'svg') continue;
    const inner = tag === 'iframe' || tag === 'frame' ? documentIn(element) : null;
    const first = inner?.body ? firstIn(inner.body) : firstElementOf(element);
    if (!first && !element.shadowRoot) continue;
    const isTable = tag === 'table' || /^(tree)?grid$|^table$/.test(role);
    enter(
      first,
      {
        place,
        section: sectionIn(tag, role, level.section),
        host: tag.includes('-') ? within(level.host, tag) : level.host,
        inAct: level.inAct || (kind === 'act' && isPressed(element)),
        table: isTable ? { element, hasHeads: false, around: level.table } : level.table,
        cellOf: isTable ? null : cellOf,
      },
      element,
    );
  }
  tellData(inCells);
  return seen;
}

/** A body that is written in, as in the frame of a rich text field, is itself something one can mean. */
const firstIn = (body: HTMLElement) => (body.isContentEditable ? body : firstElementOf(body));

const step = (place: number, tag: string, index: number) => Math.imul(hash(tag, place) ^ index, 0x01000193) >>> 0;

/** Text of its own, not of elements in it. */
function ownText(element: Element): string {
  let text = '';
  for (let node = firstChildOf(element); node; node = nextOf(node))
    if (typeOf(node) === 3) text += `${node.nodeValue ?? ''} `;
  return /[\p{L}\p{N}\p{S}]/u.test(text) ? text : '';
}

type Look = Omit<Seen, 'head' | 'section' | 'host' | 'place' | 'unusual'>;

/** Reads what an element shows of itself, wherever it stands. */
export function look(element: Element, kind: Kind, own = saysItself(kind) ? ownText(element) : ''): Look {
  const names = element.getAttributeNames();
  const get = (name: string) => (names.includes(name) ? (element.getAttribute(name) ?? '') : '');
  const firstOf = (wanted: readonly string[]) => get(wanted.find((name) => get(name) !== '') ?? '');
  const named = kind === 'text' ? own : nameOf(element) || (kind === 'head' ? titleOf(element, own) : '');
  const hint = tooltipOf(names, get) || (kind === 'act' && !named ? tooltipIn(element) : '');
  const full = named || hint;
  const id = get('id');
  const field = firstOf(codeNames);
  return {
    element,
    kind,
    tag: element.localName,
    role: roleOf(element),
    type: get('type'),
    says: fold(full),
    data: full !== '' && isDataLike(full),
    id: isGenerated(id) ? '' : id,
    test: firstOf(testIds),
    field: isGenerated(field) ? '' : field,
    href: hrefOf(get('href')),
    hint: fold(get('placeholder') || hint),
    classes: classesIn(get('class')),
    icon: kind === 'act' || kind === 'media' || kind === 'check' ? iconOf(element) : '',
    attributes: attributesOf(names, get),
    tie: element.localName === 'label' ? tieOf((element as HTMLLabelElement).control) : '',
  };
}

/** What a title says that has no name: a label all that its field is called by, any other its own text before what lies in it. */
function titleOf(element: Element, own: string): string {
  return (element.localName === 'label' && contentOf(element, 80).trim()) || own || textOf(element, 80);
}

const saysItself = (kind: Kind) => kind === 'text' || kind === 'head';

/** A name that a script keeps in an attribute of its own. */
function tooltipOf(names: readonly string[], get: (name: string) => string): string {
  return get(names.find((name) => isTip(name) && /\p{L}{2}/u.test(get(name))) ?? '');
}

/** A name that the picture on an element keeps for it. */
function tooltipIn(element: Element): string {
  return element.querySelector('[title]')?.getAttribute('title') ?? '';
}

const isTip = once((name) => /(title|tooltip|tip|hint|label)$/.test(name));

const classesIn = once((names) => names.split(/\s+/).filter((each) => each && !isPassing(each)));

/** Attributes by which the tool's own script knows a field. */
const codeNames = [
  'name',
  'formcontrolname',
  'ng-model',
  'v-model',
  'data-bind',
  'data-field',
  'data-name',
  'data-action',
];
const passing =
  /^(class|id|style|src.*|href|value|title|alt|placeholder|for|role|tabindex|type|width|height|checked|selected|disabled|readonly|required|aria-.*|data-state|data-v-.*|data-.*(title|tip|label|id)|on.*|d|fill|stroke|viewbox)$/i;

/** Attributes that say what an element is for, not how it is at the moment. */
function attributesOf(names: readonly string[], get: (name: string) => string): string[] {
  const found: string[] = [];
  for (const name of names) {
    if (isElsewhere(name)) continue;
    const value = get(name);
    found.push(value && value.length <= 24 && !isDataLike(value) && !isGenerated(value) ? `${name}=${value}` : name);
  }
  return found.slice(0, 6);
}

/** Whether an attribute is looked at elsewhere, or says nothing that lasts. */
const isElsewhere = once(
  (name) =>
    passing.test(name) ||
    codeNames.includes(name) ||
    isGenerated(name.replace(/^data-/, '')) ||
    testIds.some((each) => each === name),
);

/** What a label's field is called in code, or what kind of field it is. */
function tieOf(control: HTMLElement | null): string {
  if (!control) return '';
  const named = [...codeNames, 'id']
    .map((name) => control.getAttribute(name))
    .find((name) => name && !isGenerated(name));
  return named ?? `${control.localName} ${control.getAttribute('type') ?? ''}`.trim();
}

/** Where a link leads: no host, no query, numbers and codes as "#". */
function hrefOf(href: string): string {
  if (!href || href === '#' || /^(javascript|data|blob):/i.test(href)) return '';
  return href
    .replace(/^[a-z]+:\/\/[^/]+/i, '')
    .replace(/[?].*$/s, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{20,}|\d+/gi, '#')
    .split('/')
    .map((part) => (isDataLike(part) ? '#' : part))
    .join('/')
    .slice(0, 80);
}

/** Whether it says by an attribute that it is something, though it has no text. */
function isTold(element: Element): boolean {
  const names = element.getAttributeNames();
  return names.some((name) => telling.has(name)) || (names.includes('class') && !element.firstElementChild);
}

const telling: ReadonlySet<string> = new Set(['aria-label', 'title', 'role', ...testIds]);

function isPressed(element: Element): boolean {
  return /^(a|button|summary)$/.test(element.localName) || element.hasAttribute('role');
}

function sectionIn(tag: string, role: string, outer: string): string {
  const part = partRoles.has(role) ? role : parts.has(tag) ? tag : '';
  return part ? within(outer, part) : outer;
}

const within = (outer: string, part: string) => `${outer}>${part}`.split('>').slice(-3).join('>');

function documentIn(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

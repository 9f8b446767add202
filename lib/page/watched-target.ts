import type { DescribedTarget } from '../pack/described.ts';
import type { Description } from '../target/description.ts';
import { isAsWritten } from './as-written.ts';
import { framesTo } from './documents.ts';
import { kindOf } from './kind.ts';
import type { Sought } from './locate-target.ts';
import type { Found } from './side.ts';
import { look } from './sight.ts';
import { isShown } from './visible.ts';

/** A captured target that somebody asks for, and what is known of it. */
export interface WatchedTarget {
  target: DescribedTarget;
  /** When it was last asked for, and last looked for. */
  asked: number;
  sought: number;
  /** What the last search took, in milliseconds. */
  spent: number;
  /** The elements alike, the one meant first; null while it is not known. */
  found: Found[] | null;
  /** How the first of them looked, and when that was seen; what is written in it, empty where that is much. */
  looks: string;
  seen: number;
  markup: string;
  /** Found without any doubt. */
  isSure: boolean;
  /** The page changed since it was looked for; since what was found was looked at. */
  isStale: boolean;
  isTouched: boolean;
}

/** From here on nothing better is expected to come. */
const sure = 0.99;
/** How long an element in which nothing was rewritten is taken to look as it did, in milliseconds. */
const believed = 2000;
/** So much in an element is quickly compared, in elements. */
const little = 8;

export function watchedTarget(target: DescribedTarget): WatchedTarget {
  return {
    ...{ target, asked: 0, sought: -Infinity, spent: 0, found: null, looks: '', seen: -Infinity, markup: '' },
    ...{ isSure: false, isStale: true, isTouched: false },
  };
}

/** Keeps what a search gave. */
export function settle(one: WatchedTarget, { elements, located }: Sought): void {
  const [first] = elements;
  one.found = elements.map((element) => ({ element, frames: framesTo(element) }));
  one.looks = first ? (looksAsCaptured(one.target, located) ? told(one.target.described) : looksOf(first)) : '';
  one.markup = first ? markupOf(first) : '';
  one.seen = performance.now();
  one.isSure = located.why === 'unchanged' || located.score > sure;
  one.isTouched = false;
}

/** What changes on the page may have made it another. */
export function touch(one: WatchedTarget): void {
  one.isStale = true;
  one.isTouched = true;
}

/** Whether what was found is still there, shown, and still what it was. */
export function isStill(one: WatchedTarget): boolean {
  if (!one.found?.every(isHere)) return false;
  const [first] = one.found;
  if (!first || !one.isTouched) return true;
  return looksAsBefore(one, first.element) && one.found.every(({ element }) => isAsWritten(one.target, element));
}

/** To look costs much: on a page that changes all the time it is done now and then, and where something was rewritten. */
function looksAsBefore(one: WatchedTarget, element: Element): boolean {
  const now = performance.now();
  const markup = markupOf(element);
  if (markup !== '' && markup === one.markup && now - one.seen < believed) return true;
  one.isTouched = false;
  one.markup = markup;
  one.seen = now;
  return looksOf(element) === one.looks;
}

function markupOf(element: Element): string {
  return element.getElementsByTagName('*')[little] ? '' : element.outerHTML;
}

function isHere({ element, frames }: Found): boolean {
  if (!element.isConnected || !element.ownerDocument.defaultView || !isShown(element)) return false;
  const now = framesTo(element);
  return now.length === frames.length && now.every((frame, i) => frame === frames[i] && frame.isConnected);
}

/** Whether what was found is known to look as its description says, so that it need not be read a second time. */
function looksAsCaptured({ row, described }: DescribedTarget, { why }: Sought['located']): boolean {
  return why === 'unchanged' && !row && !described.data;
}

function looksOf(element: Element): string {
  const kind = kindOf(element) ?? 'text';
  return told(look(element, kind));
}

type Told = Pick<Description, 'kind' | 'says' | 'data' | 'tag' | 'role' | 'type' | 'test' | 'field' | 'href'>;

/** What makes an element another when it changes; a record's text is not of it. */
function told({ kind, says, data, tag, role, type, test, field, href }: Told): string {
  return JSON.stringify([kind, tag, role, type, test, field, href, data ? '' : says]);
}

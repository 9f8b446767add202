import type { Picked, PickHints } from '../plan/pick.ts';
import { nameOf } from './accessible-name.ts';
import { roleOf } from './accessible-role.ts';
import { parentOf } from './composed.ts';
import { describe } from './describe.ts';
import { followDocuments } from './documents.ts';
import { drain } from './drain.ts';
import { kindOf } from './kind.ts';
import { createPickSurface } from './pick-surface.ts';
import { sight } from './sight.ts';
import { surenessOf } from './sureness.ts';
import { textOf } from './visible.ts';

/** What the page does not hear of while an element is picked. */
const kept = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'touchstart', 'touchend', 'dblclick', 'contextmenu'];

/**
 * Lets somebody pick an element of a page, which shows this screen of a tool, by pointer or keyboard. Gives what is
 * stored of it, or null when they end it with Escape or the signal aborts. Until then the page hears of no press and no
 * key.
 */
export function pickElement(
  top: Document,
  hints: PickHints,
  screen: string | null,
  signal: AbortSignal,
): Promise<Picked | null> {
  const done = new AbortController();
  const until = AbortSignal.any([signal, done.signal]);
  const surface = createPickSurface(top, hints, until);
  return new Promise((resolve) => {
    until.addEventListener('abort', () => resolve(null));
    let at: Element | null = null;
    const goTo = (element: Element | null, isByKey: boolean) => {
      at = element;
      if (isByKey) at?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      surface.outline(at, at ? sayElement(at) : '');
    };
    const take = () => {
      const picked = at && describePicked(at, top, screen);
      if (at && !picked) return surface.say(hints.unseen);
      if (!picked) return;
      resolve(picked);
      done.abort();
    };
    const onKey = (event: KeyboardEvent) => {
      swallow(event);
      if (event.key === 'Escape') done.abort();
      else if (event.key === 'Enter') take();
      else {
        const next = nextBy(event, at, top);
        if (next) goTo(next, true);
      }
    };
    const onMove = (event: Event) => {
      const element = meantBy(event);
      if (element !== at) goTo(element, false);
    };
    const onClick = (event: Event) => {
      swallow(event);
      goTo(meantBy(event), false);
      take();
    };
    const visit = (document: Document, within: AbortSignal) => {
      const view = document.defaultView ?? document;
      const how = { capture: true, passive: false, signal: AbortSignal.any([within, until]) };
      for (const type of kept) view.addEventListener(type, swallow, how);
      view.addEventListener('pointermove', onMove, how);
      view.addEventListener('click', onClick, how);
      view.addEventListener('keydown', onKey as (event: Event) => void, how);
      view.addEventListener('keyup', swallow, how);
      view.addEventListener('scroll', () => surface.outline(at, at ? sayElement(at) : ''), how);
    };
    followDocuments(top, visit, until);
  });
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** What is pressed or filled in, rather than the picture or text in it. */
function meantBy(event: Event): Element | null {
  const path = event.composedPath().filter((each): each is Element => (each as Node).nodeType === 1);
  const kinds = path.slice(0, 6).map(kindOf);
  const used = kinds.findIndex((kind) => kind === 'act' || kind === 'check' || kind === 'field');
  return path[Math.max(0, used)] ?? null;
}

/** Tab goes through all that could be meant, Left and Right as well; Up goes to what is around, Down to what is in it. */
function nextBy({ key, shiftKey }: KeyboardEvent, at: Element | null, top: Document): Element | null {
  if (key === 'ArrowUp') return at && parentOf(at);
  const all = drain(sight(top)).map(({ element }) => element);
  if (key === 'ArrowDown') return all.find((each) => at?.contains(each) && each !== at) ?? null;
  if (!['Tab', 'ArrowRight', 'ArrowLeft'].includes(key)) return null;
  const isBack = key === 'ArrowLeft' || (key === 'Tab' && shiftKey);
  const here = at ? all.indexOf(at) : -1;
  if (here < 0 && at) return all.find((each) => at.contains(each)) ?? null;
  return all[(here + (isBack ? -1 : 1) + all.length) % all.length] ?? null;
}

/** A tool's menus and its head are on every screen. */
const everywhere = />nav|^>(header|aside|footer)/;

function describePicked(element: Element, top: Document, screen: string | null): Picked | null {
  const described = describe(element);
  if (!described) return null;
  const screens = screen && !everywhere.test(described.section) ? [screen] : [];
  return { described, screens, sure: surenessOf(described, element, top) };
}

/** What it is and what it is called, as it is read out. */
function sayElement(element: Element): string {
  const what = roleOf(element) || element.localName;
  return [what, nameOf(element) || textOf(element, 40).slice(0, 40)].filter(Boolean).join(' · ');
}

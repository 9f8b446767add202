import { matchScreen, matchTool } from '../tool/match.ts';
import type { ToolRule } from '../tool/rules.ts';
import { createBeat } from './beat.ts';
import { createChangeAlarm } from './changes.ts';
import type { OwnSide } from './create-side.ts';
import { documentsIn, followDocuments } from './documents.ts';
import { readPage } from './page-reader.ts';
import type { Place } from './side.ts';

/** How long a page may take to render, in milliseconds, before "no tool" or "no screen" is believed. */
const patience = 500;
/** Between two looks at a page that changes all the time, in milliseconds. */
const gaps = { unknown: 30, active: 100, idle: 1000 };

/** Landmarks can come and go at one address, and titles change late. However much changes, it costs one look a beat. */
const observed = {
  landmarks: { childList: true, subtree: true, attributes: true, characterData: true },
  title: { childList: true, subtree: true, characterData: true },
};

/**
 * Tells which tool and screen the page is at, now and from now on, and asks the background for the plan whenever that
 * changes. Returns how to use other rules. With no rules it does nothing.
 */
export function createDetector(
  top: Document,
  { side, setPlace, stir, isAlive }: OwnSide,
): (rules: readonly ToolRule[]) => void {
  const { signal } = side;
  let rules: readonly ToolRule[] = [];
  let told = '';
  let poorSince: number | null = null;
  let isFollowing = false;
  let isParsed = false;

  const arrive = createArrival(side);
  const beat = createBeat(() => gaps[told ? (side.isActive() ? 'active' : 'idle') : 'unknown'], look, signal);
  const alarm = createChangeAlarm(beat, () => side.host, signal);

  function look(): void {
    // Once is enough: a page that writes itself anew may stay "loading".
    isParsed ||= top.readyState !== 'loading';
    if (!isAlive() || !isParsed) return;
    observe();
    const place = placeIn(top, rules);
    const now = nameOf(place);
    if (!believe(place, now)) return;
    if (JSON.stringify(place) !== JSON.stringify(side.place)) setPlace(place);
    if (now === told) return;
    told = now;
    arrive();
  }

  function observe(): void {
    const parts = rules.flatMap(({ signature, screens }) => [...signature, ...screens]);
    if (parts.some(({ landmark }) => landmark)) alarm(documentsIn(top).map(documentOf), observed.landmarks);
    else if (top.head && parts.some(({ title }) => title)) alarm([top.head], observed.title);
  }

  /** A page that is still rendering has no landmarks yet: what is missing must stay missing for a while. */
  function believe({ tool, screen, tied }: Place, now: string): boolean {
    if ((tool && screen) || tied.length > 0 || told === now) {
      poorSince = null;
      return true;
    }
    if (poorSince === null) setTimeout(beat, patience + 20);
    poorSince ??= performance.now();
    return performance.now() - poorSince >= patience;
  }

  function follow(): void {
    isFollowing = true;
    // At once, not with a beat: the page's first layout comes before that, and may take long.
    top.addEventListener('DOMContentLoaded', look, { signal });
    top.defaultView?.addEventListener('pageshow', ({ persisted }) => persisted && arrive(), { signal });
    side.onPush((push) => push.type === 'plan.stale' && arrive(), signal);
    followDocuments(
      top,
      (document, until) => {
        if (document.defaultView) listen(document.defaultView, beat, until);
        if (document === top) return;
        stir();
        beat();
      },
      signal,
    );
  }

  return (next) => {
    rules = next;
    if (rules.length === 0 && !isFollowing) return;
    if (!isFollowing) follow();
    look();
  };
}

function documentOf({ document }: { document: Document }): Document {
  return document;
}

/** What the background is told of a place. */
function nameOf({ tool, screen, tied }: Place): string {
  return JSON.stringify([tool, screen, tied]);
}

function placeIn(top: Document, rules: readonly ToolRule[]): Place {
  const page = readPage(top);
  const { tool, tied } = matchTool(rules, page);
  const found = tool && matchScreen(tool, page);
  return { tool: tool?.id ?? null, screen: found?.screen ?? null, params: found?.params ?? {}, tied };
}

/** Hears of another address in one window. The navigation API tells of them all, but Firefox has it only since 147. */
function listen(view: Window, beat: () => void, signal: AbortSignal): void {
  const { navigation } = view as { navigation?: EventTarget };
  if (navigation) navigation.addEventListener('navigatesuccess', beat, { signal });
  else for (const type of ['popstate', 'hashchange']) view.addEventListener(type, beat, { signal });
}

/** Asks for the plan of where the page is: one asking at a time, and the last place wins. */
function createArrival(side: OwnSide['side']): () => void {
  let isAsking = false;
  let again = false;
  const arrive = async () => {
    again = isAsking;
    if (isAsking) return;
    isAsking = true;
    const { tool, screen, tied } = side.place;
    await side.ask({ type: 'page.arrived', tool, screen, tied });
    isAsking = false;
    if (again && !side.signal.aborted) void arrive();
  };
  return () => void arrive();
}

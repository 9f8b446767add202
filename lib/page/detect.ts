import { matchScreen, matchTool } from '../tool/match.ts';
import type { ToolRule } from '../tool/rules.ts';
import { createBeat } from './beat.ts';
import { createChangeAlarm } from './changes.ts';
import type { OwnSide } from './create-side.ts';
import { documentsIn, followDocuments } from './documents.ts';
import { readPage } from './page-reader.ts';
import { needsOf } from './rule-needs.ts';
import type { Place } from './side.ts';

/** How long a page may take to render, in milliseconds, before "no tool" or "no screen" is believed. */
const patience = 500;
/** Between two looks at a page that changes all the time, in milliseconds. */
const gaps = { unknown: 30, active: 100, idle: 1000 };

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
  let needs = needsOf(rules);
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
    if (needs.landmarks)
      alarm(
        documentsIn(top).map(({ document }) => document),
        needs.landmarks,
      );
    else if (needs.title) alarm(top.head ? [top.head] : [], needs.title);
    const place = placeIn(top, rules);
    if (!believe(place)) return;
    if (JSON.stringify(place) !== JSON.stringify(side.place)) setPlace(place);
    const now = nameOf(place);
    if (now === told) return;
    told = now;
    arrive();
  }

  /** A page that is still rendering has no landmarks yet: what is missing must stay missing for a while. */
  function believe(place: Place): boolean {
    const isPoor = place.tied.length === 0 && (!place.tool || !place.screen);
    if (!isPoor || told === nameOf(place)) {
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
    followDocuments(top, (document, until) => listen(document, beat, stir, until), signal);
    side.onPush((push) => push.type === 'plan.stale' && arrive(), signal);
    top.defaultView?.addEventListener('pageshow', ({ persisted }) => persisted && arrive(), { signal });
  }

  return (next) => {
    rules = next;
    needs = needsOf(rules);
    if (rules.length === 0 && !isFollowing) return;
    if (!isFollowing) follow();
    look();
  };
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

/** Everything that may mean another screen, in one document. */
function listen(document: Document, beat: () => void, stir: () => void, signal: AbortSignal): void {
  const view = document.defaultView;
  for (const type of ['pointerdown', 'pointerup', 'keydown']) {
    view?.addEventListener(type, stir, { capture: true, passive: true, signal });
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', beat, { signal });
  for (const type of ['popstate', 'hashchange']) view?.addEventListener(type, beat, { signal });
  const { navigation } = (view ?? {}) as { navigation?: EventTarget };
  navigation?.addEventListener('navigatesuccess', beat, { signal });
  stir();
  beat();
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

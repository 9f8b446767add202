import type { DescribedTarget } from '../pack/described.ts';
import { drain } from './drain.ts';
import { type Changes, hearChanges } from './hear-changes.ts';
import { locateTarget, type Sought } from './locate-target.ts';
import { openRoots } from './open-roots.ts';
import type { Side } from './side.ts';
import { nameOf } from './target-name.ts';
import { inTurns } from './turns.ts';
import { isStill, settle, touch, type WatchedTarget, watchedTarget } from './watched-target.ts';

/** How long a target that no plan names is kept after it was last asked for, in milliseconds. */
const keptFor = 10_000;
/**
 * How long after a search the next may come: so many times what it took, within bounds in milliseconds. What was lost
 * waits for no other; for what is missing, all searches share their time: more while the person is active.
 */
const pauses = {
  lost: { times: 3, least: 0, most: 300 },
  active: { times: 50, least: 150, most: 1500 },
  idle: { times: 100, least: 500, most: 10_000 },
};

/**
 * Finds captured targets on a page and keeps them in view: adds `locate` to its side. What stands as it was captured is
 * found at once; else it is searched for in short stretches. Nothing is observed while nobody asks. `onSought` hears of
 * every search.
 */
export function startLocating(
  top: Document,
  side: Side,
  onSought: (target: DescribedTarget, sought: Sought) => void,
): void {
  const watched = new Map<string, WatchedTarget>();
  let changes: Changes | null = null;
  let lifetime = new AbortController();
  let isSearching = false;
  /** Shadow roots are not looked for before. */
  let shadows = -Infinity;
  let last = { at: -Infinity, spent: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;

  side.locate = (target, atOnce) => {
    const one = watch(target);
    one.asked = performance.now();
    readChanges();
    const isLost = one.found && one.found.length > 0 && !isStill(one);
    if (isLost) one.found = null;
    if (isLost || one.sought === -Infinity) seek(one);
    if (atOnce && mayHaveCome(one)) take(one, drain(soughtIn(target, top)), 0);
    return one.found;
  };
  side.onPlan((plan) => drop(namesIn(plan), Infinity), side.signal);
  side.signal.addEventListener('abort', () => lifetime.abort(0));
  side.lookAgain?.();

  function watch(target: DescribedTarget): WatchedTarget {
    const key = nameOf(target);
    const known = watched.get(key);
    if (known) return known;
    const one = watchedTarget(target);
    watched.set(key, one);
    if (!changes) observe();
    return one;
  }

  function observe(): void {
    lifetime = new AbortController();
    const { signal } = lifetime;
    changes = hearChanges(top, side, { isWaiting, onChange }, signal);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      changes = null;
    });
  }

  /** Lets go of what is neither in the plan nor asked for; of the last, the observer too. */
  function drop(inPlan: ReadonlySet<string>, since: number): void {
    for (const [key, { asked }] of watched) if (!inPlan.has(key) && asked < since) watched.delete(key);
    if (watched.size === 0) lifetime.abort(0);
  }

  /** What was found without any doubt is looked at when it is asked for. */
  function isWaiting(): boolean {
    return [...watched.values()].some(({ found, isSure }) => !found?.length || !isSure);
  }

  function onChange(): void {
    drop(namesIn(side.plan), performance.now() - keptFor);
    readChanges();
    void search();
  }

  function readChanges(): void {
    if (changes?.take()) for (const one of watched.values()) touch(one);
  }

  /** The first step tells of what stands as it did; the rest of the search waits for its turn. */
  function seek(one: WatchedTarget): void {
    const { done, value } = soughtIn(one.target, top).next();
    one.sought = performance.now();
    one.isStale = !done;
    if (done) take(one, value, 0);
    else searchLater();
  }

  async function search(): Promise<void> {
    if (isSearching) return;
    isSearching = true;
    const { signal } = lifetime;
    for (let one = nextDue(); one && !signal.aborted; one = nextDue()) {
      one.isStale = false;
      const before = one.found;
      await watchShadows(signal);
      const done = await inTurns(soughtIn(one.target, top), signal);
      if (!done) break;
      take(one, done.value, done.spent);
      if (!isSame(before, one.found)) side.lookAgain?.();
    }
    isSearching = false;
    searchLater();
  }

  function take(one: WatchedTarget, sought: Sought, spent: number): void {
    const isOurs = sought.elements.some((element) => side.host?.contains(element));
    settle(one, isOurs ? { ...sought, elements: [] } : sought);
    one.spent = spent;
    one.sought = performance.now();
    if (spent > 0) last = { at: one.sought, spent };
    onSought(one.target, sought);
  }

  /** What comes late may come in a shadow root, whose changes are heard of nowhere else. */
  async function watchShadows(signal: AbortSignal): Promise<void> {
    if (performance.now() < shadows) return;
    const roots = await inTurns(openRoots(top, side.host), signal);
    for (const root of roots?.value ?? []) changes?.watch(root);
    shadows = performance.now() + Math.max(1000, 100 * (roots?.spent ?? 0));
  }

  /** What is not known goes first, then what was asked for last. */
  function nextDue(): WatchedTarget | undefined {
    const now = performance.now();
    const due = [...watched.values()].filter((one) => isOpen(one) && now >= dueAt(one));
    return due.sort((a, b) => Number(b.found === null) - Number(a.found === null) || b.asked - a.asked)[0];
  }

  function dueAt({ found, spent, sought }: WatchedTarget): number {
    const after = (at: number, took: number, { times, least, most }: typeof pauses.lost) =>
      at + Math.min(most, Math.max(least, times * took));
    if (!found) return after(sought, spent, pauses.lost);
    const pause = pauses[found.length === 0 && side.isActive() ? 'active' : 'idle'];
    return Math.max(after(sought, spent, pause), after(last.at, last.spent, pause));
  }

  function searchLater(): void {
    clearTimeout(timer);
    const open = [...watched.values()].filter(isOpen);
    if (open.length === 0 || lifetime.signal.aborted) return;
    // Again soon: the person may have become active meanwhile.
    const wait = Math.min(200, ...open.map(dueAt).map((at) => at - performance.now()));
    timer = setTimeout(search, Math.max(0, wait));
  }
}

const nothing: Sought['located'] = {
  ...{ element: null, first: null, score: 0, margin: 0, why: 'nothing' },
  ...{ agree: [], differ: [], best: [] },
};

/** A page that breaks what reads it has no such target: nothing else of ours stops for that. */
function* soughtIn(target: DescribedTarget, top: Document): Generator<void, Sought> {
  try {
    return yield* locateTarget(target, top);
  } catch {
    return { elements: [], located: nothing };
  }
}

/** Whether another search may tell more. */
function isOpen({ isStale, found, isSure }: WatchedTarget): boolean {
  return found === null || (isStale && (found.length === 0 || !isSure));
}

/** Whether it may be there although it is not known to be. */
function mayHaveCome({ found, isStale }: WatchedTarget): boolean {
  return found === null || (found.length === 0 && isStale);
}

function namesIn(plan: Side['plan']): ReadonlySet<string> {
  return new Set(Object.values(plan?.targets ?? {}).map(nameOf));
}

function isSame(one: WatchedTarget['found'], other: WatchedTarget['found']): boolean {
  return one?.length === other?.length && (one ?? []).every(({ element }, i) => element === other?.[i]?.element);
}

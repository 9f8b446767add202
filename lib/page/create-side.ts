import type { PageAnswer, PageMessage, PagePush } from '../plan/message.ts';
import type { Plan } from '../plan/plan.ts';
import { matchTool } from '../tool/match.ts';
import { readPage } from './page-reader.ts';
import type { Place, Side } from './side.ts';
import { createTopic } from './topic.ts';

/** The way to the background. */
export interface Link {
  /** Rejects, or throws, where nobody answers. */
  send(message: PageMessage): Promise<PageAnswer | null>;
  /** False once the extension was updated or removed. */
  isAlive(): boolean;
  onPush(listener: (push: PagePush) => void, signal: AbortSignal): void;
}

/** For how long a page may still be building itself after a part of it has come, in milliseconds. */
const stirFor = 3000;

/** A side, and what only the detector does with it. */
export interface OwnSide {
  side: Side;
  setPlace(place: Place): void;
  /** A part of the page has just come. */
  stir(): void;
  /** Ends everything of ours on the page when the extension is gone; false then. */
  isAlive(): boolean;
}

/** Makes the side of a page. Aborting `controller` ends it. */
export function createSide(document: Document, link: Link, controller: AbortController, refresh: () => void): OwnSide {
  const { signal } = controller;
  const plans = createTopic<Plan | null>();
  const places = createTopic<Place>();
  let asked = 0;
  let taken = 0;
  // In the page's own time: it begins active.
  let stirred = 0;

  const isAlive = () => {
    if (!signal.aborted && !link.isAlive()) controller.abort();
    return !signal.aborted;
  };

  const send = async (message: PageMessage): Promise<PageAnswer | null> => {
    try {
      return isAlive() ? await link.send(message) : null;
    } catch {
      isAlive();
      return null;
    }
  };

  const ask = async (message: PageMessage): Promise<PageAnswer | null> => {
    const turn = ++asked;
    const answer = await send(message);
    if (!answer || signal.aborted) return null;
    // Only on arrival does "no plan" mean that there is nothing to do here; elsewhere it means "as it was".
    if (turn > taken && (answer.plan || message.type === 'page.arrived')) {
      taken = turn;
      side.plan = answer.plan;
      plans.tell(answer.plan);
    }
    return answer;
  };

  const side: Side = {
    plan: null,
    place: { tool: null, screen: null, params: {}, tied: [] },
    isActive: () => performance.now() - stirred < stirFor || navigator.userActivation?.isActive === true,
    signal,
    ask,
    onPlan: plans.on,
    onPlace: places.on,
    onPush: link.onPush,
    probe: (rules) => matchTool(rules, readPage(document)),
    refresh,
    find: null,
    onOffer: null,
    overlay: false,
    mayBeOpen: true,
    host: null,
  };
  const setPlace = (place: Place) => {
    side.place = place;
    places.tell(place);
  };
  const stir = () => {
    stirred = performance.now();
  };
  return { side, setPlace, stir, isAlive };
}

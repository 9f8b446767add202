import type { Offer, Plan } from '../plan/plan.ts';
import { evaluateWhen } from '../when/evaluate.ts';
import type { Read } from '../when/expression.ts';
import type { Side } from './side.ts';
import { createTopic } from './topic.ts';

/** How the page is at a beat. */
export interface Moment {
  read: Read;
  /** Nothing is typed, composed or pressed, and the page can be seen: an offer may come. */
  isCalm: boolean;
  /** A dialog or a menu is open: an offer may not even stay. */
  isHeldUp: boolean;
}

export interface Moments {
  onOffer: NonNullable<Side['onOffer']>;
  /** Looks whether an offer of the plan may be shown now. */
  consider(plan: Plan, moment: Moment): void;
  /** There is nothing to offer. */
  clear(): void;
}

/** How long after a refusal (another tab shows an offer) we ask again, in milliseconds. */
const patience = 30_000;

/**
 * Decides when an offer is shown: the first in the plan whose clause holds, at a moment when that does no harm. The
 * background has the last word, since there is one offer at a time over all tools, and brings the overlay.
 */
export function createMoments(side: Side): Moments {
  const topic = createTopic<string | null>();
  let shown: string | null = null;
  let asked: { plan: string; lesson: string; at: number; granted: boolean } | null = null;

  const show = (lesson: string | null) => {
    if (lesson === shown) return;
    shown = lesson;
    topic.tell(lesson);
  };

  const ask = async (plan: string, lesson: string) => {
    const asking = { plan, lesson, at: performance.now(), granted: false };
    asked = asking;
    const answer = await side.ask({ type: 'offer.ready', plan, lesson });
    asking.granted = answer?.shown ?? false;
    if (asked === asking && side.plan?.id === plan) show(asking.granted ? lesson : null);
  };

  const consider = (plan: Plan, { read, isCalm, isHeldUp }: Moment): void => {
    const isBusy = isHeldUp || read('busy');
    const open = isBusy ? [] : plan.offers.filter((offer) => isOpen(offer, read));
    const wanted = open.find(({ lesson }) => lesson === shown) ?? open[0];
    if (!wanted || wanted.lesson !== shown) show(null);
    if (!wanted || (wanted.lesson !== shown && !isCalm)) return;
    const isAsked = asked?.plan === plan.id && asked.lesson === wanted.lesson;
    if (isAsked && asked?.granted) show(wanted.lesson);
    else if (!isAsked || performance.now() - (asked?.at ?? 0) > patience) void ask(plan.id, wanted.lesson);
  };

  return {
    onOffer(listener, signal) {
      topic.on(listener, signal);
      listener(shown);
    },
    consider,
    clear: () => show(null),
  };
}

function isOpen({ when }: Offer, read: Read): boolean {
  return when === true || evaluateWhen(when, read);
}

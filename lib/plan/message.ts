import type { OfferEnd, TargetFound } from '../learner/event.ts';
import type { Act } from '../lesson/player.ts';
import type { Description } from '../target/description.ts';
import type { TipView } from './palette.ts';
import type { Plan } from './plan.ts';
import type { TargetSight } from './target-news.ts';

/**
 * What a tool's page asks of the background. Each is answered with the plan as it then stands, or null when nothing is
 * to be done there; a message that quotes a plan which was not sent to that tab and origin changes nothing.
 */
export type PageMessage =
  /** Once per navigation. `tied`: tools that fit this page equally well, so that none is chosen. */
  | { type: 'page.arrived'; tool: string | null; screen: string | null; tied: string[] }
  /** The moment is right for this offer; the answer's `offers` holds it first if it may be shown. */
  | { type: 'offer.ready'; plan: string; lesson: string }
  | { type: 'offer.ended'; plan: string; lesson: string; how: OfferEnd }
  | { type: 'lesson.start'; plan: string; lesson: string; by: 'offer' | 'person' }
  | { type: 'lesson.act'; plan: string; attempt: string; act: Act }
  /** The person chose a pack's command, or pressed its keys. */
  | { type: 'command.run'; plan: string; command: string }
  /** The person rates the lesson that was just finished. */
  | { type: 'lesson.rate'; plan: string; attempt: string; rating: number; comment: string | null }
  /** The person says that the card shown is wrong. */
  | {
      type: 'step.report';
      plan: string;
      attempt: string;
      step: string | null;
      target: Exclude<TargetFound, 'weaker'>;
      comment: string | null;
    }
  /** A field that a tip of the plan watches over was left; `isBroken`: what stands in it breaks the tip's rule. */
  | { type: 'tip.judged'; plan: string; tip: string; isBroken: boolean }
  /** The person asks for a tip of the plan at its dot. */
  | { type: 'tip.open'; plan: string; tip: string }
  /** The person knows what a tip says. */
  | { type: 'tip.closed'; plan: string; tip: string }
  /** A captured target of the plan does not stand as it was captured; `renewed` is what it looks like now. */
  | { type: 'target.seen'; plan: string; target: string; sight: TargetSight; renewed: Description | null };

/** `shown` answers `offer.ready`: whether the overlay was brought for it. */
export type PageAnswer = { plan: Plan | null; shown: boolean };

/** What the background tells a tool's page. */
export type PagePush =
  /** The learner's state or the packs changed: ask again. */
  | { type: 'plan.stale' }
  /** Nothing is to be done: whether it arrives tells whether the page is still there. */
  | { type: 'page.there' }
  /** The person asked for their lessons by key or from the toolbar. */
  | { type: 'panel.open' }
  /** The person asked for the palette by key. */
  | { type: 'palette.open' }
  /** What was typed breaks the `rule` of this tip; null: it no longer does. Or it was asked for at its `dot`. */
  | { type: 'tip.show'; tip: TipView | null; by: 'rule' | 'dot' };

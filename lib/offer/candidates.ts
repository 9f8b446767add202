import { type Progress, progressOf } from '../learner/progress.ts';
import type { LessonEntry } from '../pack/registry.ts';
import type { OfferReason } from '../plan/plan.ts';

/** Where and when the person is. `today` is the local date, `YYYY-MM-DD`. */
export interface Occasion {
  screen: string | null;
  today: string;
  /** The local date of a moment in ISO 8601. */
  dayOf: (at: string) => string;
}

/** A lesson that may be offered, and why. */
export interface Candidate {
  entry: LessonEntry;
  why: OfferReason[];
}

/**
 * The lessons of a tool that may be offered here, best first: those of this very screen before those of the whole tool,
 * those begun earlier first, then in the pack's order. Left out: what is done, what was
 * turned down today, and what waits for other lessons.
 */
export function candidates(lessons: readonly LessonEntry[], progress: Progress, occasion: Occasion): Candidate[] {
  return lessons
    .filter((entry) => rulesAgainst(entry, progress, occasion).length === 0)
    .map((entry) => ({ entry, why: reasons(entry, progress) }))
    .sort((a, b) => rank(a) - rank(b));
}

/** Why a lesson is not among the candidates: it is done, was turned down today, belongs to other screens, comes later. */
export type OfferRule = 'completed' | 'declined' | 'screen' | 'prerequisites';

/** The rules that keep a lesson from being offered here; none means that it is a candidate. */
export function rulesAgainst(entry: LessonEntry, progress: Progress, { screen, today, dayOf }: Occasion): OfferRule[] {
  const { completed, offerClosed } = progressOf(progress, entry.id);
  const isElsewhere = entry.screens.length > 0 && (screen === null || !entry.screens.includes(screen));
  return [
    ...(completed ? ['completed' as const] : []),
    ...(offerClosed && dayOf(offerClosed) === today ? ['declined' as const] : []),
    ...(isElsewhere ? ['screen' as const] : []),
    ...(missingFor(entry, progress).length > 0 ? ['prerequisites' as const] : []),
  ];
}

/** The lessons that must be completed before this one and are not. */
export function missingFor({ prerequisites }: LessonEntry, progress: Progress): string[] {
  return prerequisites.filter((lesson) => progressOf(progress, lesson).completed === null);
}

function reasons(entry: LessonEntry, progress: Progress): OfferReason[] {
  const begun = progressOf(progress, entry.id).started !== null;
  return [entry.screens.length > 0 ? 'why.screen' : 'why.tool', begun ? 'why.started' : 'why.new'];
}

function rank({ why }: Candidate): number {
  return (why.includes('why.started') ? 0 : 1) + (why.includes('why.screen') ? 0 : 2);
}

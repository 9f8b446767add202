import type { CompletionEvent } from '../lesson/lesson.ts';
import type { Target } from '../target/target.ts';
import type { LessonView, Plan } from './plan.ts';

/**
 * The pages of one tool in a tab: its top document, and frames of other origins that are at screens of the same tool.
 * `screens` holds the screen of each, the main page's first; `at` is the place of the page that is asked about.
 */
export interface Parts {
  screens: readonly (string | null)[];
  at: number;
}

type Screens = readonly string[] | undefined;

/** The page that has what is on these screens; the main page where none is at any of them. */
function holderOf(wanted: Screens, { screens }: Parts): number {
  const at = screens.findIndex((screen) => screen !== null && wanted?.includes(screen));
  return Math.max(0, at);
}

/**
 * What of a tool's plan is one page's business, where its tab has several of that tool: of a lesson, the step whose
 * target it has, and the events that happen in it. All else is the main page's, the offers with it.
 */
export function planForPart(plan: Plan, targets: Readonly<Record<string, Target>>, parts: Parts): Plan {
  if (parts.screens.length < 2) return plan;
  const screensOf = (target: string) => (Object.hasOwn(targets, target) ? targets[target]?.screens : undefined);
  const isOwn = (screens: Screens) => holderOf(screens, parts) === parts.at;
  const holds = (event: CompletionEvent) =>
    isOwn(event.on === 'screen' ? [event.screen] : 'target' in event ? screensOf(event.target) : undefined);
  const hasTarget = (target: string | null | undefined) => isOwn(target ? screensOf(target) : undefined);
  const { lesson } = plan;
  return {
    ...plan,
    offers: parts.at === 0 ? plan.offers : [],
    lesson: lesson && lessonForPart(lesson, holds, hasTarget(lesson.step?.target), parts.at === 0),
    rules: plan.rules.filter(({ target }) => hasTarget(target)),
    tips: plan.tips.filter(({ target }) => hasTarget(target)),
    targets: Object.fromEntries(Object.entries(plan.targets).filter(([name]) => hasTarget(name))),
  };
}

function lessonForPart(
  lesson: LessonView,
  holds: (event: CompletionEvent) => boolean,
  hasStep: boolean,
  isMain: boolean,
): LessonView {
  const { asks, watch, effect } = lesson;
  const ownEffect = effect.filter(holds);
  return {
    ...lesson,
    // What a clause says of a page is for the main one to tell.
    asks: isMain ? asks : null,
    beside: asks ? !isMain : !hasStep,
    watch: watch.filter(holds),
    verify: lesson.verify && watch.every(holds),
    mayLose: lesson.mayLose && hasStep,
    ahead: lesson.ahead.map(({ step, watch }) => ({ step, watch: watch.filter(holds) })),
    effect: ownEffect,
    // Nothing is said to be absent by who cannot see it.
    effectAfter: ownEffect.length > 0 ? lesson.effectAfter : null,
  };
}

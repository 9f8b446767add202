import type { CompletionEvent, Lesson } from '../lesson/lesson.ts';
import { candidates } from '../offer/candidates.ts';
import type { LessonEntry } from '../pack/registry.ts';
import { textIn } from '../pack/text.ts';
import { keysOf, type When } from '../when/expression.ts';
import { foldWhen, type Known } from '../when/fold.ts';
import { foldBusy, knownIn, type Situation } from './known.ts';
import { lessonView } from './lesson-view.ts';
import type { Binding, LessonView, Offer, Plan } from './plan.ts';
import { rulesIn, tipsIn } from './tips.ts';

/** At most this many offers are sent to a page: the best ones. */
export const maxOffers = 5;

/** The lesson of the open attempt; `wrong` is the answer last given wrongly in its check. */
export interface UnderWay {
  lesson: Lesson;
  wrong: readonly number[] | null;
}

/**
 * Folds what is known of the learner into the tool's lessons and leaves what only the page can say. With a lesson under
 * way in this tool there are no offers; it is shown where it is given.
 */
export function makePlan(id: string, situation: Situation, underWay: UnderWay | null = null): Plan {
  const known = knownIn(situation);
  const { attempt } = situation.progress;
  const isLearning = attempt?.tool === situation.tool.id;
  const lesson =
    isLearning && underWay ? lessonHere(situation, lessonView(underWay.lesson, attempt, known, underWay.wrong)) : null;
  const mayShow = !isLearning && !situation.quiet;
  const offers = mayShow ? offersIn(situation, known) : [];
  const plan: Plan = {
    id,
    tool: situation.tool.id,
    screen: situation.screen,
    language: situation.language,
    offers,
    busy: false,
    lesson,
    keys: [],
    targets: {},
    bindings: bindingsIn(situation, known),
    rules: rulesIn(situation, known),
    tips: mayShow ? tipsIn(situation, known) : [],
    note: null,
  };
  const busy = offers.length > 0 || readsBusy(plan) ? foldBusy(situation, known) : false;
  return withReads(situation, { ...plan, busy: busy === true ? { op: 'true' } : busy });
}

/** The lesson with the names of the screens that have the target of its step, where the page shows none of them. */
function lessonHere({ tool, screen, language }: Situation, view: LessonView): LessonView {
  const { step } = view;
  const target = step?.target && Object.hasOwn(tool.targets, step.target) ? tool.targets[step.target] : null;
  const screens = target?.screens ?? [];
  if (!step || screens.length === 0 || (screen !== null && screens.includes(screen))) return view;
  const text = textIn(tool.nls, language);
  const elsewhere = tool.screens.filter(({ id }) => screens.includes(id)).map(({ name }) => text(name));
  return { ...view, step: { ...step, elsewhere } };
}

/** The keys of the pack's commands that may count here; with page keys they stay open until they are pressed. */
function bindingsIn({ tool }: Situation, known: Known): Binding[] {
  return tool.commands.flatMap(({ id: command, when: always, keys }) =>
    keys.flatMap(({ key, when: now }) => {
      const when = foldWhen({ op: '&&', of: [always, now] }, known);
      return when === false ? [] : [{ key: inOrder(key), command, when }];
    }),
  );
}

/** The same keys, whichever order a pack names the modifiers in. */
function inOrder(keys: string): string {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  return [...['ctrl', 'shift', 'alt', 'meta'].filter((each) => parts.includes(each)), key].join('+');
}

function readsBusy(plan: Plan): boolean {
  return clausesOf(plan).some((when) => keysOf(when).has('busy'));
}

function offersIn(situation: Situation, known: Known): Offer[] {
  const { screen, progress, clock } = situation;
  const { lessons } = situation.tool;
  const offers: Offer[] = [];
  for (const { entry, why } of candidates(lessons, progress, { screen, today: clock.today, dayOf: clock.dayOf })) {
    const when = foldWhen(entry.when, known);
    if (when === false) continue;
    offers.push({ ...say(entry, situation), lesson: entry.id, minutes: entry.minutes, why, when });
    if (offers.length === maxOffers) break;
  }
  return offers;
}

function say(entry: LessonEntry, { tool, screen, language }: Situation): { title: string; place: string } {
  const text = textIn(tool.nls, language);
  const here = tool.screens.find((each) => each.id === screen);
  const place = [tool.name, ...(here ? [here.name] : [])].map(text).join(' › ');
  return { title: text(entry.title), place };
}

/** The plan with the keys its open clauses read and the targets that anything in it names. */
function withReads(situation: Situation, plan: Plan): Plan {
  const keys = new Set(clausesOf(plan).flatMap((when) => [...keysOf(when)]));
  const names = new Set(plan.lesson ? targetsOf(plan.lesson) : []);
  // What bindings, rules and tips read is looked at when it is needed; nothing is observed for it.
  const asked = [...plan.bindings, ...plan.rules, ...plan.tips];
  const pressed = asked.flatMap(({ when }) => (when === true ? [] : [...keysOf(when)]));
  for (const { target } of [...plan.rules, ...plan.tips]) names.add(target);
  for (const key of [...keys, ...pressed]) {
    const target = /^element\.(.+)\.\w+$/.exec(key)?.[1];
    if (target) names.add(target);
  }
  const targets = Object.entries(situation.tool.targets).filter(([name]) => names.has(name));
  return { ...plan, keys: [...keys], targets: Object.fromEntries(targets) };
}

function clausesOf({ offers, busy, lesson }: Plan): When[] {
  const events = lesson ? eventsIn(lesson) : [];
  return [
    ...offers.flatMap(({ when }) => (when === true ? [] : [when])),
    ...(busy ? [busy] : []),
    ...events.flatMap((event) => (event.on === 'context' ? [event.when] : [])),
    ...(lesson?.asks ? [lesson.asks] : []),
  ];
}

function eventsIn({ watch, effect, ahead }: LessonView): CompletionEvent[] {
  return [...watch, ...effect, ...ahead.flatMap((each) => each.watch)];
}

function targetsOf(lesson: LessonView): string[] {
  const { step } = lesson;
  return [...(step?.target ? [step.target] : []), ...eventsIn(lesson).flatMap(targetOf)];
}

function targetOf(event: CompletionEvent): string[] {
  return 'target' in event ? [event.target] : [];
}

/** Whether anything in a plan needs the watcher on the page. */
export function needsWatcher(plan: Plan): boolean {
  return plan.offers.length > 0 || plan.lesson !== null || plan.rules.length > 0 || plan.tips.length > 0;
}

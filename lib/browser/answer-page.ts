import type * as z from 'zod/mini';
import { play, startLesson } from '../lesson/player.ts';
import { candidates } from '../offer/candidates.ts';
import { lessonIn } from '../pack/registry.ts';
import { textIn } from '../pack/text.ts';
import { finishedView } from '../plan/lesson-view.ts';
import { makePlan, needsWatcher } from '../plan/make-plan.ts';
import type { PageAnswer } from '../plan/message.ts';
import type { LessonView, Plan } from '../plan/plan.ts';
import { badgeProgress } from '../skill/badge.ts';
import { readClock } from './clock.ts';
import { bringOverlay, bringWatcher } from './inject.ts';
import type { Memory } from './memory.ts';
import { announceChange, push } from './messenger.ts';
import { perform } from './perform.ts';
import type { pageMessage } from './protocol.ts';
import { mayBeAt } from './sites.ts';
import { situationIn } from './situation.ts';
import { readShownOffer, readTab, type TabPlan, type TabState, writeShownOffer, writeTab } from './tab-plans.ts';

type Message = z.infer<typeof pageMessage>;
type Of<T extends Message['type']> = Extract<Message, { type: T }>;

/** The page that asks: a tab's top document, and what that tab was sent before. */
interface Asking {
  memory: Memory;
  tab: number;
  origin: string;
  state: TabState;
}

/** Answers a tool's page. Whatever does not fit the plan that was sent to that tab and origin changes nothing. */
export async function answerPage(memory: Memory, message: Message, tab: number, origin: string): Promise<PageAnswer> {
  const asking: Asking = { memory, tab, origin, state: await readTab(tab) };
  if (message.type === 'page.arrived') {
    const before = asking.state;
    const plan = await arrive(asking, message);
    if (isAnotherPlace(before, message)) void announceChange();
    return { plan, shown: false };
  }
  const { sent } = asking.state;
  if (!sent || sent.origin !== origin || !quotes(sent, message)) return { plan: null, shown: false };
  switch (message.type) {
    case 'offer.ready':
      return showOffer(asking, sent, message);
    case 'offer.ended':
      return { plan: await endOffer(asking, sent, message), shown: false };
    case 'lesson.start':
      return { plan: await startOffered(asking, sent, message), shown: false };
    case 'lesson.act':
      return { plan: await actIn(asking, sent, message), shown: false };
  }
}

/** Offers are of this very plan; what is done in a card may quote one sent just before. */
function quotes(sent: TabPlan, { type, plan }: Exclude<Message, { type: 'page.arrived' }>): boolean {
  return sent.plan === plan || (type === 'lesson.act' && sent.earlier.includes(plan));
}

/** The side panel shows where the person is; within a tool's one address the browser tells it of no change. */
function isAnotherPlace({ sent, tied }: TabState, now: Of<'page.arrived'>): boolean {
  const placeBefore = [sent?.tool ?? null, sent?.screen ?? null, tied];
  return JSON.stringify(placeBefore) !== JSON.stringify([now.tool, now.screen, now.tied]);
}

async function arrive(asking: Asking, { tool, screen, tied }: Of<'page.arrived'>): Promise<Plan | null> {
  const { memory, tab, origin, state } = asking;
  const offer = await readShownOffer();
  if (offer?.tab === tab) await writeShownOffer(null);
  const known = tool !== null && memory.registry.tools.has(tool) && mayBeAt(memory, tool, origin);
  if (!known) {
    await writeTab(tab, { ...state, sent: null, tied, wrong: null });
    return null;
  }
  asking.state = { ...state, tied };
  if (!memory.learner) return askWho(asking, tool, screen);
  return send(asking, tool, screen);
}

/** Nobody has said who works here: ask once, on the page, since a kiosk has no toolbar. */
async function askWho({ tab, origin, memory, state }: Asking, tool: string, screen: string | null): Promise<null> {
  const sent = { plan: crypto.randomUUID(), earlier: [], origin, tool, screen, offered: [], attempt: null };
  await writeTab(tab, { ...state, sent, wrong: null });
  if (await memory.db.get('settings', 'askedWho')) return null;
  await memory.db.put('settings', true, 'askedWho');
  await bringOverlay(tab);
  await push(tab, { type: 'panel.open' });
  return null;
}

/** Makes the plan for where the tab is, remembers what was sent, and brings the scripts that it needs. */
async function send(asking: Asking, tool: string, screen: string | null): Promise<Plan | null> {
  const { memory, tab, origin, state } = asking;
  const entry = memory.registry.tools.get(tool);
  if (!entry) return null;
  const lessons = memory.registry.lessonsOf.get(tool) ?? [];
  const plan = makePlan(crypto.randomUUID(), situationIn(memory, entry, screen), lessons, state.wrong);
  const told = justFinished(asking);
  if (told && !plan.lesson) plan.lesson = told;
  if (state.tied.length > 0) plan.note = { kind: 'conflict', tools: state.tied };
  asking.state = { ...state, sent: sentOf(plan, origin, state.sent) };
  if (needsWatcher(plan)) void bringWatcher(tab, plan.lesson !== null);
  await writeTab(tab, asking.state);
  return plan;
}

function sentOf(plan: Plan, origin: string, before: TabPlan | null): TabPlan {
  const { id, tool, screen, offers, lesson } = plan;
  const attempt = lesson?.attempt ?? null;
  const earlier = before ? [before.plan, ...before.earlier].slice(0, 3) : [];
  return { plan: id, earlier, origin, tool, screen, offered: offers.map((offer) => offer.lesson), attempt };
}

async function showOffer({ memory, tab }: Asking, sent: TabPlan, { lesson }: Of<'offer.ready'>): Promise<PageAnswer> {
  const other = await readShownOffer();
  const taken = other !== null && other.tab !== tab;
  const fits = sent.offered.includes(lesson) && mayStillOffer(memory, sent, lesson);
  const isLearning = memory.progress.attempt?.tool === sent.tool;
  if (taken || isLearning || !fits) return { plan: null, shown: false };
  await writeShownOffer({ tab, lesson });
  // Meanwhile: it draws the offer only when this is answered, and that is when the log has it.
  void bringOverlay(tab);
  if (other?.lesson !== lesson) await perform(memory, [{ type: 'lesson.offered', lesson }], tab);
  return { plan: null, shown: true };
}

/** Since the plan was sent another tab may have closed the offer, or the person asked for quiet. */
function mayStillOffer({ registry, progress, quietOn }: Memory, { screen }: TabPlan, lesson: string): boolean {
  const entry = registry.lessons.get(lesson);
  const { today, dayOf } = readClock();
  return entry !== undefined && quietOn !== today && candidates([entry], progress, { screen, today, dayOf }).length > 0;
}

async function endOffer(asking: Asking, sent: TabPlan, { lesson, how }: Of<'offer.ended'>): Promise<Plan | null> {
  const shown = await readShownOffer();
  if (shown?.tab !== asking.tab || shown.lesson !== lesson) return null;
  await writeShownOffer(null);
  await perform(asking.memory, [{ type: 'offer.closed', lesson, how }], asking.tab);
  return send(asking, sent.tool, sent.screen);
}

async function startOffered(asking: Asking, sent: TabPlan, { lesson, by }: Of<'lesson.start'>): Promise<Plan | null> {
  if (by === 'offer' && !sent.offered.includes(lesson)) return null;
  if ((await readShownOffer())?.tab === asking.tab) await writeShownOffer(null);
  if (!(await start(asking.memory, lesson, sent.tool, by, asking.tab))) return null;
  return send(asking, sent.tool, sent.screen);
}

/** Begins a lesson of a tool; one that is under way is left. False where the tool has no such lesson. */
export async function start(
  memory: Memory,
  lesson: string,
  tool: string,
  by: 'offer' | 'person',
  inTab: number | null,
): Promise<boolean> {
  const entry = memory.registry.lessons.get(lesson);
  if (entry?.tool !== tool) return false;
  const { attempt } = memory.progress;
  const open = attempt && memory.registry.lessons.get(attempt.lesson);
  const leave = attempt && open ? play(lessonIn(open, memory.language), attempt, { act: 'close' }, Date.now()) : [];
  const begin = startLesson(lessonIn(entry, memory.language), crypto.randomUUID(), by);
  await perform(memory, [...leave, begin], inTab);
  return true;
}

async function actIn(asking: Asking, sent: TabPlan, message: Of<'lesson.act'>): Promise<Plan | null> {
  const { memory, tab } = asking;
  const { attempt } = memory.progress;
  const entry = attempt && memory.registry.lessons.get(attempt.lesson);
  if (!attempt || !entry || attempt.id !== message.attempt || sent.attempt !== attempt.id) return null;
  const lesson = lessonIn(entry, memory.language);
  const happenings = play(lesson, attempt, message.act, Date.now());
  await perform(memory, happenings, tab);
  const missed = happenings.some((each) => each.type === 'check.answered' && !each.correct);
  const isOver = happenings.some((each) => each.type === 'lesson.completed');
  asking.state = {
    ...asking.state,
    wrong: missed && message.act.act === 'answer' ? message.act.choice : null,
    finished: isOver ? { lesson: lesson.id, attempt: attempt.id, until: Date.now() + toldFor } : asking.state.finished,
  };
  return send(asking, sent.tool, sent.screen);
}

/** How long a finished lesson is told of, in milliseconds. */
const toldFor = 6000;

function justFinished({ memory, state }: Asking): LessonView | null {
  const { finished } = state;
  const entry = finished && Date.now() < finished.until ? memory.registry.lessons.get(finished.lesson) : undefined;
  if (!finished || !entry) return null;
  return finishedView(lessonIn(entry, memory.language), finished.attempt, whatWasGained(memory, entry.id));
}

/** The skills a lesson taught and the badges it completes, which wait until the record says they are earned. */
function whatWasGained(
  memory: Memory,
  lesson: string,
): { skills: string[]; badges: { name: string; waiting: boolean }[] } {
  const entry = memory.registry.lessons.get(lesson);
  if (!entry) return { skills: [], badges: [] };
  const say = textIn(entry.pack.nls, memory.language);
  const skills = entry.pack.source.contributes.skills ?? [];
  const taught = skills.filter(({ id }) => entry.source.skills?.includes(id)).map(({ name }) => say(name));
  const completed = completedLessons(memory);
  const badges = [...memory.registry.badges.values()].filter((badge) => badge.lessons.includes(lesson));
  const done = badges.filter((badge) => badgeProgress(badge, completed).done === badge.lessons.length);
  return {
    skills: taught,
    badges: done.map(({ id, name }) => ({ name: say(name), waiting: !Object.hasOwn(memory.progress.badges, id) })),
  };
}

/** The ids of all lessons that the present learner has completed. */
export function completedLessons(memory: Memory): Set<string> {
  const lessons = Object.entries(memory.progress.lessons);
  return new Set(lessons.filter(([, { completed }]) => completed !== null).map(([id]) => id));
}

import type * as z from 'zod/mini';
import type { Step } from '../lesson/lesson.ts';
import { type Act, play, startLesson } from '../lesson/player.ts';
import type { MayShow } from '../lesson/route.ts';
import { candidates } from '../offer/candidates.ts';
import { quietAt } from '../offer/quiet.ts';
import { isDescribed } from '../pack/described.ts';
import { lessonIn } from '../pack/lesson-in.ts';
import type { LessonContent, Tool } from '../pack/registry.ts';
import { textIn } from '../pack/text.ts';
import { knownIn } from '../plan/known.ts';
import { finishedView, mayShowIn } from '../plan/lesson-view.ts';
import { makePlan, needsWatcher, type UnderWay } from '../plan/make-plan.ts';
import type { PageAnswer } from '../plan/message.ts';
import { choiceOf } from '../plan/pack-entries.ts';
import { planForPart } from '../plan/part.ts';
import type { Finished, LessonView, Plan } from '../plan/plan.ts';
import { badgeProgress } from '../skill/badge.ts';
import { foldWhen } from '../when/fold.ts';
import { beQuiet } from './be-quiet.ts';
import { readClock } from './clock.ts';
import { closeTip, judgeTip, openTip, rate, report } from './feedback.ts';
import { bringOverlay, bringScripts, type Script, scripts, scriptsOfCard } from './inject.ts';
import type { Memory } from './memory.ts';
import { announceChange, push } from './messenger.ts';
import type { PageId } from './page-id.ts';
import {
  type PagePlan,
  type PageState,
  readPageState,
  readShownOffer,
  type ShownOffer,
  writePageState,
  writeShownOffer,
} from './page-plans.ts';
import { partsOf, tellParts } from './parts.ts';
import { perform } from './perform.ts';
import type { pageMessage } from './protocol.ts';
import { mayBeAt } from './sites.ts';
import { situationIn } from './situation.ts';
import { noteSight, targetsInUse } from './target-news.ts';

type Message = z.infer<typeof pageMessage>;
type Of<T extends Message['type']> = Extract<Message, { type: T }>;

/** The page that asks, and what it was sent before. */
interface Asking {
  memory: Memory;
  page: PageId;
  origin: string;
  state: PageState;
  /** The one offer shown over all tools when it asked. */
  offer: ShownOffer | null;
  /** The scripts that it has, or that are being brought. */
  has: readonly Script[];
}

/** Answers a tool's page. Whatever does not fit the plan that was sent to that page and origin changes nothing. */
export async function answerPage(memory: Memory, message: Message, page: PageId, origin: string): Promise<PageAnswer> {
  const [state, offer] = await Promise.all([readPageState(page), readShownOffer()]);
  const asking: Asking = { memory, page, origin, state, offer, has: [] };
  if (message.type === 'page.arrived') {
    const before = asking.state;
    const plan = await arrive(asking, message);
    if (isAnotherPlace(before, message)) {
      void announceChange();
      const tools = new Set([before.sent?.tool, plan?.tool]);
      for (const tool of tools) if (tool) await tellParts(tool, page);
    }
    return { plan, shown: false };
  }
  const { sent } = asking.state;
  if (!sent || sent.origin !== origin || !quotes(sent, message)) return { plan: null, shown: false };
  asking.has = sent.has;
  switch (message.type) {
    case 'offer.ready':
      return showOffer(asking, sent, message);
    case 'offer.ended':
      return { plan: await endOffer(asking, sent, message), shown: false };
    case 'lesson.start':
      return { plan: await startOffered(asking, sent, message), shown: false };
    case 'command.run':
      return { plan: await runCommand(asking, sent, message), shown: false };
    case 'lesson.act':
      return { plan: await actIn(asking, sent, message), shown: false };
    case 'lesson.rate':
      await rate(memory, page, asking.state, message);
      return { plan: null, shown: false };
    case 'step.report':
      await report(memory, page, sent, message);
      return { plan: null, shown: false };
    case 'tip.judged':
      await judgeTip(memory, page, sent, message);
      return { plan: null, shown: false };
    case 'tip.open':
      await openTip(memory, page, sent, message);
      return { plan: null, shown: false };
    case 'tip.closed': {
      const isNew = await closeTip(memory, page, sent, message);
      return { plan: isNew ? await send(asking, sent.tool, sent.screen) : null, shown: false };
    }
    case 'target.seen':
      await noteSight(memory, sent, message.target, message.sight, message.renewed);
      return { plan: null, shown: false };
  }
}

const mayCross: ReadonlySet<Message['type']> = new Set([
  ...(['lesson.act', 'lesson.rate', 'step.report', 'command.run', 'tip.judged', 'tip.open', 'tip.closed'] as const),
]);

/** Offers are of this very plan; what is done in a card may quote one sent just before. */
function quotes(sent: PagePlan, { type, plan }: Exclude<Message, { type: 'page.arrived' }>): boolean {
  return sent.plan === plan || (mayCross.has(type) && sent.earlier.includes(plan));
}

/** The side panel shows where the person is; within a tool's one address the browser tells it of no change. */
function isAnotherPlace({ sent, tied }: PageState, now: Of<'page.arrived'>): boolean {
  const placeBefore = [sent?.tool ?? null, sent?.screen ?? null, tied];
  return JSON.stringify(placeBefore) !== JSON.stringify([now.tool, now.screen, now.tied]);
}

async function arrive(asking: Asking, { tool: id, screen, tied }: Of<'page.arrived'>): Promise<Plan | null> {
  const { memory, page, origin, state, offer } = asking;
  if (offer?.page === page) await writeShownOffer(null);
  const tool = id === null ? null : await memory.registry.tool(id);
  if (!tool || !mayBeAt(memory, tool, origin)) {
    await writePageState(page, { ...state, sent: null, tied, wrong: null });
    return null;
  }
  asking.state = { ...state, tied };
  if (!memory.learner) return askWho(asking, tool.id, screen);
  return send(asking, tool.id, screen);
}

/** Nobody has said who works here: ask once, on the page, since a kiosk has no toolbar. */
async function askWho({ page, origin, memory, state }: Asking, tool: string, screen: string | null): Promise<null> {
  const sent = { plan: crypto.randomUUID(), earlier: [], origin, tool, screen, offered: [], attempt: null, has: [] };
  await writePageState(page, { ...state, sent, wrong: null });
  if (await memory.db.get('settings', 'askedWho')) return null;
  await memory.db.put('settings', true, 'askedWho');
  await bringOverlay(page);
  await push(page, { type: 'panel.open' });
  return null;
}

/** Makes the plan for where the page is, remembers what was sent, and brings the scripts that it needs. */
async function send(asking: Asking, id: string, screen: string | null): Promise<Plan | null> {
  const { memory, page, origin, state } = asking;
  const tool = await memory.registry.tool(id);
  if (!tool) return null;
  const situation = await situationIn(memory, tool, screen);
  const parts = await partsOf(id, page, screen);
  const place = { screens: parts.map((part) => part.screen), at: parts.findIndex((part) => part.page === page) };
  const whole = makePlan(crypto.randomUUID(), situation, await underWay(asking, tool));
  const plan = planForPart(whole, tool.targets, place);
  const told = await justFinished(asking);
  if (told && !plan.lesson) plan.lesson = told;
  plan.targets = await targetsInUse(memory, tool.id, plan.targets);
  if (state.tied.length > 0) plan.note = { kind: 'conflict', tools: state.tied };
  bringMissing(asking, scriptsFor(plan, tool));
  asking.state = { ...state, sent: sentOf(plan, origin, state.sent, asking.has) };
  // Not waited for: what is asked for after this is read after it.
  void writePageState(page, asking.state);
  return plan;
}

function bringMissing(asking: Asking, needed: readonly Script[]): void {
  const missing = needed.filter((each) => !asking.has.includes(each));
  asking.has = [...asking.has, ...missing];
  void bringScripts(asking.page, missing);
}

function scriptsFor(plan: Plan, tool: Tool): Script[] {
  const needs: Record<Script, boolean> = {
    watcher: needsWatcher(plan),
    locator: needsLocator(plan, tool),
    tips: plan.tips.length > 0,
    overlay: plan.lesson?.beside === false,
    keys: plan.bindings.length > 0,
    fields: plan.rules.length > 0,
    // A tip's clause is read when it is needed.
    reader: plan.tips.some(({ when }) => when !== true),
  };
  return scripts.filter((each) => needs[each]);
}

/** Whether captured targets must be found there: those of the plan, and those of tips that the palette may show. */
function needsLocator(plan: Plan, { targets, tips }: Tool): boolean {
  const hinted = needsWatcher(plan) ? tips.flatMap(({ target }) => targets[target] ?? []) : [];
  return [...Object.values(plan.targets), ...hinted].some(isDescribed);
}

/** The lesson of the open attempt, where it is one of this tool. */
async function underWay({ memory, state }: Asking, tool: Tool): Promise<UnderWay | null> {
  const { attempt } = memory.progress;
  const content = attempt?.tool === tool.id ? await memory.registry.lesson(attempt.lesson) : null;
  return content && { lesson: lessonIn(content, memory.language), wrong: state.wrong };
}

function sentOf(plan: Plan, origin: string, before: PagePlan | null, has: readonly Script[]): PagePlan {
  const { id, tool, screen, offers, lesson } = plan;
  const attempt = lesson?.attempt ?? null;
  const earlier = before ? [before.plan, ...before.earlier].slice(0, 3) : [];
  const offered = offers.map((offer) => offer.lesson);
  return { plan: id, earlier, origin, tool, screen, offered, attempt, has };
}

async function showOffer(asking: Asking, sent: PagePlan, { lesson }: Of<'offer.ready'>): Promise<PageAnswer> {
  const { memory, page, offer } = asking;
  const taken = offer !== null && offer.page !== page;
  const fits = sent.offered.includes(lesson) && (await mayStillOffer(memory, sent, lesson));
  const isLearning = memory.progress.attempt?.tool === sent.tool;
  if (taken || isLearning || !fits) return { plan: null, shown: false };
  await writeShownOffer({ page, lesson });
  // Meanwhile: it draws the offer only when this is answered, and that is when the log has it.
  void bringOverlay(page);
  if (offer?.lesson !== lesson) await perform(memory, [{ type: 'lesson.offered', lesson }], page);
  return { plan: null, shown: true };
}

/** Since the plan was sent another page may have closed the offer, or the person asked for quiet. */
async function mayStillOffer(memory: Memory, { tool, screen }: PagePlan, lesson: string): Promise<boolean> {
  const { lessons = [] } = (await memory.registry.tool(tool)) ?? {};
  const entry = lessons.find(({ id }) => id === lesson);
  const { progress, quiet } = memory;
  const { today, dayOf } = readClock();
  if (!entry || quietAt(quiet, Date.now())) return false;
  return candidates([entry], progress, { screen, today, dayOf }).length > 0;
}

async function endOffer(asking: Asking, sent: PagePlan, { lesson, how }: Of<'offer.ended'>): Promise<Plan | null> {
  const { offer } = asking;
  if (offer?.page !== asking.page || offer.lesson !== lesson) return null;
  await writeShownOffer(null);
  await perform(asking.memory, [{ type: 'offer.closed', lesson, how }], asking.page);
  return send(asking, sent.tool, sent.screen);
}

async function startOffered(asking: Asking, sent: PagePlan, { lesson, by }: Of<'lesson.start'>): Promise<Plan | null> {
  if (by === 'offer' && !sent.offered.includes(lesson)) return null;
  const tool = await asking.memory.registry.tool(sent.tool);
  if (tool) bringMissing(asking, scriptsOfCard(tool));
  if (asking.offer?.page === asking.page) await writeShownOffer(null);
  if (!(await start(asking.memory, lesson, sent.tool, by, asking.page))) return null;
  return send(asking, sent.tool, sent.screen);
}

/** Does what a command of the tool's pack says, where its clause does not speak against it. */
async function runCommand(asking: Asking, sent: PagePlan, { command: id }: Of<'command.run'>): Promise<Plan | null> {
  const { memory, page } = asking;
  const tool = await memory.registry.tool(sent.tool);
  const command = tool?.commands.find((each) => each.id === id);
  if (!tool || !command) return null;
  const situation = await situationIn(memory, tool, sent.screen);
  const choice = foldWhen(command.when, knownIn(situation)) === false ? null : choiceOf(command, situation);
  if (!choice) return null;
  if ('start' in choice) {
    if (!(await start(memory, choice.start, tool.id, 'person', page))) return null;
  } else if (choice.command === 'quiet') await beQuiet(memory, 'shift');
  else {
    await bringOverlay(page);
    await push(page, { type: 'panel.open' });
  }
  await countCommand(asking, sent, id);
  return send(asking, sent.tool, sent.screen);
}

/** A step that waits for a command is done once that was run. */
async function countCommand({ memory, page }: Asking, sent: PagePlan, command: string): Promise<void> {
  const { attempt } = memory.progress;
  const content = attempt && (await memory.registry.lesson(attempt.lesson));
  if (!attempt || !content) return;
  const lesson = lessonIn(content, memory.language);
  const waits = ({ events }: Step) =>
    events.some((event) => event.on === 'command' && `${content.pack}/${event.command}` === command);
  const shown = lesson.steps.find((step) => step.id === attempt.step && waits(step));
  const step = shown ?? lesson.steps.find((each) => attempt.done[each.id] === undefined && waits(each));
  const act: Act | null = step ? { act: 'did', step: step.id } : null;
  const mayShow = await mayShowAt(memory, sent);
  if (act) await perform(memory, play(lesson, attempt, act, Date.now(), mayShow), page);
}

async function mayShowAt(memory: Memory, { tool: id, screen }: Pick<PagePlan, 'tool' | 'screen'>): Promise<MayShow> {
  const tool = await memory.registry.tool(id);
  return tool ? mayShowIn(knownIn(await situationIn(memory, tool, screen))) : () => true;
}

/** Begins a lesson of a tool; one that is under way is left. False where the tool has no such lesson. */
export async function start(
  memory: Memory,
  lesson: string,
  tool: string,
  by: 'offer' | 'person',
  inPage: PageId | null,
): Promise<boolean> {
  const content = await memory.registry.lesson(lesson);
  if (content?.tool !== tool) return false;
  const { attempt } = memory.progress;
  const open = attempt && (await memory.registry.lesson(attempt.lesson));
  const leave = attempt && open ? play(lessonIn(open, memory.language), attempt, { act: 'close' }, Date.now()) : [];
  const place = inPage && (await readPageState(inPage)).sent;
  const mayShow = await mayShowAt(memory, place ?? { tool, screen: null });
  const begin = startLesson(lessonIn(content, memory.language), crypto.randomUUID(), by, mayShow);
  await perform(memory, [...leave, begin], inPage);
  return true;
}

async function actIn(asking: Asking, sent: PagePlan, message: Of<'lesson.act'>): Promise<Plan | null> {
  const { memory, page } = asking;
  const { attempt } = memory.progress;
  const content = attempt && (await memory.registry.lesson(attempt.lesson));
  if (!attempt || !content || attempt.id !== message.attempt || sent.attempt !== attempt.id) return null;
  const lesson = lessonIn(content, memory.language);
  const happenings = play(lesson, attempt, message.act, Date.now(), await mayShowAt(memory, sent));
  await perform(memory, happenings, page);
  // The page has seen it itself: nothing else in its plan would change.
  if (message.act.act === 'effect' && !message.act.seen) return null;
  const missed = happenings.some((each) => each.type === 'check.answered' && !each.correct);
  const isOver = happenings.some((each) => each.type === 'lesson.completed');
  asking.state = { ...asking.state, wrong: missed && message.act.act === 'answer' ? message.act.choices : null };
  if (isOver) {
    const finished = { lesson: lesson.id, attempt: attempt.id, until: Date.now() + toldFor, isRated: false };
    const [main] = await partsOf(sent.tool, page, sent.screen);
    if (!main || main.page === page) asking.state = { ...asking.state, finished };
    else await writePageState(main.page, { ...(await readPageState(main.page)), finished });
  }
  return send(asking, sent.tool, sent.screen);
}

/** How long a finished lesson is told of, in milliseconds. */
const toldFor = 6000;

async function justFinished({ memory, state }: Asking): Promise<LessonView | null> {
  const { finished } = state;
  const content = finished && Date.now() < finished.until ? await memory.registry.lesson(finished.lesson) : null;
  if (!finished || !content) return null;
  return finishedView(lessonIn(content, memory.language), finished.attempt, await whatWasGained(memory, content));
}

/** The skills a lesson taught and the badges it completes, which wait until the record says they are earned. */
async function whatWasGained(memory: Memory, { id: lesson, pack, skills, nls }: LessonContent): Promise<Finished> {
  // A badge's lessons are of its own pack.
  const outline = await memory.registry.outline(pack);
  const { badges: all = [], nls: texts = {} } = outline ?? {};
  const completed = completedLessons(memory);
  const badges = all.filter((badge) => badge.lessons.includes(lesson));
  const done = badges.filter((badge) => badgeProgress(badge, completed).done === badge.lessons.length);
  return {
    skills: skills.map(({ name }) => textIn(nls, memory.language)(name)),
    badges: done.map(({ id, name }) => ({
      name: textIn(texts, memory.language)(name),
      waiting: !Object.hasOwn(memory.progress.badges, id),
    })),
  };
}

/** The ids of all lessons that the present learner has completed. */
export function completedLessons(memory: Memory): Set<string> {
  const lessons = Object.entries(memory.progress.lessons);
  return new Set(lessons.filter(([, { completed }]) => completed !== null).map(([id]) => id));
}

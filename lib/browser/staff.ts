import type * as z from 'zod/mini';
import { defaultHomePage, learnerKey } from '../learner/learner.ts';
import { noProgress, progressOf } from '../learner/progress.ts';
import { textIn } from '../pack/text.ts';
import type { BadgeRow, LessonRow, RecordEntry, StaffView } from '../plan/staff.ts';
import { badgeProgress } from '../skill/badge.ts';
import { completedLessons, start } from './answer-page.ts';
import { readClock } from './clock.ts';
import { explainTab } from './explain.ts';
import { changeKeys } from './keys.ts';
import { readLog, readProgress } from './log.ts';
import type { Memory } from './memory.ts';
import { push } from './messenger.ts';
import { palette, personMenu } from './palette.ts';
import { tellOthers } from './perform.ts';
import type { staffMessage } from './protocol.ts';
import { readSyncStatus, type Sync } from './sync.ts';
import { readTab, type TabState } from './tab-plans.ts';

/** Answers the side panel, and the drawer of a tab's overlay. `tab` is the one the person is on. */
export async function answerStaff(
  memory: Memory,
  sync: Sync,
  message: z.infer<typeof staffMessage>,
  tab: number | null,
): Promise<unknown> {
  switch (message.type) {
    case 'staff.view':
      return view(memory, tab);
    case 'staff.record':
      return myRecord(memory);
    case 'staff.palette':
      return palette(memory, await view(memory, tab));
    case 'staff.why':
      return explainTab(memory, tab);
    case 'staff.keys':
      return changeKeys();
    case 'staff.identify':
      return identify(memory, message.name, message.number);
    case 'staff.language':
      memory.language = message.language;
      await memory.db.put('settings', message.language, 'language');
      return tellOthers(null);
    case 'staff.quiet':
      memory.quietOn = message.quiet ? readClock().today : null;
      await memory.db.put('settings', memory.quietOn, 'quietOn');
      return tellOthers(null);
    case 'staff.start':
      return startHere(memory, message.lesson, tab);
    case 'staff.send':
      return sync.drain(true);
  }
}

async function view(memory: Memory, tab: number | null): Promise<StaffView> {
  const { learner, configuration, language, registry } = memory;
  const state = await readTab(tab);
  const quiet = memory.quietOn === readClock().today;
  return {
    learner: learner && { name: learner.name, number: learner.account.name, homePage: learner.account.homePage },
    mayChangeLearner: !configuration.learner,
    organisation: configuration.organisation?.name ?? null,
    language,
    quiet,
    here: whereIs(memory, state),
    lessons: lessonRows(memory, state),
    badges: badgeRows(memory),
    sync: await readSyncStatus(memory),
    menu: personMenu(language, quiet),
    conflict: state.tied.map((id) => toolName(memory, id)).filter((name) => name !== ''),
  };

  function toolName({ language: code }: Memory, id: string): string {
    const tool = registry.tools.get(id);
    return tool ? textIn(tool.pack.nls, code)(tool.source.name) : '';
  }
}

function whereIs({ registry, language }: Memory, { sent }: TabState): StaffView['here'] {
  const tool = sent && registry.tools.get(sent.tool);
  if (!tool) return null;
  const say = textIn(tool.pack.nls, language);
  const screen = tool.source.screens.find(({ id }) => id === sent.screen);
  return { tool: tool.id, toolName: say(tool.source.name), screenName: screen ? say(screen.name) : null };
}

function lessonRows({ registry, progress, language }: Memory, { sent }: TabState): LessonRow[] {
  return [...registry.lessons.values()].flatMap((entry) => {
    const tool = registry.tools.get(entry.tool);
    if (!tool) return [];
    const say = textIn(entry.pack.nls, language);
    const { completed } = progressOf(progress, entry.id);
    const attempt = progress.attempt?.lesson === entry.id ? progress.attempt : null;
    const inTool = sent?.tool === entry.tool;
    return {
      id: entry.id,
      title: say(entry.source.title),
      minutes: entry.source.minutes,
      toolName: say(tool.source.name),
      onScreen: inTool && sent.screen !== null && entry.screens.includes(sent.screen),
      inTool,
      state: attempt ? 'started' : completed ? 'done' : 'new',
      stepsDone: attempt ? Object.keys(attempt.done).length : completed ? entry.source.steps.length : 0,
      steps: entry.source.steps.length,
    };
  });
}

function badgeRows(memory: Memory): BadgeRow[] {
  const completed = completedLessons(memory);
  return [...memory.registry.badges.values()].map((badge) => {
    const say = textIn(badge.pack.nls, memory.language);
    const { done, of } = badgeProgress(badge, completed);
    const earned = Object.hasOwn(memory.progress.badges, badge.id) ? memory.progress.badges[badge.id] : undefined;
    return {
      id: badge.id,
      name: say(badge.name),
      description: say(badge.description),
      state: earned ? 'earned' : done === of ? 'waiting' : 'open',
      done,
      of,
      at: earned?.at ?? null,
    };
  });
}

async function myRecord(memory: Memory): Promise<RecordEntry[]> {
  const { db, learner, registry, language } = memory;
  if (!learner) return [];
  const key = learnerKey(learner);
  const [rows, outbox] = await Promise.all([readLog(db, key), db.getAllFromIndex('outbox', 'learner', key)]);
  const reasons = new Map(outbox.map(({ id, reason }) => [id, reason]));
  return rows.reverse().map(({ event, statement, sent }) => {
    const { id, at, learner: _, ...what } = event;
    const lesson = what.type === 'badge.earned' ? undefined : registry.lessons.get(what.lesson);
    const badge = what.type === 'badge.earned' ? registry.badges.get(what.badge) : undefined;
    const reason = reasons.get(id) ?? null;
    return {
      id,
      at,
      what,
      lessonTitle: lesson ? textIn(lesson.pack.nls, language)(lesson.source.title) : null,
      badgeName: badge ? textIn(badge.pack.nls, language)(badge.name) : null,
      statement: statement && JSON.stringify(JSON.parse(statement), null, 2),
      state: statement === null ? 'local' : sent ? 'sent' : reason ? 'set-aside' : 'waiting',
      reason,
    };
  });
}

async function identify(memory: Memory, name: string, number: string): Promise<void> {
  if (memory.configuration.learner) return;
  const learner = { name, account: { homePage: defaultHomePage, name: number } };
  await memory.db.put('settings', learner, 'learner');
  memory.learner = learner;
  memory.progress = noProgress;
  memory.progress = await readProgress(memory.db, learnerKey(learner));
  await tellOthers(null);
}

async function startHere(memory: Memory, lesson: string, tab: number | null): Promise<void> {
  if (tab === null) return;
  const { sent } = await readTab(tab);
  if (sent && (await start(memory, lesson, sent.tool, 'person', null))) await push(tab, { type: 'plan.stale' });
}

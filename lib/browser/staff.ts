import type * as z from 'zod/mini';
import { type Attempt, progressOf } from '../learner/progress.ts';
import { quietAt } from '../offer/quiet.ts';
import type { Tool } from '../pack/registry.ts';
import { textIn } from '../pack/text.ts';
import { checklistsOf } from '../plan/checklists.ts';
import { valuesOf } from '../plan/pack-entries.ts';
import type { BadgeRow, LessonRow, StaffView } from '../plan/staff.ts';
import { badgeProgress } from '../skill/badge.ts';
import { staffWords } from '../text/words/staff.ts';
import { completedLessons, start } from './answer-page.ts';
import { beQuiet } from './be-quiet.ts';
import { readClock } from './clock.ts';
import { explainPage } from './explain.ts';
import { bringPanel, bringScripts, scriptsOfCard } from './inject.ts';
import { changeKeys } from './keys.ts';
import { type Memory, settingsKey } from './memory.ts';
import { push } from './messenger.ts';
import { myRecord } from './my-record.ts';
import { readNews, seeNews } from './news.ts';
import type { PageId } from './page-id.ts';
import { type PageState, readPageState } from './page-plans.ts';
import { type Nearby, palette, personMenu } from './palette.ts';
import { forget, identify, lock, peopleView, setLockMinutes, setPin, unlock } from './people.ts';
import { tellOthers } from './perform.ts';
import type { staffMessage } from './protocol.ts';
import { situationIn } from './situation.ts';
import { readSkillRows } from './skill-rows.ts';
import { readSyncStatus, type Sync } from './sync.ts';
import { openVideo } from './video-window.ts';

/** Answers the side panel, and the drawer of a page's overlay. `page` is the one the person is on. */
export async function answerStaff(
  memory: Memory,
  sync: Sync,
  message: z.infer<typeof staffMessage>,
  page: PageId | null,
): Promise<unknown> {
  switch (message.type) {
    case 'staff.view':
      return view(memory, page);
    case 'staff.record':
      return myRecord(memory);
    case 'staff.palette':
      return palette(memory, await nearby(memory, page));
    case 'staff.why':
      return explainPage(memory, page);
    case 'staff.panel':
      return page && bringPanel(page);
    case 'staff.keys':
      return changeKeys();
    case 'staff.identify':
      return identify(memory, message.name, message.number, message.pin);
    case 'staff.unlock':
      return unlock(memory, message.person, message.pin);
    case 'staff.lock':
      return lock(memory);
    case 'staff.pin':
      return setPin(memory, message.pin, message.before);
    case 'staff.forget':
      return forget(memory, message.person);
    case 'staff.lockAfter':
      return setLockMinutes(memory, message.minutes);
    case 'staff.language':
      memory.language = message.language;
      await memory.db.put('settings', message.language, 'language');
      return tellOthers(null);
    case 'staff.quiet':
      return beQuiet(memory, message.quiet);
    case 'staff.set':
      return set(memory, message.name, message.value);
    case 'staff.start':
      return startHere(memory, message.lesson, page);
    case 'staff.medium':
      return memory.registry.medium(message.id);
    case 'staff.watch':
      return openVideo(message.id, message.captions);
    case 'staff.newsSeen':
      return seeNews(memory, (await readPageState(page)).sent?.tool ?? null);
    case 'staff.send':
      return sync.drain(true);
  }
}

async function view(memory: Memory, page: PageId | null): Promise<StaffView> {
  const { learner, configuration, language, registry } = memory;
  const state = await readPageState(page);
  const quiet = quietAt(memory.quiet, Date.now());
  const tools = await registry.tools();
  const here = tools.find(({ id }) => id === state.sent?.tool);
  const names = new Map(tools.map(({ id, name, nls }) => [id, textIn(nls, language)(name)]));
  return {
    learner: learner && { name: learner.name, number: learner.account.name, homePage: learner.account.homePage },
    mayChangeLearner: !configuration.learner,
    organisation: configuration.organisation?.name ?? null,
    browser: await peopleView(memory),
    language,
    quiet,
    here: whereIs(memory, state, here),
    lessons: tools.flatMap((tool) => lessonRows(memory, state, tool)),
    checklists: checklistsOf(tools, state.sent?.tool ?? null, {
      progress: memory.progress,
      language,
      clock: readClock(),
    }),
    badges: await badgeRows(memory),
    skills: await readSkillRows(memory, state.sent?.tool ?? null),
    news: await readNews(memory, here),
    sync: await readSyncStatus(memory),
    menu: personMenu(language),
    words: { language, texts: staffWords[language] },
    conflict: state.tied.flatMap((id) => names.get(id) ?? []),
  };
}

/** What the palette is made of: as in the panel, of the tool at hand alone. */
async function nearby(memory: Memory, page: PageId | null): Promise<Nearby> {
  const state = await readPageState(page);
  const tool = state.sent && (await memory.registry.tool(state.sent.tool));
  return {
    language: memory.language,
    quiet: quietAt(memory.quiet, Date.now()),
    here: tool ? whereIs(memory, state, tool) : null,
    lessons: tool ? lessonRows(memory, state, tool) : [],
    situation: tool ? await situationIn(memory, tool, state.sent?.screen ?? null) : null,
  };
}

function whereIs({ language }: Memory, { sent }: PageState, tool: Tool | undefined): StaffView['here'] {
  if (!tool) return null;
  const say = textIn(tool.nls, language);
  const screen = tool.screens.find(({ id }) => id === sent?.screen);
  return { tool: tool.id, toolName: say(tool.name), screenName: screen ? say(screen.name) : null };
}

function lessonRows({ progress, language }: Memory, { sent }: PageState, tool: Tool): LessonRow[] {
  const say = textIn(tool.nls, language);
  const toolName = say(tool.name);
  const inTool = sent?.tool === tool.id;
  return tool.lessons.map((entry) => {
    const { completed } = progressOf(progress, entry.id);
    const attempt = progress.attempt?.lesson === entry.id ? progress.attempt : null;
    return {
      id: entry.id,
      title: say(entry.title),
      summary: entry.summary && say(entry.summary),
      minutes: entry.minutes,
      toolName,
      onScreen: inTool && sent.screen !== null && entry.screens.includes(sent.screen),
      inTool,
      state: attempt ? 'started' : completed ? 'done' : 'new',
      stepsDone: attempt ? stepsBehind(attempt) : completed ? entry.steps : 0,
      steps: entry.steps,
    };
  });
}

function stepsBehind({ done }: Attempt): number {
  return Object.values(done).filter((state) => state !== 'missed').length;
}

async function badgeRows(memory: Memory): Promise<BadgeRow[]> {
  const completed = completedLessons(memory);
  const outlines = await memory.registry.outlines();
  const badges = outlines.flatMap((outline) => outline.badges.map((badge) => ({ badge, nls: outline.nls })));
  return badges.map(({ badge, nls }) => {
    const say = textIn(nls, memory.language);
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

/** Sets a pack's setting for this person; what is no value of it, or the organisation's to set, is left as it is. */
async function set(memory: Memory, name: string, value: string | number | boolean): Promise<void> {
  const { learner, configuration, db } = memory;
  const [pack = '', id = ''] = name.split('/');
  const setting = (await memory.registry.tools()).find((tool) => tool.pack === pack)?.settings[id];
  const isFixed = Object.hasOwn(configuration.settings ?? {}, name);
  if (!learner || isFixed || setting?.scope !== 'person' || !valuesOf(setting).includes(value)) return;
  const own = (await db.get('settings', settingsKey(learner))) ?? {};
  await db.put('settings', { ...own, [name]: value }, settingsKey(learner));
  memory.settings = { ...memory.settings, [name]: value };
  await tellOthers(null);
}

async function startHere(memory: Memory, lesson: string, page: PageId | null): Promise<void> {
  if (page === null) return;
  const { sent } = await readPageState(page);
  const tool = sent && (await memory.registry.tool(sent.tool));
  if (!tool) return;
  void bringScripts(page, scriptsOfCard(tool));
  if (await start(memory, lesson, tool.id, 'person', null)) await push(page, { type: 'plan.stale' });
}
